import { spendLine } from "#lib/api/plans.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("resource.spend", spendLine);
