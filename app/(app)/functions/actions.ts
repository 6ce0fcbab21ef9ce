"use server";
import { action } from "#lib/action.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { functionEdit, functionFields, functionMove } from "#lib/functions/schema.ts";
import { archiveFunction, createFunction, editFunction, restoreFunction } from "#lib/functions/service.ts";

export const create = action("function.edit", functionFields, async (actor, input) => {
  const { id } = await createFunction(actor, input);
  await discardFormDraft(actor, "function-new");
  return { redirectTo: `/functions/${id}` };
});

export const edit = action("function.edit", functionEdit, async (actor, input) => {
  await editFunction(actor, input);
  return { message: "Saved." };
});

export const archive = action("function.archive", functionMove, async (actor, input) => {
  await archiveFunction(actor, input);
  return { message: "Archived." };
});

export const restore = action("function.archive", functionMove, async (actor, input) => {
  await restoreFunction(actor, input);
  return { message: "In use again." };
});
