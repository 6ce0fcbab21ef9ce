import { serve } from "#lib/api/serve.ts";
import { useTemplates } from "#lib/api/templates.ts";

export const POST = serve("template.use", useTemplates);
