"use server";
import { publicAction } from "#lib/action.ts";
import { setPasswordByLink } from "#lib/people/links.ts";
import { linkPassword } from "#lib/people/schema.ts";

export const resetPassword = publicAction("password.reset", linkPassword, async (visitor, input) => {
  await setPasswordByLink(visitor, "PASSWORD_RESET", input);
  return { redirectTo: "/sign-in?done=password" };
});
