import { serve } from "#lib/api/serve.ts";
import { editTemplateOperation, getTemplateOperation } from "#lib/api/templates.ts";

export const GET = serve("template.read", getTemplateOperation);

export const PATCH = serve("template.edit", editTemplateOperation);
