import { serve } from "#lib/api/serve.ts";
import { restoreTemplate } from "#lib/api/templates.ts";

export const POST = serve("template.archive", restoreTemplate);
