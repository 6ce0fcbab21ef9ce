import { createFunctionOperation, listFunctions } from "#lib/api/people.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("function.read", listFunctions);

export const POST = serve("function.edit", createFunctionOperation);
