import type { FieldKey } from "./fields.ts";
import type { Cycle, Kind, Origin } from "./words.ts";

/** What the cells of one row say about an objective; everything but the title may be missing. */
export type ObjectiveDraftCells = {
  title: string;
  statement: string | null;
  rationale: string | null;
  kind: Kind | null;
  isConfidentiality: boolean | null;
  isIntegrity: boolean | null;
  isAvailability: boolean | null;
  functionId: string | null;
  origin: Origin | null;
  ownerId: string | null;
  sponsorId: string | null;
  /** Canonical decimal string. */
  baselineValue: string | null;
  /** Days are `YYYY-MM-DD`. */
  baselineOn: string | null;
  startsOn: string | null;
  targetOn: string | null;
  isOngoing: boolean | null;
  reviewCycle: Cycle | null;
  tags: string[];
  plan: {
    successCriterion: string | null;
    evaluationMethod: string | null;
    evaluatorId: string | null;
    evaluationFrequency: Cycle | null;
    authority: string | null;
    evaluatorIsOwnerReason: string | null;
    firstEvaluationOn: string | null;
    needsNoResources: boolean | null;
    noResourcesReason: string | null;
  };
  /** Descriptions of resource lines. */
  resources: string[];
  qualitativeReason: string | null;
  originLabel: string | null;
  originUrl: string | null;
  /** A code such as `en`; null for the default. */
  language: string | null;
};

/**
 * One thing to say about a row. `refused`: the row cannot come in. `question`: it can, but an answer is wanted; until
 * then the field holds the proposal (a date to confirm) or nothing. `note`: how something was read.
 */
export type Finding = {
  severity: "refused" | "question" | "note";
  /** Heading of the column; empty when the finding is about the whole row. */
  column: string;
  field: FieldKey;
  /** The cell, trimmed. */
  value: string;
  message: string;
  /** What may stand in the cell, in words. */
  allowed?: string[];
  /** What may be answered, where the answers can be listed. */
  choices?: { value: string; label: string }[];
};

/**
 * What the person who imports decided for every row whose cell says `value`: the id of a person or function, a day,
 * `ONGOING` or `ONGOING:MONTHLY`, a number, an enum value, `true`/`false`; `null` leaves the field empty.
 */
export type Answer = { field: FieldKey; value: string; answer: string | null };

/** A draft in which nothing is set. */
export function emptyDraft(): ObjectiveDraftCells {
  return {
    title: "",
    statement: null,
    rationale: null,
    kind: null,
    isConfidentiality: null,
    isIntegrity: null,
    isAvailability: null,
    functionId: null,
    origin: null,
    ownerId: null,
    sponsorId: null,
    baselineValue: null,
    baselineOn: null,
    startsOn: null,
    targetOn: null,
    isOngoing: null,
    reviewCycle: null,
    tags: [],
    plan: {
      successCriterion: null,
      evaluationMethod: null,
      evaluatorId: null,
      evaluationFrequency: null,
      authority: null,
      evaluatorIsOwnerReason: null,
      firstEvaluationOn: null,
      needsNoResources: null,
      noResourcesReason: null,
    },
    resources: [],
    qualitativeReason: null,
    originLabel: null,
    originUrl: null,
    language: null,
  };
}
