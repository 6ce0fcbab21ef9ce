import { serve } from "#lib/api/serve.ts";
import { createTemplateOperation, listTemplatesOperation } from "#lib/api/templates.ts";

export const GET = serve("template.read", listTemplatesOperation);

export const POST = serve("template.edit", createTemplateOperation);
