import { z } from "zod";
import { myJobs } from "#lib/jobs/queries.ts";
import { cancelJob } from "#lib/jobs/service.ts";
import { ownRequest } from "#lib/own-request.ts";
import { data, problem, problemOf } from "#lib/problem.ts";
import { currentActor } from "#lib/request.ts";

/** The jobs of whoever is signed in, for the tray. */
export async function GET(): Promise<Response> {
  try {
    const actor = await currentActor();
    return actor ? data(await myJobs(actor)) : problem(401, "Your session has ended. Sign in again.");
  } catch (error) {
    return problemOf(error);
  }
}

const options = { schema: z.strictObject({ id: z.uuid("There is no such job.") }), mostBytes: 1000 };

export const DELETE = ownRequest("job.cancel", options, async (actor, { id }) => {
  await cancelJob(actor, id);
  return data(await myJobs(actor));
});
