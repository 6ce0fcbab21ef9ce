import type { FieldKey } from "#lib/import/fields.ts";
import { words } from "#lib/import/telling.ts";
import type { ExportedKpi, ExportedObjective } from "./exported.ts";
import { kpiColumns } from "./kpi-columns.ts";
import { historyColumns, markColumn, objectiveColumns, planColumns } from "./register-columns.ts";
import { textOf } from "./table.ts";

// Each heading with the field the import reads it back into; what it does not know comes back as a note.
const columns = [markColumn, ...objectiveColumns, ...planColumns, ...historyColumns];

const longestCell = 20_000;
const mostResourceColumns = 30;

/** The register as a table of text: what the CSV export writes. Lists spread over as many columns as they need. */
export function registerTable(objectives: readonly ExportedObjective[]): {
  header: string[];
  rows: string[][];
} {
  const lists: { heading: string; cells: string[][] }[] = [
    {
      heading: "Resource",
      cells: objectives.map((o) => o.resources.slice(0, mostResourceColumns).map((one) => one.description)),
    },
    { heading: "Resource details", cells: objectives.map((o) => packed(o.resources.map(resourceLine))) },
    { heading: "Actions", cells: objectives.map((o) => packed(o.actions.map(actionLine))) },
    { heading: "KPIs", cells: objectives.map((o) => packed(o.kpis.map(kpiLine))) },
    {
      heading: "Links",
      cells: objectives.map((o) => packed(o.links.map(({ label, url }) => `${label}: ${url}`))),
    },
    { heading: "Evaluations", cells: objectives.map((o) => packed(o.evaluations.map(evaluationLine))) },
    {
      heading: "Import notes",
      cells: objectives.map((o) => packed(o.importNotes.map(({ heading, value }) => `${heading}: ${value}`))),
    },
  ];
  const header = columns.map(({ heading }) => heading);
  const rows = objectives.map((objective) => columns.map(({ of }) => textOf(of(objective))));
  for (const { heading, cells } of lists) {
    const width = Math.max(1, ...cells.map((each) => each.length));
    for (let at = 0; at < width; at += 1) {
      header.push(at === 0 ? heading : `${heading} ${at + 1}`);
      for (const [index, row] of rows.entries()) row.push(cells[index]?.[at] ?? "");
    }
  }
  return { header, rows };
}

/** The field a heading of our own export is read back into; null when it is no heading of ours. */
export function ownField(heading: string): FieldKey | null {
  const known = columns.find((one) => one.heading === heading);
  if (known) return known.field;
  if (/^Resource( \d+)?$/.test(heading)) return "resources";
  return /^(Resource details|Actions|KPIs|Links|Evaluations|Import notes)( \d+)?$/.test(heading)
    ? "importNote"
    : null;
}

/** Lines put together into cells that a spreadsheet, and the import, will take. */
function packed(lines: readonly string[]): string[] {
  const cells: string[] = [];
  for (const line of lines.flatMap(pieces)) {
    const last = cells.at(-1);
    if (last !== undefined && last.length + line.length < longestCell)
      cells[cells.length - 1] = `${last}\n${line}`;
    else cells.push(line);
  }
  return cells;
}

function pieces(line: string): string[] {
  if (line.length <= longestCell) return [line];
  const isHalved = /[\ud800-\udbff]/.test(line.charAt(longestCell - 1));
  const at = isHalved ? longestCell - 1 : longestCell;
  return [line.slice(0, at), ...pieces(line.slice(at))];
}

function resourceLine(one: ExportedObjective["resources"][number]): string {
  const amounts = [
    one.plannedAmount && `planned ${one.plannedAmount}`,
    one.plannedDays && `planned ${one.plannedDays} days`,
    one.approvedAmount && `approved ${one.approvedAmount}`,
    one.approvedDays && `approved ${one.approvedDays} days`,
    one.spentAmount !== "0" && `spent ${one.spentAmount}`,
    one.spentDays !== "0" && `spent ${one.spentDays} days`,
  ];
  return `${one.description} (${[words(one.kind), words(one.state), ...amounts].filter(Boolean).join(", ")})`;
}

function actionLine(one: ExportedObjective["actions"][number]): string {
  const facts = [
    one.owner && `${one.owner.name} <${one.owner.email}>`,
    one.startsOn && `from ${one.startsOn}`,
    one.dueOn && `due ${one.dueOn}`,
    words(one.state),
    `${one.progress} %`,
    one.dependsOn.length > 0 && `after ${one.dependsOn.join(", ")}`,
  ];
  const line = `${one.ref} ${one.title} (${facts.filter(Boolean).join(", ")})`;
  return one.description ? `${line}: ${one.description}` : line;
}

function kpiLine(kpi: ExportedKpi): string {
  const facts = kpiColumns.flatMap(([heading, of]) => {
    const text = textOf(of(kpi)).replaceAll("\n", " / ");
    return text === "" || heading === "KPI" || heading === "Name" ? [] : `${heading}: ${text}`;
  });
  return `${kpi.ref} ${kpi.name} (${facts.join("; ")})`;
}

function evaluationLine(one: ExportedObjective["evaluations"][number]): string {
  const parts = [
    one.finding,
    one.conclusion,
    one.missedReason,
    one.earlyReason,
    one.evidenceNote,
    one.evidenceUrl,
  ];
  return `${one.evaluatedOn} ${words(one.result)}, ${one.evaluator?.name ?? ""}: ${parts.filter(Boolean).join(" | ")}`;
}
