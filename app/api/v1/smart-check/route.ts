import { smartCheck } from "#lib/api/around.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("smart.check", smartCheck);
