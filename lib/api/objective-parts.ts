import "server-only";
import { z } from "zod";
import { NotFound } from "#lib/errors.ts";
import { noteHandover } from "#lib/objectives/handover.ts";
import {
  getVersionResource,
  listFindingResources,
  listLinkResources,
  listVersionResources,
} from "#lib/objectives/parts-resource.ts";
import { operationalLink } from "#lib/objectives/schema.ts";
import { addOperationalLink, removeOperationalLink } from "#lib/objectives/service.ts";
import { pageQuery } from "#lib/paging.ts";
import { listAnswer, pageAnswer } from "./answers/common.ts";
import { answeredFinding, linkAnswer, versionAnswer, versionSummary } from "./answers/objective.ts";
import { anId, bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const tag = "Objectives";
const numbered = z.strictObject({ ref: z.string().max(40), number: z.string().max(9) });

export const listFindings = operation({
  act: "objective.read",
  variant: "findings",
  method: "get",
  path: "/objectives/{ref}/findings",
  summary: "List what the SMART check finds",
  description: "With the reasons that overrule findings while the statement reads so.",
  tag,
  params: refParams,
  answer: listAnswer(answeredFinding),
  run: (actor, { params }) => listFindingResources(actor, params.ref),
});

export const listLinks = operation({
  act: "objective.read",
  variant: "links",
  method: "get",
  path: "/objectives/{ref}/links",
  summary: "List links to tickets and projects",
  tag,
  params: refParams,
  answer: listAnswer(linkAnswer),
  run: (actor, { params }) => listLinkResources(actor, params.ref),
});

export const addLink = operation({
  act: "objective.edit",
  variant: "add_link",
  method: "post",
  path: "/objectives/{ref}/links",
  summary: "Add a link to a draft",
  tag,
  params: refParams,
  body: bodyOf(operationalLink),
  answer: linkAnswer.extend({ objective: z.string() }).meta({ id: "NewLink" }),
  location: ({ objective }) => `/objectives/${objective}/links`,
  run: async (actor, { params, body }) => {
    const { ref } = await addOperationalLink(actor, whole(operationalLink, { ...body, ...params }));
    const { data } = await listLinkResources({ ...actor, scopes: null }, ref);
    const added = data.at(-1);
    if (!added) throw new NotFound();
    return { ...added, objective: ref };
  },
});

export const removeLink = operation({
  act: "objective.edit",
  variant: "remove_link",
  method: "delete",
  path: "/objectives/{ref}/links/{id}",
  summary: "Remove a link from a draft",
  tag,
  params: z.strictObject({ ref: z.string().max(40), id: z.string().max(60) }),
  answer: null,
  run: async (actor, { params }) => {
    await removeOperationalLink(actor, { ref: params.ref, id: anId(params.id) });
  },
});

export const listVersions = operation({
  act: "plan.read",
  variant: "versions",
  method: "get",
  path: "/objectives/{ref}/versions",
  summary: "List approved versions",
  description: "The newest come first.",
  tag,
  params: refParams,
  query: pageQuery,
  answer: pageAnswer(versionSummary),
  run: (actor, { params, query }) => listVersionResources(actor, params.ref, query),
});

export const getVersion = operation({
  act: "plan.read",
  variant: "version",
  method: "get",
  path: "/objectives/{ref}/versions/{number}",
  summary: "Read an approved version",
  description: "With the content whose canonical JSON (RFC 8785) has the hash.",
  tag,
  params: numbered,
  answer: versionAnswer,
  run: (actor, { params }) => getVersionResource(actor, params.ref, params.number),
});

export const noteVersion = operation({
  act: "handover.note",
  method: "post",
  path: "/objectives/{ref}/versions/{number}/note",
  summary: "Note a hand-over",
  description: "By top management, for a version that a hand-over wrote.",
  tag,
  params: numbered,
  answer: versionAnswer,
  run: async (actor, { params }) => {
    const reader = { ...actor, scopes: null };
    const { id } = await getVersionResource(reader, params.ref, params.number);
    await noteHandover(actor, { versionId: id });
    return getVersionResource(reader, params.ref, params.number);
  },
});
