import "server-only";
import { type Act, can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { view } from "#lib/view.ts";
import { type JobShown, keptHours } from "./rules.ts";

const shown = {
  id: true,
  title: true,
  state: true,
  done: true,
  total: true,
  error: true,
  href: true,
  resultName: true,
  resultExpiresAt: true,
} as const;

/** The person's own jobs of the last day, newest first. Nobody else's, whatever the role. */
export function myJobs(actor: Actor): Promise<JobShown[]> {
  return view(actor, "job.read", async (db) => {
    const now = new Date();
    const rows = await db.job.findMany({
      where: { personId: actor.personId, createdAt: { gt: new Date(now.getTime() - keptHours * 3_600_000) } },
      select: shown,
      orderBy: { createdAt: "desc" },
      take: 20,
    });
    return rows.map(({ resultName, resultExpiresAt, ...job }) => ({
      ...job,
      hasResult: resultName !== null && resultExpiresAt !== null && resultExpiresAt > now,
    }));
  });
}

/**
 * The file a job of one's own made.
 * @throws NotFound when it is somebody else's, too old, or the person may not do now what the job did
 */
export function jobResult(
  actor: Actor,
  id: string,
): Promise<{ name: string; type: string; bytes: Uint8Array<ArrayBuffer> }> {
  return view(actor, "job.read", async (db) => {
    const job = await db.job.findFirst({
      where: { id, personId: actor.personId, state: "DONE", resultExpiresAt: { gt: new Date() } },
      select: { act: true, result: true, resultName: true, resultType: true },
    });
    if (!job?.result || !job.resultName || !job.resultType || !can(actor, job.act as Act)) return null;
    return { name: job.resultName, type: job.resultType, bytes: job.result };
  });
}
