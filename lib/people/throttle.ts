import "server-only";
import pg from "pg";
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { limiterKey } from "./secrets.ts";

let pool: pg.Pool | undefined;

// Counters live in the database, each counted in a short transaction of its own: a refused or rolled-back
// sign-in must still count, and a restart must not forget it. The library brings its own parameterised SQL, so it
// gets plain connections rather than a way round the query builder.
const store = {
  query: (query: pg.QueryConfig) => {
    if (!pool) {
      pool = new pg.Pool({
        connectionString: env().DATABASE_URL,
        max: 2,
        idleTimeoutMillis: 10_000,
        connectionTimeoutMillis: 3000,
        query_timeout: 5500,
        allowExitOnIdle: true,
      });
      // An idle connection that the database ends is replaced by the next query; unheard, it would end the process.
      pool.on("error", (error) => log.warn({ err: error }, "a connection of the counters was ended"));
    }
    return pool.query(query);
  },
};

/** A counter of `points` per `duration` seconds (0: for ever). */
function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: store,
    storeType: "client",
    tableName: "RateLimit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  });
}

// NIST 800-63B: at most 100 consecutive failures (80 from anywhere, 20 from browsers somebody has signed in with).
const limits = {
  address: limiter("ip", 40, 900),
  origin: limiter("origin", 5, 60),
  originDay: limiter("origin-day", 20, 86_400),
  originWait: limiter("origin-wait", 1, 60),
  account: limiter("account", 8, 60),
  ceiling: limiter("ceiling", 80, 0),
  deviceCeiling: limiter("device-ceiling", 20, 0),
};

/** Where an attempt comes from. A known browser is one that signed in to this account before. */
export type Origin = { ip: string | null; knownDevice: string | null };

const keysOf = (email: string, origin: Origin) => {
  const account = limiterKey("email", email);
  const from = origin.knownDevice ? `device:${origin.knownDevice}` : `ip:${origin.ip ?? "unknown"}`;
  return {
    account,
    origin: limiterKey("pair", `${email}\n${from}`),
    address: limiterKey("ip", origin.ip ?? "unknown"),
  };
};

/**
 * Counts an attempt before its password is looked at, so that parallel guesses count too. Counters of the place
 * it comes from stand first: one attacker runs into theirs long before the account is closed to others.
 * @returns null when the password may be checked, else the seconds to wait
 */
export async function takeAttempt(email: string, origin: Origin): Promise<number | null> {
  const keys = keysOf(email, origin);
  const waiting = await limits.originWait.get(keys.origin);
  if (waiting && waiting.consumedPoints > 1) return seconds(waiting);
  const steps: [RateLimiterPostgres, string][] = origin.knownDevice
    ? [
        [limits.origin, keys.origin],
        [limits.deviceCeiling, keys.account],
      ]
    : [
        [limits.address, keys.address],
        [limits.origin, keys.origin],
        [limits.originDay, keys.origin],
        [limits.account, keys.account],
        [limits.ceiling, keys.account],
      ];
  for (const [counter, key] of steps) {
    const refused = await consume(counter, key);
    if (refused) return refused;
  }
  return null;
}

/** After a wrong password: each one beyond the fifth doubles the wait, up to 15 minutes. */
export async function attemptFailed(email: string, origin: Origin): Promise<void> {
  const { origin: key, account } = keysOf(email, origin);
  const count = await (origin.knownDevice ? limits.deviceCeiling.get(account) : limits.originDay.get(key));
  const failures = count?.consumedPoints ?? 0;
  if (failures >= 5) await limits.originWait.block(key, Math.min(15 * 2 ** (failures - 5), 900));
}

/** After the right password: failures are consecutive no longer. */
export async function attemptSucceeded(email: string, origin: Origin): Promise<void> {
  const keys = keysOf(email, origin);
  await clearFailures(email);
  await Promise.all([
    limits.origin.delete(keys.origin),
    limits.originDay.delete(keys.origin),
    limits.originWait.delete(keys.origin),
  ]);
  if (!origin.knownDevice)
    await Promise.all([limits.address.reward(keys.address), limits.account.reward(keys.account)]);
}

/** The further step after too many failures: a password set through a link opens the account again. */
export async function clearFailures(email: string): Promise<void> {
  const account = limiterKey("email", email);
  await Promise.all([limits.ceiling.delete(account), limits.deviceCeiling.delete(account)]);
}

/** Counts one use. @returns null, or the seconds to wait */
export async function consume(counter: RateLimiterAbstract, key: string): Promise<number | null> {
  try {
    await counter.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return seconds(refused);
    throw refused;
  }
}

// A counter without an end is opened by a reset, not by waiting; an hour is what callers are told.
const seconds = (result: RateLimiterRes) =>
  result.msBeforeNext < 0 ? 3600 : Math.max(1, Math.ceil(result.msBeforeNext / 1000));
