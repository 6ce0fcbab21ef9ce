import { listMentionable } from "#lib/comments/queries.ts";
import { ownView } from "#lib/own-request.ts";

export const GET = ownView("comment.add", (actor) => listMentionable(actor));
