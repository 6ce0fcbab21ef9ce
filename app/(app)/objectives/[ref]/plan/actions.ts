"use server";
import { action } from "#lib/action.ts";
import { actionItemEdit, actionItemMove, newActionItem } from "#lib/action-items/schema.ts";
import { addActionItem, editActionItem, removeActionItem } from "#lib/action-items/service.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { decideResource, recordSpending, requestResource } from "#lib/plans/resources.ts";
import {
  newResource,
  planEdit,
  resourceDecision,
  resourceMove,
  resourceSpending,
} from "#lib/plans/schema.ts";
import { addResource, editPlan, removeResource } from "#lib/plans/service.ts";

export const savePlan = action("objective.edit", planEdit, async (actor, input) => {
  await editPlan(actor, input);
  await discardFormDraft(actor, `plan:${input.ref}`);
  return { redirectTo: `/objectives/${input.ref}/plan` };
});

export const addItem = action("objective.edit", newActionItem, async (actor, input) => {
  await addActionItem(actor, input);
  return { redirectTo: `/objectives/${input.objectiveRef}/plan#actions` };
});

export const editItem = action("objective.edit", actionItemEdit, async (actor, input) => {
  const { objectiveRef } = await editActionItem(actor, input);
  return { redirectTo: `/objectives/${objectiveRef}/plan#actions` };
});

export const removeItem = action("objective.edit", actionItemMove, async (actor, input) => {
  const { objectiveRef } = await removeActionItem(actor, input);
  return { redirectTo: `/objectives/${objectiveRef}/plan#actions` };
});

export const addLine = action("objective.edit", newResource, async (actor, input) => {
  await addResource(actor, input);
  return { redirectTo: `/objectives/${input.ref}/plan#resources` };
});

export const removeLine = action("objective.edit", resourceMove, async (actor, input) => {
  await removeResource(actor, input);
  return { redirectTo: `/objectives/${input.ref}/plan#resources` };
});

export const requestLine = action("resource.request", resourceMove, async (actor, input) => {
  await requestResource(actor, input);
  return { redirectTo: `/objectives/${input.ref}/plan#resources` };
});

export const decideLine = action("resource.decide", resourceDecision, async (actor, input) => {
  await decideResource(actor, input);
  return { redirectTo: `/objectives/${input.ref}/plan#resources` };
});

export const spendLine = action("resource.spend", resourceSpending, async (actor, input) => {
  await recordSpending(actor, input);
  return { redirectTo: `/objectives/${input.ref}/plan#resources` };
});
