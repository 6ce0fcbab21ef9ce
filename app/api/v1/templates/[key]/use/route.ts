import { serve } from "#lib/api/serve.ts";
import { useTemplate } from "#lib/api/templates.ts";

export const POST = serve("template.use", useTemplate);
