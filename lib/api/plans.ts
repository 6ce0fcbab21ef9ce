import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { getLineResource, getPlanResource, listLineResources, planValues } from "#lib/plans/resource.ts";
import { decideResource, recordSpending, requestResource } from "#lib/plans/resources.ts";
import {
  newResource,
  planEdit,
  planFields,
  resourceDecision,
  resourceMove,
  resourceSpending,
} from "#lib/plans/schema.ts";
import { addResource, editPlan, removeResource } from "#lib/plans/service.ts";
import { listAnswer } from "./answers/common.ts";
import { planAnswer, resourceAnswer } from "./answers/plan.ts";
import { anId, bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const params = z.strictObject({ ref: z.string().max(40), id: z.string().max(60) });
const line = { tag: "Resource lines", params, answer: resourceAnswer } as const;
const afterwards = (actor: Actor, ref: string, id?: string) =>
  getLineResource({ ...actor, scopes: null }, ref, id);

export const getPlan = operation({
  act: "plan.read",
  method: "get",
  path: "/objectives/{ref}/plan",
  summary: "Read a plan",
  description: "Who, when and how; actions and resource lines are lists of their own.",
  tag: "Plans",
  params: refParams,
  answer: planAnswer,
  run: (actor, { params: { ref } }) => getPlanResource(actor, ref),
});

export const editPlanOperation = operation({
  act: "objective.edit",
  variant: "plan",
  method: "patch",
  path: "/objectives/{ref}/plan",
  summary: "Change the plan of a draft",
  description: "Fields that are not sent stay as they are. The version is the plan's.",
  tag: "Plans",
  params: refParams,
  isVersioned: true,
  isPartial: true,
  example: { authority: "Job description of the head of operations" },
  body: planFields.partial(),
  answer: planAnswer,
  run: async (actor, { params: { ref }, body, version }) => {
    const reader = { ...actor, scopes: null };
    await editPlan(actor, whole(planEdit, { ...(await planValues(reader, ref)), ...body, ref, version }));
    return getPlanResource(reader, ref);
  },
});

export const listLines = operation({
  act: "plan.read",
  variant: "resources",
  method: "get",
  path: "/objectives/{ref}/resources",
  summary: "List resource lines",
  tag: "Resource lines",
  params: refParams,
  answer: listAnswer(resourceAnswer),
  run: (actor, { params: { ref } }) => listLineResources(actor, ref),
});

export const addLine = operation({
  act: "objective.edit",
  variant: "add_resource",
  method: "post",
  path: "/objectives/{ref}/resources",
  summary: "Add a resource line to a draft",
  tag: "Resource lines",
  params: refParams,
  example: { kind: "FINANCIAL", description: "A second tape drive", plannedAmount: "4200.00" },
  body: bodyOf(newResource),
  answer: resourceAnswer,
  location: ({ objective, id }) => `/objectives/${objective}/resources/${id}`,
  run: async (actor, { params: { ref }, body }) => {
    await addResource(actor, whole(newResource, { ...body, ref }));
    return afterwards(actor, ref);
  },
});

export const getLine = operation({
  ...line,
  act: "plan.read",
  variant: "resource",
  method: "get",
  path: "/objectives/{ref}/resources/{id}",
  summary: "Read a resource line",
  run: (actor, { params: { ref, id } }) => getLineResource(actor, ref, anId(id)),
});

export const removeLine = operation({
  act: "objective.edit",
  variant: "remove_resource",
  method: "delete",
  path: "/objectives/{ref}/resources/{id}",
  summary: "Remove a resource line from a draft",
  tag: "Resource lines",
  params,
  isVersioned: true,
  answer: null,
  run: async (actor, given) => {
    await removeResource(actor, whole(resourceMove, { ...given.params, version: given.version }));
  },
});

export const requestLine = operation({
  ...line,
  act: "resource.request",
  method: "post",
  path: "/objectives/{ref}/resources/{id}/request",
  summary: "Ask top management for a resource",
  isVersioned: true,
  run: async (actor, { params: { ref, id }, version }) => {
    await requestResource(actor, whole(resourceMove, { ref, id, version }));
    return afterwards(actor, ref, id);
  },
});

export const decideLine = operation({
  ...line,
  act: "resource.decide",
  method: "post",
  path: "/objectives/{ref}/resources/{id}/decide",
  summary: "Approve or decline a resource",
  isVersioned: true,
  example: { decision: "DECLINED", decisionNote: "Not in this year's budget." },
  body: bodyOf(resourceDecision),
  run: async (actor, { params: { ref, id }, body, version }) => {
    await decideResource(actor, whole(resourceDecision, { ...body, ref, id, version }));
    return afterwards(actor, ref, id);
  },
});

export const spendLine = operation({
  ...line,
  act: "resource.spend",
  method: "post",
  path: "/objectives/{ref}/resources/{id}/spend",
  summary: "Record what was spent so far",
  isVersioned: true,
  example: { spentAmount: "3980.50" },
  body: bodyOf(resourceSpending),
  run: async (actor, { params: { ref, id }, body, version }) => {
    await recordSpending(actor, whole(resourceSpending, { ...body, ref, id, version }));
    return afterwards(actor, ref, id);
  },
});
