import { ownView } from "#lib/own-request.ts";
import { pickPeople } from "#lib/people/pickers.ts";

export const GET = ownView("person.pick", (actor) => pickPeople(actor));
