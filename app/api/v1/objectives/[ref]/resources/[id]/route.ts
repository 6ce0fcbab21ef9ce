import { getLine, removeLine } from "#lib/api/plans.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("plan.read", getLine);

export const DELETE = serve("objective.edit", removeLine);
