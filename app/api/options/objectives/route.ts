import { objectiveOptions, objectiveOptionsQuery } from "#lib/objectives/options.ts";
import { ownView } from "#lib/own-request.ts";

export const GET = ownView(
  "objective.read",
  (actor, query) => objectiveOptions(actor, query),
  objectiveOptionsQuery,
);
