"use server";
import { action } from "#lib/action.ts";
import { bulkHref } from "#lib/bulk/rules.ts";
import { bulkEditInput, bulkMove } from "#lib/bulk/schema.ts";
import { bulkEdit, continueBulkEdit, undoBulkEdit } from "#lib/bulk/service.ts";

export const start = action("bulk.edit", bulkEditInput, async (actor, input) => {
  const { id } = await bulkEdit(actor, input);
  return { redirectTo: bulkHref(id) };
});

export const undo = action("bulk.undo", bulkMove, async (actor, input) => {
  const { id } = await undoBulkEdit(actor, input);
  return { redirectTo: bulkHref(id) };
});

export const goOn = action("bulk.undo", bulkMove, async (actor, input) => {
  const { id } = await continueBulkEdit(actor, input);
  return { redirectTo: bulkHref(id) };
});
