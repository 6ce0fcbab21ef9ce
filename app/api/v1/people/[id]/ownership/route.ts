import { getOwnership } from "#lib/api/people.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("objective.handover", getOwnership);
