import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import {
  approveObjective,
  proposeObjective,
  returnObjective,
  withdrawObjective,
} from "#lib/objectives/approval.ts";
import { closeObjective, evaluateObjective, reviewObjective } from "#lib/objectives/evaluation.ts";
import { editableValues } from "#lib/objectives/guards.ts";
import { justifyFinding } from "#lib/objectives/justify.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { getObjectiveResource, listObjectiveResources, objectiveQuery } from "#lib/objectives/resource.ts";
import {
  approval,
  evaluation,
  justification,
  objectiveEdit,
  objectiveFields,
  objectiveInput,
  objectiveMove,
  objectiveReturn,
  successor,
} from "#lib/objectives/schema.ts";
import {
  archiveObjective,
  createObjective,
  editObjective,
  nameSuccessor,
  restoreObjective,
} from "#lib/objectives/service.ts";
import { pageAnswer } from "./answers/common.ts";
import { objectiveAnswer, objectiveSummary } from "./answers/objective.ts";
import { bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const tag = "Objectives";
const one = { tag, params: refParams, answer: objectiveAnswer } as const;
const act = { ...one, method: "post", isVersioned: true } as const;

// Whoever may do a thing is told what came of it, also with a token that has no other scope.
const afterwards = (actor: Actor, ref: string) => getObjectiveResource({ ...actor, scopes: null }, ref);

export const listObjectives = operation({
  act: "objective.read",
  variant: "list",
  method: "get",
  path: "/objectives",
  summary: "List objectives",
  description: "Filtered as on the screen; the oldest come first.",
  tag,
  query: objectiveQuery,
  answer: pageAnswer(objectiveSummary),
  run: (actor, { query }) => listObjectiveResources(actor, query),
});

export const createObjectiveOperation = operation({
  act: "objective.create",
  method: "post",
  path: "/objectives",
  summary: "Write a new objective",
  description: "Makes a draft with an empty plan. Only the title is required until it is proposed.",
  tag,
  example: {
    title: "Restore tests",
    statement: "Restore 100 % of sampled backups within four hours by 30 June 2027.",
    baselineValue: "82",
    baselineOn: "2026-06-30",
    startsOn: "2026-07-01",
    targetOn: "2027-06-30",
    tags: ["backup"],
  },
  body: objectiveFields,
  answer: objectiveAnswer,
  location: ({ ref }) => `/objectives/${ref}`,
  run: async (actor, { body }) =>
    afterwards(actor, (await createObjective(actor, whole(objectiveInput, body))).ref),
});

export const getObjectiveOperation = operation({
  ...one,
  act: "objective.read",
  method: "get",
  path: "/objectives/{ref}",
  summary: "Read an objective",
  run: (actor, { params }) => getObjectiveResource(actor, params.ref),
});

export const editObjectiveOperation = operation({
  ...one,
  act: "objective.edit",
  method: "patch",
  path: "/objectives/{ref}",
  summary: "Change a draft",
  description: "Fields that are not sent stay as they are; null clears one.",
  isVersioned: true,
  isPartial: true,
  example: { targetOn: "2027-09-30" },
  body: objectiveFields.partial(),
  run: async (actor, { params, body, version }) => {
    const { objective } = await getObjective({ ...actor, scopes: null }, params.ref);
    const input = whole(objectiveEdit, { ...editableValues(objective), ...body, ref: params.ref, version });
    return afterwards(actor, (await editObjective(actor, input)).ref);
  },
});

type Move = "propose" | "withdraw" | "review" | "close" | "archive" | "restore";
const moves = {
  propose: proposeObjective,
  withdraw: withdrawObjective,
  review: reviewObjective,
  close: closeObjective,
  archive: archiveObjective,
  restore: restoreObjective,
} as const;

function move<Name extends Move>(name: Name, summary: string, description: string) {
  return operation({
    ...act,
    act: `objective.${name}` as const,
    path: `/objectives/{ref}/${name}`,
    summary,
    description,
    run: async (actor, { params, version }) => {
      const { ref } = await moves[name](actor, whole(objectiveMove, { ...params, version }));
      return afterwards(actor, ref);
    },
  });
}

export const propose = move(
  "propose",
  "Propose a draft for approval",
  "The gate names everything that is missing, each with its place.",
);
export const withdraw = move("withdraw", "Take a proposal back", "By who proposed it. It is a draft again.");
export const review = move(
  "review",
  "Note a review",
  "An active objective was looked at today and still holds.",
);
export const close = move("close", "Close an evaluated objective", "It no longer changes.");
export const archive = move("archive", "Archive an objective", "It leaves the lists and can be restored.");
export const restore = move("restore", "Restore an archived objective", "It is in the lists again.");

export const approve = operation({
  ...one,
  act: "objective.approve",
  method: "post",
  path: "/objectives/{ref}/approve",
  summary: "Approve a proposal",
  description: "By top management, naming the hash of exactly what is approved.",
  body: bodyOf(approval),
  run: async (actor, { params, body }) =>
    afterwards(actor, (await approveObjective(actor, whole(approval, { ...body, ...params }))).ref),
});

export const giveBack = operation({
  ...one,
  act: "objective.return",
  method: "post",
  path: "/objectives/{ref}/return",
  summary: "Return a proposal",
  description: "By top management, with a reason. It is a draft again.",
  body: bodyOf(objectiveReturn),
  run: async (actor, { params, body }) =>
    afterwards(actor, (await returnObjective(actor, whole(objectiveReturn, { ...body, ...params }))).ref),
});

export const evaluate = operation({
  ...act,
  act: "objective.evaluate",
  path: "/objectives/{ref}/evaluate",
  summary: "Evaluate an objective",
  description: "By its evaluator, against the success criterion.",
  example: {
    result: "ACHIEVED",
    evaluatedOn: "2027-06-30",
    finding: "All sampled backups were restored within four hours.",
    conclusion: "The objective is reached.",
    evidenceNote: "Report of the restore test, June 2027",
  },
  body: bodyOf(evaluation),
  run: async (actor, { params, body, version }) =>
    afterwards(
      actor,
      (await evaluateObjective(actor, whole(evaluation, { ...body, ...params, version }))).ref,
    ),
});

export const succeed = operation({
  ...act,
  act: "objective.succeed",
  path: "/objectives/{ref}/succeed",
  summary: "Name the successor",
  example: { successorRef: "OBJ-042" },
  body: bodyOf(successor),
  run: async (actor, { params, body, version }) =>
    afterwards(actor, (await nameSuccessor(actor, whole(successor, { ...body, ...params, version }))).ref),
});

export const justify = operation({
  ...act,
  act: "objective.justify",
  path: "/objectives/{ref}/justify",
  summary: "Answer a finding of the SMART check",
  description: "With a reason, for the statement as it reads now.",
  example: { code: "vague", reason: "The term is defined in our policy for backups." },
  body: bodyOf(justification).extend({ code: z.enum(justification.shape.code.options) }),
  run: async (actor, { params, body, version }) =>
    afterwards(
      actor,
      (await justifyFinding(actor, whole(justification, { ...body, ...params, version }))).ref,
    ),
});
