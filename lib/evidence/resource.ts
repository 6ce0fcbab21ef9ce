import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { toDay } from "#lib/time/day.ts";
import { Classification, EvidenceKind } from "#prisma/generated/enums.ts";
import { type EvidenceRow, getEvidence, pageOfEvidence } from "./queries.ts";
import { recordOf } from "./records.ts";
import { evidenceFilter } from "./schema.ts";

/** What the list of the API can be filtered by: as on the screen, and strict, unlike a bookmark. */
export const evidenceResourceQuery = z.strictObject({
  ...pageQuery.shape,
  q: z.string().max(200).optional(),
  kind: z.enum(EvidenceKind, "kind is FILE, LINK or NOTE.").optional(),
  classification: z.enum(Classification, "classification is one of the classes.").optional(),
  by: z.uuid("by is the id of a person.").optional(),
  record: z.string().max(20).optional(),
  archived: z.enum(["yes", "no"], "archived is yes or no.").optional(),
});

/** One page of evidence as the API gives it, oldest first. */
export async function listEvidenceResources(
  actor: Actor,
  { limit, cursor, ...filter }: z.output<typeof evidenceResourceQuery>,
) {
  const rows = await pageOfEvidence(actor, evidenceFilter.parse(filter), { cursor, take: limit + 1 });
  return pageOf(rows.map(asListed), limit);
}

const asListed = (row: EvidenceRow) => ({
  id: row.id,
  ref: row.ref,
  title: row.title,
  kind: row.kind,
  classification: row.classification,
  effectiveOn: row.effectiveOn,
  retainUntil: row.retainUntil,
  isHeld: row.isHeld,
  isDisposed: row.isDisposed,
  isArchived: row.isArchived,
  receivedAt: row.createdAt.toISOString(),
  addedBy: row.addedBy,
  revision: row.revision,
  records: row.records,
});

/** One piece of evidence with its revisions and records as the API gives it. @throws NotFound */
export async function getEvidenceResource(actor: Actor, ref: string) {
  const row = await getEvidence(actor, ref);
  return {
    id: row.id,
    ref: row.ref,
    title: row.title,
    description: row.description,
    kind: row.kind,
    classification: row.classification,
    effectiveOn: toDay(row.effectiveOn),
    coversFrom: toDay(row.coversFrom),
    coversTo: toDay(row.coversTo),
    retainUntil: toDay(row.retainUntil),
    isHeld: row.isHeld,
    holdReason: row.holdReason,
    disposedAt: row.disposedAt?.toISOString() ?? null,
    disposalReason: row.disposalReason,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    receivedAt: row.createdAt.toISOString(),
    addedBy: row.addedBy,
    version: row.version,
    revisions: row.revisions.map((revision) => ({
      number: revision.number,
      reason: revision.reason,
      url: revision.url,
      body: revision.body,
      file: revision.file && {
        name: revision.fileName ?? "",
        type: revision.file.type,
        size: revision.file.size,
        sha256: revision.file.sha256,
      },
      addedBy: revision.addedBy,
      createdAt: revision.createdAt.toISOString(),
    })),
    links: row.links.flatMap((link) => {
      const record = recordOf(link);
      if (!can(actor, record.readAct, record)) return [];
      return [{ id: link.id, recordKind: record.kind, recordRef: record.ref, label: record.label }];
    }),
  };
}
