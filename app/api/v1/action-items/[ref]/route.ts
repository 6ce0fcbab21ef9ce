import { z } from "zod";
import { getActionItemResource } from "#lib/action-items/resource.ts";
import { route } from "#lib/route.ts";

export const GET = route(
  "action-item.read",
  { params: z.strictObject({ ref: z.string() }) },
  (actor, { params }) => getActionItemResource(actor, params.ref),
);
