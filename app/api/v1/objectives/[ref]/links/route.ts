import { addLink, listLinks } from "#lib/api/objective-parts.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("objective.read", listLinks);

export const POST = serve("objective.edit", addLink);
