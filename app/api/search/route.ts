import { ownView } from "#lib/own-request.ts";
import { search, searchQuery } from "#lib/search/queries.ts";

export const GET = ownView("search.read", (actor, query) => search(actor, query), searchQuery);
