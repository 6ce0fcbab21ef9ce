import "server-only";
import { z } from "zod";
import {
  actionItemQuery,
  actionItemValues,
  getActionItemResource,
  listActionItemResources,
} from "#lib/action-items/resource.ts";
import {
  actionItemEdit,
  actionItemMove,
  actionItemProgress,
  actionItemShift,
  newActionItem,
} from "#lib/action-items/schema.ts";
import {
  addActionItem,
  editActionItem,
  moveActionItem,
  recordProgress,
  removeActionItem,
} from "#lib/action-items/service.ts";
import type { Actor } from "#lib/actor.ts";
import { pageAnswer } from "./answers/common.ts";
import { actionItemAnswer } from "./answers/plan.ts";
import { bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const one = { tag: "Action items", params: refParams, answer: actionItemAnswer } as const;
const afterwards = (actor: Actor, ref: string) => getActionItemResource({ ...actor, scopes: null }, ref);

export const listActionItems = operation({
  act: "action-item.read",
  variant: "list",
  method: "get",
  path: "/action-items",
  summary: "List action items",
  description: "The oldest come first.",
  tag: "Action items",
  query: actionItemQuery,
  answer: pageAnswer(actionItemAnswer),
  run: (actor, { query }) => listActionItemResources(actor, query),
});

export const addActionItemOperation = operation({
  ...one,
  act: "objective.edit",
  variant: "add_action_item",
  method: "post",
  path: "/objectives/{ref}/action-items",
  summary: "Add an action to a draft's plan",
  example: { title: "Write the instructions", dueOn: "2027-01-31" },
  body: bodyOf(newActionItem),
  location: ({ ref }) => `/action-items/${ref}`,
  run: async (actor, { params, body }) => {
    const input = whole(newActionItem, { ...body, objectiveRef: params.ref });
    return afterwards(actor, (await addActionItem(actor, input)).ref);
  },
});

export const getActionItemOperation = operation({
  ...one,
  act: "action-item.read",
  method: "get",
  path: "/action-items/{ref}",
  summary: "Read an action item",
  run: (actor, { params }) => getActionItemResource(actor, params.ref),
});

export const editActionItemOperation = operation({
  ...one,
  act: "objective.edit",
  variant: "action_item",
  method: "patch",
  path: "/action-items/{ref}",
  summary: "Change an action of a draft's plan",
  description: "Fields that are not sent stay as they are; null clears one.",
  isVersioned: true,
  isPartial: true,
  example: { dueOn: "2027-02-28" },
  body: bodyOf(actionItemEdit).partial(),
  run: async (actor, { params: { ref }, body, version }) => {
    const now = await actionItemValues({ ...actor, scopes: null }, ref);
    await editActionItem(actor, whole(actionItemEdit, { ...now, ...body, ref, version }));
    return afterwards(actor, ref);
  },
});

export const removeActionItemOperation = operation({
  act: "objective.edit",
  variant: "remove_action_item",
  method: "delete",
  path: "/action-items/{ref}",
  summary: "Remove an action from a draft's plan",
  tag: "Action items",
  params: refParams,
  isVersioned: true,
  answer: null,
  run: async (actor, { params, version }) => {
    await removeActionItem(actor, whole(actionItemMove, { ...params, version }));
  },
});

export const progressActionItem = operation({
  example: { progress: 40 },
  ...one,
  act: "action-item.progress",
  method: "post",
  path: "/action-items/{ref}/progress",
  summary: "Record progress",
  description: "In per cent; 100 is done.",
  isVersioned: true,
  // A form sends numbers as text; here a number is a number.
  body: bodyOf(actionItemProgress).extend({
    progress: z
      .int("Progress must be a whole number from 0 to 100.")
      .min(0, "Progress is at least 0.")
      .max(100, "Progress is at most 100."),
  }),
  run: async (actor, { params, body, version }) => {
    const { ref } = await recordProgress(actor, whole(actionItemProgress, { ...body, ...params, version }));
    return afterwards(actor, ref);
  },
});

export const moveActionItemOperation = operation({
  ...one,
  act: "action-item.move",
  method: "post",
  path: "/action-items/{ref}/move",
  summary: "Move an approved action",
  description: "To another owner or due date, with a reason. Owner and due date are both sent.",
  isVersioned: true,
  body: bodyOf(actionItemShift),
  run: async (actor, { params, body, version }) => {
    const { ref } = await moveActionItem(actor, whole(actionItemShift, { ...body, ...params, version }));
    return afterwards(actor, ref);
  },
});
