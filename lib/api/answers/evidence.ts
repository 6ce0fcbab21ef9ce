import { z } from "zod";
import { evidencedKinds } from "#lib/evidence/schema.ts";
import { Classification, EvidenceKind } from "#prisma/generated/enums.ts";
import { day, instant, person, sha256, version } from "./common.ts";

const told = {
  id: z.uuid(),
  ref: z.string(),
  title: z.string(),
  kind: z.enum(EvidenceKind),
  classification: z.enum(Classification),
  effectiveOn: day.nullable(),
  retainUntil: day.nullable(),
  isHeld: z.boolean(),
  receivedAt: instant,
};

/** A line of the list of evidence. */
export const evidenceSummaryAnswer = z
  .strictObject({
    ...told,
    isDisposed: z.boolean(),
    isArchived: z.boolean(),
    addedBy: z.string().nullable(),
    revision: z.int(),
    records: z.array(z.string()),
  })
  .meta({ id: "EvidenceSummary" });

/** A piece of evidence with its revisions, oldest first, and the records it belongs to. */
export const evidenceAnswer = z
  .strictObject({
    ...told,
    description: z.string().nullable(),
    coversFrom: day.nullable(),
    coversTo: day.nullable(),
    holdReason: z.string().nullable(),
    disposedAt: instant.nullable(),
    disposalReason: z.string().nullable(),
    archivedAt: instant.nullable(),
    addedBy: person.nullable(),
    version,
    revisions: z.array(
      z.strictObject({
        number: z.int(),
        reason: z.string().nullable(),
        url: z.string().nullable(),
        body: z.string().nullable(),
        file: z.strictObject({ name: z.string(), type: z.string(), size: z.int(), sha256 }).nullable(),
        addedBy: person.nullable(),
        createdAt: instant,
      }),
    ),
    links: z.array(
      z.strictObject({
        id: z.uuid(),
        recordKind: z.enum(evidencedKinds),
        recordRef: z.string(),
        label: z.string(),
      }),
    ),
  })
  .meta({ id: "Evidence" });
