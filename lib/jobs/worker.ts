import "server-only";
import { Logger, type Runner, run } from "graphile-worker";
import pg from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { runNight } from "./nightly.ts";
import { reapJobs } from "./reaper.ts";
import { runJob } from "./run.ts";

const retryMilliseconds = 5000;
const reapMilliseconds = 15_000;

/** One job at a time: documents are set in memory. */
const concurrency = 1;

const logger = new Logger(() => (level, message, meta) => {
  const written = level === "warning" ? "warn" : level;
  log[written === "error" || written === "warn" ? written : "debug"]({ meta }, `jobs: ${message}`);
});

/**
 * Works through the queue until the process ends. Its schema was made by the owner role when migrating; a database
 * that is away is asked again.
 * @returns a function that lets the job at hand finish and takes no other
 */
export async function startWorker(): Promise<() => Promise<void>> {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 3,
    connectionTimeoutMillis: 3000,
    application_name: "sixtwo jobs",
  });
  const ended = (error: unknown) => log.warn({ err: error }, "a connection of the jobs was ended");
  pool.on("error", ended);
  pool.on("connect", (client) => void client.on("error", ended));
  let runner: Runner | undefined;
  let isStopped = false;
  const reap = () => {
    reapJobs().catch((error: unknown) => log.warn({ err: error }, "broken jobs could not be looked for"));
  };
  const start = async (): Promise<void> => {
    try {
      runner = await run({
        pgPool: pool,
        concurrency,
        logger,
        noHandleSignals: true,
        pollInterval: 2000,
        taskList: {
          run: async (payload) => runJob((payload as { id: string }).id),
          night: async () => void (await runNight()),
        },
        // A night that was missed is made up for; at a start it is worked at once.
        crontab: "20 1 * * * night ?id=night&fill=12h&max=3&jobKey=night",
      });
      runner.promise.catch(again);
      await runner.addJob("night", {}, { jobKey: "night", maxAttempts: 3 });
    } catch (error) {
      again(error);
    }
  };
  const again = (error: unknown) => {
    if (isStopped) return;
    log.warn({ err: error }, "the jobs wait for the database");
    setTimeout(() => void start(), retryMilliseconds).unref();
  };
  await start();
  reap();
  const timer = setInterval(reap, reapMilliseconds);
  timer.unref();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await runner?.stop().catch(() => undefined);
    await pool.end();
  };
}
