import { z } from "zod";
import {
  line,
  optionalDay,
  optionalLine,
  optionalProse,
  optionalUrl,
  prose,
  recordVersion,
} from "#lib/text.ts";
import { Classification, EvidenceKind } from "#prisma/generated/enums.ts";

/** Kinds of records that evidence belongs to. A new one needs a column of EvidenceLink and a case in records.ts. */
export const evidencedKinds = ["objective", "action-item", "evaluation", "kpi", "measurement"] as const;
export type EvidencedKind = (typeof evidencedKinds)[number];

/** A record that evidence belongs to, by its reference, or by its id where it has none. */
export type RecordName = { kind: EvidencedKind; ref: string };

const ref = z.string().max(20);
const url = optionalUrl("Address").transform((value, context) => {
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: "Address is required." });
  return z.NEVER;
});
const body = prose("Note");
const classification = z.enum(Classification, "Choose a classification from the list.");
const blank = (value: unknown) => (value === "" ? null : value);

const fields = {
  description: optionalProse("Description"),
  classification: z.preprocess((value) => blank(value) ?? "INTERNAL", classification),
  effectiveOn: z.preprocess(blank, optionalDay("Effective date")),
  coversFrom: z.preprocess(blank, optionalDay("Covers from")),
  coversTo: z.preprocess(blank, optionalDay("Covers to")),
  retainUntil: z.preprocess(blank, optionalDay("Keep until")),
};
const record = {
  recordKind: z.preprocess(blank, z.enum(evidencedKinds, "This kind of record takes no evidence.").nullish()),
  recordRef: z.preprocess(blank, z.string().max(60).nullish()),
};

const inOrder = (
  { coversFrom, coversTo }: { coversFrom: string | null; coversTo: string | null },
  context: z.RefinementCtx,
) => {
  if (coversFrom && coversTo && coversTo < coversFrom)
    context.addIssue({
      code: "custom",
      path: ["coversTo"],
      message: "The period ends before it begins. Choose a later end.",
    });
};

/** A link or a note, and the record it is evidence for, if any. */
export const newEvidence = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("LINK"), title: line("Title"), url, ...fields, ...record }),
    z.strictObject({ kind: z.literal("NOTE"), title: line("Title"), body, ...fields, ...record }),
  ])
  .superRefine(inOrder);
export type NewEvidence = z.output<typeof newEvidence>;

/** What is said of a file when it is sent; without a title the file's name is it. */
export const newFile = z
  .strictObject({ title: optionalLine("Title"), ...fields, ...record })
  .superRefine(inOrder);
export type NewFile = z.output<typeof newFile>;

/** Changed facts of evidence; its content changes by revisions only. */
export const evidenceEdit = z
  .strictObject({ ref, version: recordVersion, title: line("Title"), ...fields })
  .superRefine(inOrder);
export type EvidenceEdit = z.output<typeof evidenceEdit>;

const reason = line("What changed", 1000);

/** A new link or note in the place of the one before, which stays. */
export const newRevision = z.strictObject({
  ref,
  version: recordVersion,
  url: optionalUrl("Address"),
  body: optionalProse("Note"),
  reason,
});
export type NewRevision = z.output<typeof newRevision>;

/** What is said of a file that takes the place of the one before. */
export const fileRevision = z.strictObject({ ref, version: recordVersion, reason });
export type FileRevision = z.output<typeof fileRevision>;

/** An act on evidence as it was shown. */
export const evidenceMove = z.strictObject({ ref, version: recordVersion });
export type EvidenceMove = z.output<typeof evidenceMove>;

/** A legal hold, with why. */
export const evidenceHold = z.strictObject({
  ref,
  version: recordVersion,
  holdReason: prose("Reason", 2000),
});
export type EvidenceHold = z.output<typeof evidenceHold>;

/** A disposal, with why. */
export const evidenceDisposal = z.strictObject({
  ref,
  version: recordVersion,
  disposalReason: prose("Reason", 2000),
});
export type EvidenceDisposal = z.output<typeof evidenceDisposal>;

/** Evidence that is there already, for one more record. */
export const evidenceLink = z.strictObject({
  ref: z.string().trim().max(200),
  recordKind: z.enum(evidencedKinds),
  recordRef: z.string().max(60),
});
export type EvidenceLinkInput = z.output<typeof evidenceLink>;

/** Evidence taken off a record. */
export const evidenceUnlink = z.strictObject({ id: z.uuid() });
export type EvidenceUnlink = z.output<typeof evidenceUnlink>;

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const among = <Value extends string>(values: Record<string, Value>) =>
  one.transform((value): Value | "" =>
    Object.values(values).includes(value as Value) ? (value as Value) : "",
  );

/** What of the vault is shown; what is not understood is left out, so that an old bookmark still opens. */
export const evidenceFilter = z.object({
  q: one.transform((text) => text.replaceAll("\0", "").trim().slice(0, 200)),
  kind: among(EvidenceKind),
  classification: among(Classification),
  by: one.transform((value) => (z.uuid().safeParse(value).success ? value : "")),
  /** Reference of a record it belongs to. */
  record: one.transform((value) => value.trim().toUpperCase().slice(0, 20)),
  archived: one.transform((value) => value === "yes"),
  page: one.transform((value) => (/^[1-9]\d{0,4}$/.test(value) ? Number(value) : 1)),
});
export type EvidenceFilter = z.output<typeof evidenceFilter>;

/** The query string of a list of evidence; nothing that is not chosen stands in it. */
export function evidenceQuery(filter: EvidenceFilter, page: number): string {
  const { q, kind, classification, by, record: of, archived } = filter;
  const chosen = { q, kind, classification, by, record: of, archived: archived ? "yes" : "" };
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
  if (page > 1) query.set("page", String(page));
  return query.toString();
}
