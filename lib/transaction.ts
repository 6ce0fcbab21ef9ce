import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "#lib/actor.ts";
import { database, type Tx } from "#lib/db.ts";
import { databaseCode, isDatabaseAway, Uncertain } from "#lib/errors.ts";
import type { EventAct } from "#lib/trail/event.ts";

const open = new AsyncLocalStorage<Tx>();
const retryable = new Set(["40001", "40P01", "P2034"]);

/** The transaction this call already runs in, if any. */
export function openTransaction(): Tx | undefined {
  return open.getStore();
}

/**
 * Runs `work` in one transaction that tells the database who acts, so that the trail can say so.
 * Joins the transaction that is already open. Deadlocks are tried again, at most five times.
 * @throws Uncertain when the database went away during the commit
 * @param options `timeout` in ms for the few that write thousands of rows; a single statement keeps its 5 s
 */
export async function inTransaction<Result>(
  actor: Actor,
  act: EventAct,
  work: (tx: Tx) => Promise<Result>,
  options: { timeout?: number } = {},
): Promise<Result> {
  const joined = open.getStore();
  if (joined) return work(joined);
  for (let attempt = 1; ; attempt++) {
    try {
      return await withoutWaiting(async (tx) => {
        await tx.$queryRaw`SELECT set_config('app.actor', ${actor.personId}, true), set_config('app.actor_name', ${actor.name}, true),
          set_config('app.act', ${act}, true), set_config('app.via', ${actor.via}, true),
          set_config('app.request_id', ${actor.requestId}, true), set_config('app.operation', ${crypto.randomUUID()}, true)`;
        return open.run(tx, () => work(tx));
      }, options);
    } catch (error) {
      if (attempt >= 5 || !retryable.has(databaseCode(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

/**
 * A transaction that fails as soon as its work has failed on a database that is away: the rollback would wait for the
 * same database, which rolls back by itself what was never committed.
 */
async function withoutWaiting<Result>(
  work: (tx: Tx) => Promise<Result>,
  options: { timeout?: number },
): Promise<Result> {
  const away = Promise.withResolvers<never>();
  let isCommitting = false;
  const whole = database().$transaction(async (tx) => {
    try {
      const result = await work(tx);
      isCommitting = true;
      return result;
    } catch (error) {
      if (isDatabaseAway(error)) away.reject(error);
      throw error;
    }
  }, options);
  try {
    return await Promise.race([whole, away.promise]);
  } catch (error) {
    if (isCommitting && isConnectionLost(error)) throw new Uncertain(error);
    throw error;
  }
}

// A commit that the server itself refused (a deferred trigger, a time-out of its own) has not happened.
function isConnectionLost(error: unknown): boolean {
  return isDatabaseAway(error) && !/^(57014|55P03|25P03|P2028)$/.test(databaseCode(error) ?? "");
}
