import { words } from "#lib/import/telling.ts";
import { healthWords } from "#lib/kpis/words.ts";
import type { ColumnKey } from "#lib/objectives/columns.ts";
import type { ObjectiveRow } from "#lib/objectives/list.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import type { ListColumn } from "./define.ts";

/** Every column of a list of objectives as a file has it; a column of the screen may be two of a file. */
export const objectiveColumns: readonly (ListColumn<ObjectiveRow> & { key: ColumnKey })[] = [
  { key: "ref", heading: "Reference", of: (row) => row.ref },
  { key: "title", heading: "Title", kind: "prose", of: (row) => row.title },
  { key: "state", heading: "State", of: (row) => stateWords[row.state] },
  { key: "kind", heading: "Kind", of: (row) => words(row.kind) },
  { key: "owner", heading: "Owner", of: (row) => row.ownerName },
  { key: "function", heading: "Function", of: (row) => row.functionName },
  { key: "target", heading: "Target date", kind: "day", of: (row) => row.targetOn },
  { key: "cycle", heading: "Review cycle", of: (row) => row.reviewCycle && words(row.reviewCycle) },
  { key: "actions", heading: "Actions", kind: "number", of: (row) => row.actions },
  { key: "actions", heading: "Actions done", kind: "number", of: (row) => row.actionsDone },
  { key: "health", heading: "Health", of: (row) => (row.health ? healthWords[row.health] : null) },
  { key: "tags", heading: "Tags", of: (row) => row.tags.join("; ") },
  { key: "statement", heading: "Statement", kind: "prose", of: (row) => row.statement ?? null },
  { key: "sponsor", heading: "Sponsor", of: (row) => row.sponsorName ?? null },
  { key: "evaluator", heading: "Evaluator", of: (row) => row.evaluatorName ?? null },
  { key: "start", heading: "Start", kind: "day", of: (row) => row.startsOn ?? null },
  { key: "review", heading: "Next review", kind: "day", of: (row) => row.nextReviewOn ?? null },
  { key: "baseline", heading: "Baseline", kind: "number", of: (row) => row.baselineValue ?? null },
  { key: "origin", heading: "Origin", of: (row) => (row.origin ? words(row.origin) : null) },
  { key: "approved", heading: "Approved version", kind: "number", of: (row) => row.approvedVersion ?? null },
  { key: "created", heading: "Created", kind: "moment", of: (row) => row.createdAt ?? null },
  { key: "updated", heading: "Updated", kind: "moment", of: (row) => row.updatedAt ?? null },
];

/** The columns of a file for which nobody has chosen any. */
export const usualObjectiveColumns: readonly ColumnKey[] = [
  "ref",
  "title",
  "state",
  "kind",
  "owner",
  "function",
  "target",
  "cycle",
  "actions",
  "tags",
];
