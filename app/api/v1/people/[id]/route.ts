import { z } from "zod";
import { NotFound } from "#lib/errors.ts";
import { getPersonResource } from "#lib/people/queries.ts";
import { route } from "#lib/route.ts";

const params = z.strictObject({ id: z.string() });

export const GET = route("person.read", { params }, (actor, { params: { id } }) => {
  // What cannot be an id is an unknown record, not a broken rule.
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  return getPersonResource(actor, id);
});
