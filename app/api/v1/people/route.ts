import { pageQuery } from "#lib/paging.ts";
import { listPeopleResource } from "#lib/people/queries.ts";
import { route } from "#lib/route.ts";

export const GET = route("person.read", { query: pageQuery }, (actor, { query }) =>
  listPeopleResource(actor, query),
);
