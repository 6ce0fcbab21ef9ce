"use server";
import { action } from "#lib/action.ts";
import { viewedLists, viewHref } from "#lib/views/rules.ts";
import { viewDefault, viewEdit, viewInput, viewRemoval, viewUpdate } from "#lib/views/schema.ts";
import { deleteView, editView, saveView, setDefaultView, updateView } from "#lib/views/service.ts";

export const save = action("view.save", viewInput, async (actor, input) => {
  const { id } = await saveView(actor, input);
  return { redirectTo: viewHref(input.list, { id, query: input.query }) };
});

export const edit = action("view.save", viewEdit, async (actor, input) => {
  await editView(actor, input);
  return { message: "Saved." };
});

export const update = action("view.save", viewUpdate, async (actor, input) => {
  await updateView(actor, input);
  return { message: "The view shows now what the list showed." };
});

export const remove = action("view.save", viewRemoval, async (actor, input) => {
  await deleteView(actor, input);
  return {};
});

export const makeDefault = action("view.save", viewDefault, async (actor, input) => {
  await setDefaultView(actor, input);
  const { title } = viewedLists[input.list];
  return { message: input.id === null ? `${title} open as they are.` : `${title} open with this view.` };
});
