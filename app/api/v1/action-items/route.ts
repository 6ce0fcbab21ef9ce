import { listActionItems } from "#lib/api/action-items.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("action-item.read", listActionItems);
