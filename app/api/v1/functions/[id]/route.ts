import { editFunctionOperation, getFunctionOperation } from "#lib/api/people.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("function.read", getFunctionOperation);

export const PATCH = serve("function.edit", editFunctionOperation);
