import "server-only";
import { cache } from "react";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";
import { getObjective } from "./queries.ts";

/** The objective of this request, read once for layout and page together. Not found: Next's not-found page. */
export const objectivePage = cache(async (ref: string) => found(getObjective(await requireActor(), ref)));
