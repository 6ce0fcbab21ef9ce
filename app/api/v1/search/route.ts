import { route } from "#lib/route.ts";
import { search, searchQuery } from "#lib/search/queries.ts";

export const GET = route("search.read", { query: searchQuery }, (actor, { query }) => search(actor, query));
