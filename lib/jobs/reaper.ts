import "server-only";
import { database } from "#lib/db.ts";
import { addToQueue } from "./enqueue.ts";
import { keptHours, mostAttempts, silentSeconds } from "./rules.ts";

const waitingSeconds = 120;

/**
 * Takes up jobs whose process was killed, once; what breaks off again is marked failed with a sentence. What a job
 * writes it writes in one transaction together with its end, so that one that broke off has left nothing; a bulk edit
 * writes row by row and goes on with the rows that still wait.
 * @returns how many were taken up again and how many given up
 */
export async function reapJobs(now = new Date()): Promise<{ again: number; failed: number }> {
  const jobs = database().job;
  const silent = new Date(now.getTime() - silentSeconds * 1000);
  const broken = await jobs.findMany({
    where: { state: "RUNNING", heartbeatAt: { lt: silent } },
    select: { id: true, attempts: true, cancelRequestedAt: true, kind: true },
  });
  let again = 0;
  for (const { id, attempts, cancelRequestedAt, kind } of broken) {
    const where = { id, state: "RUNNING" as const, heartbeatAt: { lt: silent } };
    if (cancelRequestedAt !== null)
      await jobs.updateMany({ where, data: { state: "CANCELLED", endedAt: now } });
    else if (attempts >= mostAttempts)
      await jobs.updateMany({
        where,
        data: {
          state: "FAILED",
          endedAt: now,
          error: kind.startsWith("bulk.")
            ? "SixTwo stopped twice while this was under way. What was done until then stands: look at it and go on with the rest."
            : "SixTwo stopped twice while this was under way, and nothing was kept. Start it again, or tell your administrator if it happens once more.",
        },
      });
    else {
      again += (await jobs.updateMany({ where, data: { state: "QUEUED", done: 0 } })).count;
      await addToQueue(database(), id);
    }
  }
  // A process may die between taking a job from the queue and claiming it.
  const waiting = await jobs.findMany({
    where: { state: "QUEUED", createdAt: { lt: new Date(now.getTime() - waitingSeconds * 1000) } },
    select: { id: true },
    take: 100,
  });
  for (const { id } of waiting) await addToQueue(database(), id);
  return { again, failed: broken.length - again };
}

/** Forgets jobs a day after they ended, and their results with them. @returns how many */
export async function forgetJobs(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - keptHours * 3_600_000);
  return (await database().job.deleteMany({ where: { endedAt: { lt: before } } })).count;
}
