import { actionItemQuery, listActionItemResources } from "#lib/action-items/resource.ts";
import { route } from "#lib/route.ts";

export const GET = route("action-item.read", { query: actionItemQuery }, (actor, { query }) =>
  listActionItemResources(actor, query),
);
