import { editObjectiveOperation, getObjectiveOperation } from "#lib/api/objectives.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("objective.read", getObjectiveOperation);

export const PATCH = serve("objective.edit", editObjectiveOperation);
