import { serve } from "#lib/api/serve.ts";
import { keepObjective } from "#lib/api/templates.ts";

export const POST = serve("template.edit", keepObjective);
