import { readAll } from "#lib/api/around.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("inbox.read", readAll);
