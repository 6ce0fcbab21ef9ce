"use server";
import { publicAction } from "#lib/action.ts";
import { setupInput } from "#lib/people/schema.ts";
import { completeSetup } from "#lib/people/setup.ts";

export const setUp = publicAction("setup.complete", setupInput, async (visitor, input) => {
  await completeSetup(visitor, input);
  return { redirectTo: "/sign-in?done=setup" };
});
