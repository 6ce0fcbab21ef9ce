import { createObjectiveOperation, listObjectives } from "#lib/api/objectives.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("objective.read", listObjectives);

export const POST = serve("objective.create", createObjectiveOperation);
