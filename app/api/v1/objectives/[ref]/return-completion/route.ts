import { returnCompletionOperation } from "#lib/api/completions.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("objective.return-completion", returnCompletionOperation);
