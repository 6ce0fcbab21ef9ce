import "server-only";
import type { Actor } from "#lib/actor.ts";
import {
  completeObjective,
  proposeCompletion,
  returnCompletion,
  withdrawCompletion,
} from "#lib/objectives/completion.ts";
import { getObjectiveResource } from "#lib/objectives/resource.ts";
import { completion, objectiveMove, objectiveReturn } from "#lib/objectives/schema.ts";
import { objectiveAnswer } from "./answers/objective.ts";
import { bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const act = { tag: "Objectives", params: refParams, answer: objectiveAnswer, method: "post" } as const;
const afterwards = (actor: Actor, ref: string) => getObjectiveResource({ ...actor, scopes: null }, ref);

export const proposeCompletionOperation = operation({
  ...act,
  act: "objective.propose-completion",
  path: "/objectives/{ref}/propose-completion",
  summary: "Propose the KPIs of an objective that was approved without any",
  description: "The gate names everything that is missing, each with its place.",
  isVersioned: true,
  run: async (actor, { params, version }) =>
    afterwards(actor, (await proposeCompletion(actor, whole(objectiveMove, { ...params, version }))).ref),
});

export const withdrawCompletionOperation = operation({
  ...act,
  act: "objective.withdraw-completion",
  path: "/objectives/{ref}/withdraw-completion",
  summary: "Take proposed KPIs back",
  description: "By who proposed them. They may be changed again.",
  isVersioned: true,
  run: async (actor, { params, version }) =>
    afterwards(actor, (await withdrawCompletion(actor, whole(objectiveMove, { ...params, version }))).ref),
});

export const returnCompletionOperation = operation({
  ...act,
  act: "objective.return-completion",
  path: "/objectives/{ref}/return-completion",
  summary: "Return proposed KPIs",
  description: "By top management, with a reason. They may be changed again.",
  body: bodyOf(objectiveReturn),
  run: async (actor, { params, body }) =>
    afterwards(actor, (await returnCompletion(actor, whole(objectiveReturn, { ...body, ...params }))).ref),
});

export const completeOperation = operation({
  ...act,
  act: "objective.complete",
  path: "/objectives/{ref}/complete",
  summary: "Complete an objective with its KPIs",
  description:
    "By top management, naming the hash `completionSha256` of what is approved. Nothing that was approved is altered.",
  body: bodyOf(completion),
  run: async (actor, { params, body }) =>
    afterwards(actor, (await completeObjective(actor, whole(completion, { ...body, ...params }))).ref),
});
