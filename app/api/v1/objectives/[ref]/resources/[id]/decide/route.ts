import { decideLine } from "#lib/api/plans.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("resource.decide", decideLine);
