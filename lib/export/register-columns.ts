import type { FieldKey } from "#lib/import/fields.ts";
import { words } from "#lib/import/telling.ts";
import type { ExportedObjective } from "./exported.ts";
import { EXPORT_MARK } from "./guard.ts";
import type { CellKind, CellValue } from "./table.ts";

/** A column of the register: its heading, the field the import reads it back into, and how it is typed in a workbook. */
export type RegisterColumn = {
  heading: string;
  field: FieldKey;
  kind: CellKind;
  of: (objective: ExportedObjective) => CellValue;
};

const column = (
  heading: string,
  field: FieldKey,
  of: RegisterColumn["of"],
  kind: CellKind = "text",
): RegisterColumn => ({ heading, field, kind, of });
const note = (heading: string, of: RegisterColumn["of"], kind: CellKind = "text") =>
  column(heading, "importNote", of, kind);

/** The reference every row of ours begins with. */
export const markColumn = note(EXPORT_MARK, (o) => o.ref);

/** What a person writes of an objective. */
export const objectiveColumns: readonly RegisterColumn[] = [
  column("Title", "title", (o) => o.title, "prose"),
  column("Statement", "statement", (o) => o.statement, "prose"),
  column("Rationale", "rationale", (o) => o.rationale, "prose"),
  note("State", (o) => words(o.state)),
  column("Owner email", "ownerId", (o) => o.owner?.email ?? null),
  note("Owner name", (o) => o.owner?.name ?? null),
  column("Function", "functionId", (o) => o.function),
  column("Start", "startsOn", (o) => o.startsOn, "day"),
  column("Target date", "targetOn", (o) => o.targetOn, "day"),
  column("Ongoing", "isOngoing", (o) => o.isOngoing),
  column("Review cycle", "reviewCycle", (o) => o.reviewCycle && words(o.reviewCycle)),
  column("Kind", "kind", (o) => words(o.kind)),
  column("Why no number is practicable", "qualitativeReason", (o) => o.qualitativeReason, "prose"),
  column("Confidentiality", "isConfidentiality", (o) => o.isConfidentiality),
  column("Integrity", "isIntegrity", (o) => o.isIntegrity),
  column("Availability", "isAvailability", (o) => o.isAvailability),
  column("Origin", "origin", (o) => o.origin && words(o.origin)),
  column("Origin label", "originLabel", (o) => o.originLabel),
  column("Origin link", "originUrl", (o) => o.originUrl),
  column("Sponsor email", "sponsorId", (o) => o.sponsor?.email ?? null),
  note("Sponsor name", (o) => o.sponsor?.name ?? null),
  column("Baseline value", "baselineValue", (o) => o.baselineValue, "number"),
  column("Baseline date", "baselineOn", (o) => o.baselineOn, "day"),
  column("Tags", "tags", (o) => o.tags.join("; ")),
  column("Language", "language", (o) => o.language),
];

/** What a person writes of its plan, beside actions and resource lines. */
export const planColumns: readonly RegisterColumn[] = [
  column("Success criterion", "successCriterion", (o) => o.plan.successCriterion, "prose"),
  column("Evaluation method", "evaluationMethod", (o) => o.plan.evaluationMethod, "prose"),
  column("Evaluator email", "evaluatorId", (o) => o.plan.evaluator?.email ?? null),
  note("Evaluator name", (o) => o.plan.evaluator?.name ?? null),
  column("Why the owner evaluates", "evaluatorIsOwnerReason", (o) => o.plan.evaluatorIsOwnerReason, "prose"),
  column(
    "Evaluation frequency",
    "evaluationFrequency",
    (o) => o.plan.evaluationFrequency && words(o.plan.evaluationFrequency),
  ),
  column("First evaluation", "firstEvaluationOn", (o) => o.plan.firstEvaluationOn, "day"),
  column("Authority", "authority", (o) => o.plan.authority, "prose"),
  column("No additional resources needed", "needsNoResources", (o) => o.plan.needsNoResources),
  column("Why no resources are needed", "noResourcesReason", (o) => o.plan.noResourcesReason, "prose"),
];

/** What became of it: nothing a person types, so the import keeps it as notes. */
export const historyColumns: readonly RegisterColumn[] = [
  note("Approved version", (o) => o.approvedVersion, "number"),
  note("Successor", (o) => o.successor),
  note("Last reviewed", (o) => o.lastReviewedOn, "day"),
  note("Next review", (o) => o.nextReviewOn, "day"),
  note("Proposed at", (o) => o.proposedAt),
  note("Approved at", (o) => o.approvedAt),
  note("Closed at", (o) => o.closedAt),
  note("Archived at", (o) => o.archivedAt),
  note("Created at", (o) => o.createdAt),
  note("Updated at", (o) => o.updatedAt),
];
