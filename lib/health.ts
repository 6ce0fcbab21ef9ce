import "server-only";
import { access, constants } from "node:fs/promises";
import { database } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";

const limit = 1000;

/** Why the application cannot serve right now, in words without detail for strangers, or null. Answers within a second. */
export async function readiness(): Promise<string | null> {
  try {
    await access(env().SIXTWO_DATA, constants.W_OK);
  } catch (error) {
    log.error({ err: error }, "the data folder is not writable");
    return "the data folder is not writable";
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("the database does not answer within a second"), limit);
  });
  try {
    return await Promise.race([late, databaseProblem()]);
  } finally {
    clearTimeout(timer);
  }
}

async function databaseProblem(): Promise<string | null> {
  try {
    const rows = await database().$queryRaw<{ unfinished: number; behind: boolean }[]>`SELECT
      (SELECT count(*)::int FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished,
      coalesce((SELECT max("seq") FROM "TrailEntry"), 0) < coalesce((SELECT max("seq") FROM "TrailCheckpoint"), 0) AS behind`;
    if ((rows[0]?.unfinished ?? 1) > 0) return "a migration has not finished";
    return rows[0]?.behind ? "the trail is shorter than its last checkpoint" : null;
  } catch (error) {
    log.error({ err: error }, "the database is not ready");
    return "the database does not answer";
  }
}
