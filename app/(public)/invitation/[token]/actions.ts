"use server";
import { publicAction } from "#lib/action.ts";
import { setPasswordByLink } from "#lib/people/links.ts";
import { linkPassword } from "#lib/people/schema.ts";

export const acceptInvitation = publicAction("invitation.accept", linkPassword, async (visitor, input) => {
  await setPasswordByLink(visitor, "INVITATION", input);
  return { redirectTo: "/sign-in?done=password" };
});
