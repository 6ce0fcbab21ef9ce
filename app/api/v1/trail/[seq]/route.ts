import { getTrail } from "#lib/api/around.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("trail.list", getTrail);
