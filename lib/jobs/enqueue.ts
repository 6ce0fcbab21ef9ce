import "server-only";
import { type Act, isFresh } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import type { JobInput, JobKind } from "./kinds.ts";

/**
 * Puts a job into the queue in the transaction of the act that starts it: it is there if and only if that commits.
 * @returns the id of the job
 */
export async function enqueue<Kind extends JobKind>(
  tx: Tx,
  actor: Actor,
  job: { kind: Kind; act: Act; title: string; input: JobInput<Kind>; total?: number; href?: string },
): Promise<string> {
  const id = newId();
  await tx.job.create({
    data: {
      id,
      kind: job.kind,
      act: job.act,
      title: job.title,
      total: job.total ?? 0,
      href: job.href ?? null,
      personId: actor.personId,
      input: JSON.stringify(job.input),
      reauthenticatedAt: isFresh(actor) ? actor.reauthenticatedAt : null,
    },
  });
  await addToQueue(tx, id);
  return id;
}

/** Adds a job to graphile-worker's queue; one that waits there already is not added twice. */
export async function addToQueue(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM graphile_worker.add_job('run', json_build_object('id', ${id}::text), job_key => ${id}::text, max_attempts => 1)`;
}
