import { PART_SHEETS } from "#lib/import/own-parts.ts";
import { words } from "#lib/import/telling.ts";
import type { ExportedObjective } from "./exported.ts";
import { kpiColumns } from "./kpi-columns.ts";
import {
  historyColumns,
  markColumn,
  objectiveColumns,
  planColumns,
  type RegisterColumn,
} from "./register-columns.ts";
import type { CellKind, CellValue, Table } from "./table.ts";

type Column<Row> = [heading: string, of: (row: Row) => CellValue, kind?: CellKind];

const actionColumns: Column<ExportedObjective["actions"][number]>[] = [
  ["Action", (one) => one.ref],
  ["Title", (one) => one.title, "prose"],
  ["Description", (one) => one.description, "prose"],
  ["Owner email", (one) => one.owner?.email ?? null],
  ["Owner name", (one) => one.owner?.name ?? null],
  ["Start", (one) => one.startsOn, "day"],
  ["Due date", (one) => one.dueOn, "day"],
  ["State", (one) => words(one.state)],
  ["Progress in %", (one) => one.progress, "number"],
  ["Waits for", (one) => one.dependsOn.join(", ")],
];

const resourceColumns: Column<ExportedObjective["resources"][number]>[] = [
  ["Kind", (one) => words(one.kind)],
  ["Description", (one) => one.description, "prose"],
  ["Planned amount", (one) => one.plannedAmount, "number"],
  ["Planned days", (one) => one.plannedDays, "number"],
  ["Approved amount", (one) => one.approvedAmount, "number"],
  ["Approved days", (one) => one.approvedDays, "number"],
  ["Spent amount", (one) => one.spentAmount, "number"],
  ["Spent days", (one) => one.spentDays, "number"],
  ["State", (one) => words(one.state)],
];

const evaluationColumns: Column<ExportedObjective["evaluations"][number]>[] = [
  ["Evaluated on", (one) => one.evaluatedOn, "day"],
  ["Result", (one) => words(one.result)],
  ["Evaluator", (one) => one.evaluator?.name ?? null],
  ["Finding", (one) => one.finding, "prose"],
  ["Conclusion", (one) => one.conclusion, "prose"],
  ["Why it was missed", (one) => one.missedReason, "prose"],
  ["Why early", (one) => one.earlyReason, "prose"],
  ["Evidence", (one) => one.evidenceNote, "prose"],
  ["Link to the evidence", (one) => one.evidenceUrl],
];

const linkColumns: Column<ExportedObjective["links"][number]>[] = [
  ["Label", (one) => one.label],
  ["Address", (one) => one.url, "prose"],
];

const noteColumns: Column<ExportedObjective["importNotes"][number]>[] = [
  ["Heading", (one) => one.heading],
  ["Text", (one) => one.value, "prose"],
];

/**
 * The register as the sheets of a workbook: one row an objective, its plan beside it under the same reference, and a
 * sheet for everything of which it has several. `lib/import/own-register.ts` reads them back.
 */
export function registerTables(objectives: readonly ExportedObjective[]): Table[] {
  return [
    whole("Objectives", [...objectiveColumns, ...historyColumns], objectives),
    whole("Plans", planColumns, objectives),
    parts(PART_SHEETS.actions, actionColumns, objectives, (o) => o.actions),
    parts(PART_SHEETS.resources, resourceColumns, objectives, (o) => o.resources),
    parts(PART_SHEETS.kpis, kpiColumns, objectives, (o) => o.kpis),
    parts(PART_SHEETS.links, linkColumns, objectives, (o) => o.links),
    parts("Evaluations", evaluationColumns, objectives, (o) => o.evaluations),
    parts(PART_SHEETS.notes, noteColumns, objectives, (o) => o.importNotes),
  ];
}

function whole(
  name: string,
  columns: readonly RegisterColumn[],
  objectives: readonly ExportedObjective[],
): Table {
  const all = [markColumn, ...columns];
  return { name, columns: all, rows: objectives.map((objective) => all.map(({ of }) => of(objective))) };
}

function parts<Part>(
  name: string,
  columns: readonly Column<Part>[],
  objectives: readonly ExportedObjective[],
  of: (objective: ExportedObjective) => readonly Part[],
): Table {
  return {
    name,
    columns: [markColumn, ...columns.map(([heading, , kind = "text"]) => ({ heading, kind }))],
    rows: objectives.flatMap((objective) =>
      of(objective).map((part) => [objective.ref, ...columns.map(([, read]) => read(part))]),
    ),
  };
}
