import { listNews } from "#lib/api/around.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("inbox.read", listNews);
