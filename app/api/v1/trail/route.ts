import { route } from "#lib/route.ts";
import { listTrailResource, trailQuery } from "#lib/trail/resource.ts";

export const GET = route("trail.list", { query: trailQuery }, (actor, { query }) =>
  listTrailResource(actor, query),
);
