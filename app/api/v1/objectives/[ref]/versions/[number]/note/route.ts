import { noteVersion } from "#lib/api/objective-parts.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("handover.note", noteVersion);
