import { ownView } from "#lib/own-request.ts";
import { recordCommands, recordPath } from "#lib/search/record-commands.ts";

export const GET = ownView("search.read", (actor, query) => recordCommands(actor, query), recordPath);
