import { addActionItemOperation } from "#lib/api/action-items.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("objective.edit", addActionItemOperation);
