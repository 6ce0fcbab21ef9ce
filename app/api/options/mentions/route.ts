import { ownView } from "#lib/own-request.ts";
import { pickMentionable } from "#lib/people/pickers.ts";

export const GET = ownView("comment.add", (actor) => pickMentionable(actor));
