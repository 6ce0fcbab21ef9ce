import { env } from "#lib/env.ts";
import { isDatabaseAway } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { checkDatabase } from "./startup-checks.ts";

const pause = 1000;

/**
 * Ends this process with one line when its database is unsafe or its role too powerful. A database that is merely
 * away is asked again every second, for as long as it takes (readiness answers 503 meanwhile); each try takes at
 * most 15 s. Resolves after the first try.
 */
export async function refuseUnsafeDatabase(): Promise<void> {
  try {
    await checkDatabase(env().DATABASE_URL);
  } catch (error) {
    if (!isDatabaseAway(error)) {
      const line = error instanceof Error ? error.message : String(error);
      process.stderr.write(`SixTwo: ${line.replace(/\s+/g, " ")}\n`);
      process.exit(1);
    }
    log.warn({ err: error }, "the database is away; its safety is checked when it answers");
    setTimeout(() => void refuseUnsafeDatabase(), pause).unref();
  }
}
