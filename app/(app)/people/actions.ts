"use server";
import { action } from "#lib/action.ts";
import { invitation } from "#lib/people/schema.ts";
import { invitePerson } from "#lib/people/service.ts";

export const invite = action("person.invite", invitation, async (actor, input) => {
  const { id, link } = await invitePerson(actor, input);
  if (!link) return { redirectTo: `/people/${id}` };
  return {
    message: `${input.name} is invited. Pass this link on: it is shown only now and works for 72 hours.`,
    shown: link,
  };
});
