import "server-only";
import { database } from "#lib/db.ts";
import { Forbidden, isDatabaseAway, NotFound, Refusal } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { JobModel } from "#prisma/generated/models.ts";
import { jobActor } from "./actor.ts";
import { handlers, type JobContext, type JobFile } from "./handlers.ts";
import { type JobKind, jobKinds } from "./kinds.ts";
import { keptHours } from "./rules.ts";

const beatMilliseconds = 5000;
const tellMilliseconds = 400;

class Cancelled extends Error {}

/** Does one job of the queue, if it still waits. Never throws: what goes wrong stands in the job. */
export async function runJob(id: string): Promise<void> {
  const jobs = database().job;
  const claimed = await jobs.updateMany({
    where: { id, state: "QUEUED" },
    data: { state: "RUNNING", startedAt: new Date(), heartbeatAt: new Date(), attempts: { increment: 1 } },
  });
  if (claimed.count === 0) return;
  const job = await jobs.findUniqueOrThrow({ where: { id }, omit: { result: true } });
  const beat = setInterval(() => {
    jobs
      .updateMany({ where: { id, state: "RUNNING" }, data: { heartbeatAt: new Date() } })
      .catch((error: unknown) => log.warn({ err: error, job: id }, "a job could not show that it lives"));
  }, beatMilliseconds);
  try {
    const file = await work(job, beat);
    if (file) await keep(id, file);
  } catch (error) {
    await end(id, error);
  } finally {
    clearInterval(beat);
  }
}

async function work(job: Omit<JobModel, "result">, beat: NodeJS.Timeout): Promise<JobFile | null> {
  const actor = await jobActor(job.personId, job.reauthenticatedAt !== null);
  if (!actor) throw new Forbidden("The person who started this no longer has access.");
  const context: JobContext = {
    actor,
    report: reporter(job.id),
    finish: async (tx, { done, href }) => {
      // From here on the row is the transaction's.
      clearInterval(beat);
      const ended = { state: "DONE" as const, endedAt: new Date(), done, total: done, href };
      const { count } = await tx.job.updateMany({
        where: { id: job.id, state: "RUNNING", cancelRequestedAt: null },
        data: ended,
      });
      if (count === 0) throw new Cancelled();
    },
  };
  const kind = job.kind as JobKind;
  const input = jobKinds[kind].parse(JSON.parse(job.input));
  return handlers[kind](context, input as never);
}

/** Writes progress a few times a second at most, outside any transaction, and sees whether the job was cancelled. */
function reporter(id: string): JobContext["report"] {
  let told = 0;
  return async (done, total) => {
    if (done < total && Date.now() - told < tellMilliseconds) return;
    told = Date.now();
    const { count } = await database().job.updateMany({
      where: { id, state: "RUNNING", cancelRequestedAt: null },
      data: { done, total, heartbeatAt: new Date() },
    });
    if (count === 0) throw new Cancelled();
  };
}

async function keep(id: string, file: JobFile): Promise<void> {
  const now = Date.now();
  const { count } = await database().job.updateMany({
    where: { id, state: "RUNNING", cancelRequestedAt: null },
    data: {
      state: "DONE",
      endedAt: new Date(now),
      result: file.bytes,
      resultName: file.name,
      resultType: file.type,
      resultExpiresAt: new Date(now + keptHours * 3_600_000),
    },
  });
  if (count === 0) throw new Cancelled();
}

async function end(id: string, error: unknown): Promise<void> {
  const endedAt = new Date();
  const data =
    error instanceof Cancelled
      ? { state: "CANCELLED" as const, endedAt }
      : { state: "FAILED" as const, endedAt, error: sentenceOf(error, id) };
  await database()
    .job.updateMany({ where: { id, state: "RUNNING" }, data })
    .catch((reason: unknown) => log.error({ err: reason, job: id }, "the end of a job could not be written"));
}

function sentenceOf(error: unknown, id: string): string {
  if (error instanceof NotFound) return "You no longer have access to what this was to hold.";
  if (error instanceof Refusal) return error.message.slice(0, 2000);
  log.error({ err: error, job: id }, "a job failed");
  if (isDatabaseAway(error)) return "The database did not answer, and nothing was kept. Start it again.";
  return `Something went wrong on our side, and nothing was kept. Tell your administrator the reference ${id.slice(-8)}.`;
}
