import { editPlanOperation, getPlan } from "#lib/api/plans.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("plan.read", getPlan);

export const PATCH = serve("objective.edit", editPlanOperation);
