"use server";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { openNews, readAllNews } from "#lib/inbox/service.ts";

export const open = action("inbox.read", z.strictObject({ id: z.uuid() }), async (actor, input) => ({
  redirectTo: (await openNews(actor, input)).href,
}));

export const readAll = action("inbox.read", z.strictObject({}), async (actor) => {
  await readAllNews(actor);
  return {};
});
