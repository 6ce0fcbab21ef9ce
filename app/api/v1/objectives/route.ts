import { listObjectiveResources, objectiveQuery } from "#lib/objectives/resource.ts";
import { route } from "#lib/route.ts";

export const GET = route("objective.read", { query: objectiveQuery }, (actor, { query }) =>
  listObjectiveResources(actor, query),
);
