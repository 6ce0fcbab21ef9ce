import { addLine, listLines } from "#lib/api/plans.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("plan.read", listLines);

export const POST = serve("objective.edit", addLine);
