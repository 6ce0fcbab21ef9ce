import { removeLink } from "#lib/api/objective-parts.ts";
import { serve } from "#lib/api/serve.ts";

export const DELETE = serve("objective.edit", removeLink);
