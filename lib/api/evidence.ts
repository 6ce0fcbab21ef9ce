import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import {
  archiveEvidence,
  disposeEvidence,
  holdEvidence,
  releaseEvidence,
  restoreEvidence,
} from "#lib/evidence/keeping.ts";
import { linkEvidence, unlinkEvidence } from "#lib/evidence/links.ts";
import { evidenceResourceQuery, getEvidenceResource, listEvidenceResources } from "#lib/evidence/resource.ts";
import {
  evidenceDisposal,
  evidencedKinds,
  evidenceEdit,
  evidenceHold,
  evidenceLink,
  evidenceMove,
  evidenceUnlink,
  newEvidence,
  newRevision,
} from "#lib/evidence/schema.ts";
import { addEvidence, editEvidence, reviseEvidence } from "#lib/evidence/service.ts";
import { optionalDay } from "#lib/text.ts";
import { Classification } from "#prisma/generated/enums.ts";
import { pageAnswer } from "./answers/common.ts";
import { evidenceAnswer, evidenceSummaryAnswer } from "./answers/evidence.ts";
import { anId, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const tag = "Evidence";
const one = { tag, params: refParams, answer: evidenceAnswer } as const;
const afterwards = (actor: Actor, { ref }: { ref: string }) =>
  getEvidenceResource({ ...actor, scopes: null }, ref);

const facts = {
  description: z.string().nullish(),
  classification: z.enum(Classification).optional(),
  effectiveOn: optionalDay("Effective date"),
  coversFrom: optionalDay("Covers from"),
  coversTo: optionalDay("Covers to"),
  retainUntil: optionalDay("Keep until"),
};
const record = { recordKind: z.enum(evidencedKinds), recordRef: z.string().max(60) };
const forRecord = { recordKind: record.recordKind.nullish(), recordRef: record.recordRef.nullish() };

export const listEvidenceOperation = operation({
  act: "evidence.read",
  variant: "list",
  method: "get",
  path: "/evidence",
  summary: "List evidence",
  description: "The oldest comes first. record is the reference of an objective, action item or KPI.",
  tag,
  query: evidenceResourceQuery,
  answer: pageAnswer(evidenceSummaryAnswer),
  run: (actor, { query }) => listEvidenceResources(actor, query),
});

export const getEvidenceOperation = operation({
  ...one,
  act: "evidence.read",
  method: "get",
  path: "/evidence/{ref}",
  summary: "Read a piece of evidence",
  run: (actor, { params }) => getEvidenceResource(actor, params.ref),
});

export const addEvidenceOperation = operation({
  act: "evidence.add",
  method: "post",
  path: "/evidence",
  summary: "Add a link or a note",
  description: "For a record where recordKind and recordRef name one. Files are sent to /evidence/files.",
  tag,
  example: {
    kind: "LINK",
    title: "Dashboard",
    url: "https://example.org/dashboard",
    effectiveOn: "2026-11-01",
  },
  body: z.strictObject({
    kind: z.enum(["LINK", "NOTE"]),
    title: z.string(),
    url: z.string().optional(),
    body: z.string().optional(),
    ...facts,
    ...forRecord,
  }),
  answer: evidenceAnswer,
  location: ({ ref }) => `/evidence/${ref}`,
  run: async (actor, { body }) => afterwards(actor, await addEvidence(actor, whole(newEvidence, body))),
});

export const editEvidenceOperation = operation({
  ...one,
  act: "evidence.edit",
  method: "patch",
  path: "/evidence/{ref}",
  summary: "Change what is said of evidence",
  description: "Fields that are not sent stay as they are; the content changes by revisions only.",
  isVersioned: true,
  isPartial: true,
  body: z.strictObject({ title: z.string().optional(), ...facts }),
  run: async (actor, { params, body, version }) => {
    const now = await afterwards(actor, params);
    const names = ["title", ...Object.keys(facts)] as (keyof typeof now)[];
    const kept = Object.fromEntries(names.map((name) => [name, now[name]]));
    const input = whole(evidenceEdit, { ...kept, ...body, ref: params.ref, version });
    return afterwards(actor, await editEvidence(actor, input));
  },
});

export const reviseEvidenceOperation = operation({
  ...one,
  act: "evidence.revise",
  method: "post",
  path: "/evidence/{ref}/revisions",
  summary: "Put another link or note in place",
  description: "The one before is kept as an earlier revision. Files are sent to /evidence/{ref}/files.",
  isVersioned: true,
  body: z.strictObject({ url: z.string().nullish(), body: z.string().nullish(), reason: z.string() }),
  run: async (actor, { params, body, version }) =>
    afterwards(actor, await reviseEvidence(actor, whole(newRevision, { ...body, ...params, version }))),
});

export const linkEvidenceOperation = operation({
  ...one,
  act: "evidence.link",
  method: "post",
  path: "/evidence/{ref}/links",
  summary: "Use evidence for one more record",
  example: { recordKind: "objective", recordRef: "OBJ-001" },
  body: z.strictObject(record),
  run: async (actor, { params, body }) =>
    afterwards(actor, await linkEvidence(actor, whole(evidenceLink, { ...body, ...params }))),
});

export const unlinkEvidenceOperation = operation({
  act: "evidence.unlink",
  method: "delete",
  path: "/evidence/{ref}/links/{id}",
  summary: "Take evidence off a record",
  description: "That it was there stays in the trail.",
  tag,
  params: z.strictObject({ ...refParams.shape, id: z.string().max(60) }),
  answer: null,
  run: async (actor, { params }) => {
    await unlinkEvidence(actor, whole(evidenceUnlink, { id: anId(params.id) }));
  },
});

function moving(name: "archive" | "restore", summary: string) {
  return operation({
    ...one,
    act: `evidence.${name}` as const,
    method: "post",
    path: `/evidence/{ref}/${name}`,
    summary,
    isVersioned: true,
    run: async (actor, { params, version }) => {
      const input = whole(evidenceMove, { ...params, version });
      const move = name === "archive" ? archiveEvidence : restoreEvidence;
      return afterwards(actor, await move(actor, input));
    },
  });
}

export const archiveEvidenceOperation = moving("archive", "Archive evidence");
export const restoreEvidenceOperation = moving("restore", "Restore archived evidence");

function holding(name: "hold" | "release", summary: string) {
  return operation({
    ...one,
    act: "evidence.hold",
    ...(name === "release" ? { variant: "release" } : {}),
    method: "post",
    path: `/evidence/{ref}/${name}`,
    summary,
    isVersioned: true,
    body: z.strictObject({ holdReason: z.string() }),
    run: async (actor, { params, body, version }) => {
      const input = whole(evidenceHold, { ...body, ...params, version });
      const set = name === "hold" ? holdEvidence : releaseEvidence;
      return afterwards(actor, await set(actor, input));
    },
  });
}

export const holdEvidenceOperation = holding("hold", "Put evidence under legal hold");
export const releaseEvidenceOperation = holding("release", "Release a legal hold");

export const disposeEvidenceOperation = operation({
  ...one,
  act: "evidence.dispose",
  method: "post",
  path: "/evidence/{ref}/dispose",
  summary: "Dispose of the content of a file",
  description: "Past its retention and without hold. Record, hashes and reason are kept.",
  isVersioned: true,
  body: z.strictObject({ disposalReason: z.string() }),
  run: async (actor, { params, body, version }) =>
    afterwards(actor, await disposeEvidence(actor, whole(evidenceDisposal, { ...body, ...params, version }))),
});
