import { z } from "zod";
import { getObjectiveResource } from "#lib/objectives/resource.ts";
import { route } from "#lib/route.ts";

export const GET = route(
  "objective.read",
  { params: z.strictObject({ ref: z.string() }) },
  (actor, { params }) => getObjectiveResource(actor, params.ref),
);
