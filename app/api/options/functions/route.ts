import { ownView } from "#lib/own-request.ts";
import { pickFunctions } from "#lib/people/pickers.ts";

export const GET = ownView("function.read", (actor) => pickFunctions(actor));
