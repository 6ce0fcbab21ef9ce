import { review } from "#lib/api/objectives.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("objective.review", review);
