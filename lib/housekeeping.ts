import "server-only";
import { database } from "#lib/db.ts";
import { forgetUploads } from "#lib/files/uploads.ts";
import { keptDays } from "#lib/form-drafts.ts";
import { forgetJobs } from "#lib/jobs/reaper.ts";
import { log } from "#lib/log.ts";
import { rulesNumber, storeFindings } from "#lib/objectives/smart-store.ts";

const interval = 3_600_000;
const submissionHours = 48;

/**
 * Removes what has served its time and no record needs: counters that ended, drafts of forms older than 30 days,
 * answers kept for repeated submissions older than 48 hours, jobs with their files a day after they ended, uploads a
 * day after they were broken off. None of it is in the trail.
 * @returns how many of each went
 */
export async function cleanUp(
  now = new Date(),
): Promise<{ counters: number; drafts: number; submissions: number; jobs: number; uploads: number }> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const counters = await database().rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  const drafts = await database().formDraft.deleteMany({
    where: { updatedAt: { lt: before(keptDays * 24) } },
  });
  const submissions = await database().submission.deleteMany({
    where: { createdAt: { lt: before(submissionHours) } },
  });
  return {
    counters: counters.count,
    drafts: drafts.count,
    submissions: submissions.count,
    jobs: await forgetJobs(now),
    uploads: await forgetUploads(before(24)),
  };
}

/**
 * Checks what was never checked, or by older rules: objectives from before the check existed. Five hundred at a time.
 * @returns how many were checked
 */
export async function backfillFindings(): Promise<number> {
  for (let total = 0; ; ) {
    const rows = await database().$queryRaw<{ id: string }[]>`SELECT o."id" FROM "Objective" o
      LEFT JOIN "SmartCheck" s ON s."objectiveId" = o."id" AND s."rules" = ${rulesNumber}
      WHERE s."objectiveId" IS NULL ORDER BY o."id" LIMIT 500`;
    if (rows.length === 0) return total;
    await database().$transaction((tx) =>
      storeFindings(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    total += rows.length;
  }
}

/** Cleans up at the start and every hour. Stops with the process. */
export function startHousekeeping(): void {
  const run = () => {
    backfillFindings().catch((error) =>
      log.error({ err: error }, "objectives could not be checked; it is tried again in an hour"),
    );
    cleanUp()
      .then((gone) => log.info(gone, "housekeeping"))
      .catch((error) => log.error({ err: error }, "housekeeping failed; it is tried again in an hour"));
  };
  run();
  setInterval(run, interval).unref();
}
