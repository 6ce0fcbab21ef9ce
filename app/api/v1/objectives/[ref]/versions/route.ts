import { listVersions } from "#lib/api/objective-parts.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("plan.read", listVersions);
