"use server";
import { action } from "#lib/action.ts";
import { actionItemProgress, actionItemShift } from "#lib/action-items/schema.ts";
import { moveActionItem, recordProgress } from "#lib/action-items/service.ts";

export const progress = action("action-item.progress", actionItemProgress, async (actor, input) => {
  await recordProgress(actor, input);
  return { redirectTo: `/action-items/${input.ref}` };
});

export const move = action("action-item.move", actionItemShift, async (actor, input) => {
  await moveActionItem(actor, input);
  return { redirectTo: `/action-items/${input.ref}` };
});
