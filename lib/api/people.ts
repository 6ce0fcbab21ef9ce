import "server-only";
import { z } from "zod";
import { functionQuery, getFunctionResource, listFunctionResources } from "#lib/functions/resource.ts";
import { functionEdit, functionFields, functionMove } from "#lib/functions/schema.ts";
import { archiveFunction, createFunction, editFunction, restoreFunction } from "#lib/functions/service.ts";
import { handOver, handover, ownershipOf } from "#lib/objectives/handover.ts";
import { getOrganisationResource } from "#lib/organisation/resource.ts";
import { pageQuery } from "#lib/paging.ts";
import { getPersonResource, listPeopleResource } from "#lib/people/queries.ts";
import { functionAnswer, organisationAnswer, ownershipAnswer, personAnswer } from "./answers/around.ts";
import { pageAnswer } from "./answers/common.ts";
import { anId, whole } from "./checked.ts";
import { idParams, operation } from "./operation.ts";

const unit = { tag: "Functions", params: idParams, answer: functionAnswer } as const;

export const listPeople = operation({
  act: "person.read",
  variant: "list",
  method: "get",
  path: "/people",
  summary: "List people",
  tag: "People",
  query: pageQuery,
  answer: pageAnswer(personAnswer),
  run: (actor, { query }) => listPeopleResource(actor, query),
});

export const getPerson = operation({
  act: "person.read",
  method: "get",
  path: "/people/{id}",
  summary: "Read a person",
  tag: "People",
  params: idParams,
  answer: personAnswer,
  run: (actor, { params }) => getPersonResource(actor, anId(params.id)),
});

export const getOwnership = operation({
  act: "objective.handover",
  variant: "ownership",
  method: "get",
  path: "/people/{id}/ownership",
  summary: "Read what a person still owns",
  description: "Objectives, evaluations, open actions and KPIs: what a hand-over would move.",
  tag: "People",
  params: idParams,
  answer: ownershipAnswer,
  run: (actor, { params }) => ownershipOf(actor, anId(params.id)),
});

export const handOverOperation = operation({
  act: "objective.handover",
  method: "post",
  path: "/handover",
  summary: "Hand everything over from one person to another",
  description: "Each approved objective gets its next version, to be noted by top management.",
  tag: "People",
  body: handover,
  answer: z.strictObject({ objectives: z.int(), items: z.int() }).meta({ id: "HandedOver" }),
  run: (actor, { body }) => handOver(actor, body),
});

export const listFunctions = operation({
  act: "function.read",
  variant: "list",
  method: "get",
  path: "/functions",
  summary: "List functions",
  description: "The organisation's units, the oldest first.",
  tag: "Functions",
  query: functionQuery,
  answer: pageAnswer(functionAnswer),
  run: (actor, { query }) => listFunctionResources(actor, query),
});

export const createFunctionOperation = operation({
  act: "function.edit",
  variant: "create",
  method: "post",
  path: "/functions",
  summary: "Make a function",
  tag: "Functions",
  example: { name: "Operations", level: "TEAM" },
  body: functionFields,
  answer: functionAnswer,
  location: ({ id }) => `/functions/${id}`,
  run: async (actor, { body }) => {
    const { id } = await createFunction(actor, body);
    return getFunctionResource({ ...actor, scopes: null }, id);
  },
});

export const getFunctionOperation = operation({
  ...unit,
  act: "function.read",
  method: "get",
  path: "/functions/{id}",
  summary: "Read a function",
  run: (actor, { params }) => getFunctionResource(actor, anId(params.id)),
});

export const editFunctionOperation = operation({
  ...unit,
  act: "function.edit",
  method: "patch",
  path: "/functions/{id}",
  summary: "Change a function",
  description: "Fields that are not sent stay as they are; null clears one.",
  isVersioned: true,
  isPartial: true,
  example: { name: "IT operations" },
  body: functionFields.partial(),
  run: async (actor, { params, body, version }) => {
    const reader = { ...actor, scopes: null };
    const { name, level, parent, head } = await getFunctionResource(reader, anId(params.id));
    const now = { name, level, parentId: parent?.id ?? null, headId: head?.id ?? null };
    const { id } = await editFunction(actor, whole(functionEdit, { ...now, ...body, ...params, version }));
    return getFunctionResource(reader, id);
  },
});

export const archiveFunctionOperation = operation({
  ...unit,
  act: "function.archive",
  method: "post",
  path: "/functions/{id}/archive",
  summary: "Archive a function",
  description: "When nobody and nothing belongs to it any more.",
  isVersioned: true,
  run: async (actor, { params, version }) => {
    const { id } = await archiveFunction(actor, whole(functionMove, { ...params, version }));
    return getFunctionResource({ ...actor, scopes: null }, id);
  },
});

export const restoreFunctionOperation = operation({
  ...unit,
  act: "function.archive",
  variant: "restore",
  method: "post",
  path: "/functions/{id}/restore",
  summary: "Restore an archived function",
  isVersioned: true,
  run: async (actor, { params, version }) => {
    const { id } = await restoreFunction(actor, whole(functionMove, { ...params, version }));
    return getFunctionResource({ ...actor, scopes: null }, id);
  },
});

export const getOrganisationOperation = operation({
  act: "organisation.read",
  method: "get",
  path: "/organisation",
  summary: "Read the organisation",
  description: "With its certificate, milestones and the scope statement in force.",
  tag: "Organisation",
  answer: organisationAnswer,
  run: (actor) => getOrganisationResource(actor),
});
