import { z } from "zod";
import {
  day,
  flag,
  line,
  optionalDay,
  optionalDecimal,
  optionalId,
  optionalLine,
  optionalProse,
  optionalUrl,
  prose,
  recordVersion,
} from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { Cycle, EvaluationResult, ObjectiveKind, ObjectiveOrigin } from "#prisma/generated/enums.ts";

import type { ObjectiveModel } from "#prisma/generated/models.ts";
import { smartCodes, textCodes } from "./smart/finding.ts";

/** Human reference of an objective. */
export const objectiveRef = z.string().regex(/^OBJ-\d{3,9}$/, "There is no such objective.");

const tags = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((value) =>
    (Array.isArray(value) ? value : (value ?? "").split(",")).map((tag) => tag.trim()).filter(Boolean),
  )
  .refine(
    (list) => list.length <= 20 && list.every((tag) => tag.length <= 50 && tag.isWellFormed()),
    "At most 20 tags of 50 characters each.",
  )
  .transform((list) => [...new Set(list)]);

/** The language an objective is written in. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, "Use a language code such as en or de.");

/** What a person writes of an objective. In DRAFT only the title is required; the gate asks for the rest. */
export const objectiveFields = z.strictObject({
  title: line("Title"),
  statement: optionalProse("Statement"),
  rationale: optionalProse("Rationale"),
  kind: z
    .enum(ObjectiveKind, "Choose quantitative or qualitative.")
    .nullish()
    .transform((kind) => kind ?? "QUANTITATIVE"),
  qualitativeReason: optionalProse("Why no number is practicable"),
  isConfidentiality: flag,
  isIntegrity: flag,
  isAvailability: flag,
  functionId: optionalId,
  origin: z
    .enum(ObjectiveOrigin, "Choose where the objective comes from.")
    .nullish()
    .transform((origin) => origin ?? null),
  originLabel: optionalLine("Origin"),
  originUrl: optionalUrl("Link to the origin"),
  ownerId: optionalId,
  sponsorId: optionalId,
  baselineValue: optionalDecimal("Baseline"),
  baselineOn: optionalDay("Baseline date"),
  startsOn: optionalDay("Start"),
  isOngoing: flag,
  targetOn: optionalDay("Target date"),
  reviewCycle: z
    .enum(Cycle, "Choose a review cycle.")
    .nullish()
    .transform((cycle) => cycle ?? null),
  tags,
  language: languageCode.nullish().transform((value) => value ?? "en"),
});

// Columns nobody types: identity, state, who and when.
type Computed =
  | "id"
  | "number"
  | "ref"
  | "lastReviewedOn"
  | "nextReviewOn"
  | "state"
  | "approvedVersion"
  | "proposedById"
  | "proposedAt"
  | "approvedAt"
  | "closedAt"
  | "archivedAt"
  | "successorId"
  | "importId"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
export type ObjectiveColumnsPinned = Expect<
  Equal<keyof z.output<typeof objectiveFields>, Exclude<keyof ObjectiveModel, Computed>>
>;

type Dates = {
  startsOn: string | null;
  targetOn: string | null;
  isOngoing: boolean;
  baselineValue: string | null;
  baselineOn: string | null;
};
function consistent(input: Dates, context: z.RefinementCtx) {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (input.startsOn && input.targetOn && input.targetOn < input.startsOn)
    issue("targetOn", "The target date lies before the start.");
  if (input.isOngoing && input.targetOn)
    issue("targetOn", "An ongoing objective has no target date: clear it, or untick ongoing.");
}

/** A new draft. */
export const objectiveInput = objectiveFields.superRefine(consistent);
export type ObjectiveInput = z.output<typeof objectiveInput>;

/** A changed draft: which one, and the version it was made from. */
export const objectiveEdit = z
  .strictObject({ ref: objectiveRef, version: recordVersion, ...objectiveFields.shape })
  .superRefine(consistent);
export type ObjectiveEdit = z.output<typeof objectiveEdit>;

/** An act on an objective as it was shown. */
export const objectiveMove = z.strictObject({ ref: objectiveRef, version: recordVersion });
export type ObjectiveMove = z.output<typeof objectiveMove>;

const contentSha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "Reload the page: the form does not say which content is meant.");

/** The approval of exactly these bytes. */
export const approval = z.strictObject({
  ref: objectiveRef,
  contentSha256,
  note: optionalProse("Note"),
  /** Codes of the overruled findings that the approver accepts by name. */
  accepted: z
    .array(z.enum(textCodes, "This is not a finding."))
    .max(textCodes.length)
    .nullish()
    .transform((codes) => codes ?? []),
});
export type ApprovalInput = z.output<typeof approval>;

/** The answer to a finding, about the statement as it reads now. */
export const justification = z.strictObject({
  ref: objectiveRef,
  version: recordVersion,
  code: z.enum(smartCodes, "This is not a finding."),
  reason: prose("Reason", 2000),
});
export type JustificationInput = z.output<typeof justification>;

/** The approval of the KPIs that complete an objective. */
export const completion = approval.omit({ accepted: true });
export type CompletionInput = z.output<typeof completion>;

/** Sent back to its proposer. */
export const objectiveReturn = z.strictObject({
  ref: objectiveRef,
  contentSha256,
  reason: prose("Reason", 2000),
});
export type ReturnInput = z.output<typeof objectiveReturn>;

/** The evaluation against the success criterion. */
export const evaluation = z
  .strictObject({
    ref: objectiveRef,
    version: recordVersion,
    result: z.enum(EvaluationResult, "Choose achieved or missed."),
    evaluatedOn: day("Date of the evaluation"),
    finding: prose("Result against the success criterion"),
    conclusion: prose("Conclusion"),
    missedReason: optionalProse("Reason for missing the target"),
    earlyReason: optionalProse("Reason for evaluating early"),
    evidenceNote: optionalProse("Evidence"),
    evidenceUrl: optionalUrl("Link to the evidence"),
  })
  .superRefine((input, context) => {
    if (input.result === "MISSED" && !input.missedReason)
      context.addIssue({
        code: "custom",
        path: ["missedReason"],
        message: "A missed objective needs the reason why it was missed.",
      });
    if (!input.evidenceNote && !input.evidenceUrl)
      context.addIssue({
        code: "custom",
        path: ["evidenceNote"],
        message: "Name the evidence: a note or a link.",
      });
  });
export type EvaluationInput = z.output<typeof evaluation>;

/** Closing, with what was learnt; the successor may be named at once. */
export const successor = z.strictObject({
  ref: objectiveRef,
  version: recordVersion,
  successorRef: objectiveRef,
});
export type SuccessorInput = z.output<typeof successor>;

/** A link to a change ticket, procurement or project elsewhere. */
export const operationalLink = z.strictObject({
  ref: objectiveRef,
  label: line("Label"),
  url: optionalUrl("Address").refine((value) => value !== null, "Address is required."),
});
export type OperationalLinkInput = z.output<typeof operationalLink>;
