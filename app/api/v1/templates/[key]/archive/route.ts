import { serve } from "#lib/api/serve.ts";
import { archiveTemplate } from "#lib/api/templates.ts";

export const POST = serve("template.archive", archiveTemplate);
