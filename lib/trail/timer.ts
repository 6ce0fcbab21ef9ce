import "server-only";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { writeCheckpoint } from "./checkpoint.ts";

// A cut tail must be seen at the latest 60 s after it was written; half of that leaves room for a slow minute.
const interval = 30_000;

/** Signs the head of the trail every half minute when there is something new. Stops with the process. */
export function startCheckpoints(): void {
  const sign = () => {
    writeCheckpoint(env().DATABASE_URL, { signingKey: env().TRAIL_SIGNING_KEY, file: env().checkpointFile })
      .then((checkpoint) => checkpoint && log.info({ seq: checkpoint.seq.toString() }, "trail checkpoint"))
      .catch((error) => log.error({ err: error }, "the trail's checkpoint could not be written"));
  };
  setInterval(sign, interval).unref();
}
