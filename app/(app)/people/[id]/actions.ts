"use server";
import { action, type Outcome } from "#lib/action.ts";
import { signOutEverywhere } from "#lib/people/account.ts";
import { personEdit, personMove, roleChange } from "#lib/people/schema.ts";
import {
  changeRoles,
  deactivatePerson,
  editPerson,
  inviteAgain,
  makeResetLink,
  reactivatePerson,
} from "#lib/people/service.ts";

const shownOnce = (link: string | null, hours: string): Outcome =>
  link
    ? {
        message: `Pass this link on: it is shown only now, works once and for ${hours}. Older links no longer work.`,
        shown: link,
      }
    : { message: "This was done already and its link was shown then. Press again for a new link." };

export const edit = action("person.edit", personEdit, async (actor, input) => {
  await editPerson(actor, input);
  return { message: "Saved." };
});

export const setRoles = action("role.change", roleChange, async (actor, input) => {
  await changeRoles(actor, input);
  return { message: "The roles are saved. The person has to sign in again." };
});

export const deactivate = action("person.deactivate", personMove, async (actor, input) => {
  await deactivatePerson(actor, input);
  return { message: "Deactivated. Sessions, tokens and links ended at once." };
});

export const reactivate = action("person.reactivate", personMove, async (actor, input) => {
  await reactivatePerson(actor, input);
  return { message: "Active again, with the roles they had." };
});

export const renewInvitation = action("person.invite", personMove, async (actor, input) =>
  shownOnce((await inviteAgain(actor, input)).link, "72 hours"),
);

export const makeReset = action("person.reset-password", personMove, async (actor, input) =>
  shownOnce((await makeResetLink(actor, input)).link, "one hour"),
);

export const endSessions = action("session.revoke-all", personMove, async (actor, { id }) => {
  await signOutEverywhere(actor, id);
  return { message: "Signed out everywhere." };
});
