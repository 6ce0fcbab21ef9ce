import { searchOperation } from "#lib/api/around.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("search.read", searchOperation);
