"use server";
import { publicAction } from "#lib/action.ts";
import { enterByLink } from "#lib/measurements/entry-by-link.ts";
import { entryByLink } from "#lib/measurements/schema.ts";

export const enter = publicAction("entry-link.use", entryByLink, async (visitor, input) => {
  await enterByLink(visitor, input);
  return { redirectTo: `/enter/${input.token}?done=yes` };
});
