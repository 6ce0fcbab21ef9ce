import { EXPORT_MARK } from "#lib/export/guard.ts";
import { historyColumns, planColumns } from "#lib/export/register-columns.ts";
import { PART_SHEETS, type PartKind, type RawParts } from "./own-parts.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./xlsx/workbook.ts";
import { readWorksheet } from "./xlsx/worksheet.ts";

const mostRows = 50_000;
const untold = new Set<string>([
  EXPORT_MARK,
  "State",
  "Owner name",
  "Sponsor name",
  "Evaluator name",
  ...historyColumns.map(({ heading }) => heading),
]);

/** Whether a workbook is a register that we wrote: its plans stand on a sheet of their own. */
export function isOwnRegister(workbook: Workbook, sheet: Sheet): boolean {
  return sheet.header[0] === EXPORT_MARK && sheet.header[1] === "Title" && partOf(workbook, "Plans") !== null;
}

/**
 * A register of our own as one sheet again: the plan's columns join their objective's row, and what has rows of its
 * own (actions, resource lines, links, notes) comes along. Of a draft nothing else is told twice: what only says what
 * became of it is left out, so that a register that goes out and comes back is the same.
 */
export async function joinOwnRegister(workbook: Workbook, sheet: Sheet): Promise<Sheet> {
  const plans = new Map((await rowsOf(workbook, "Plans")).map((row) => [row[EXPORT_MARK] ?? "", row]));
  const headings = planColumns.map(({ heading }) => heading);
  const parts = new Map<string, RawParts>();
  for (const kind of Object.keys(PART_SHEETS) as PartKind[]) {
    for (const row of await rowsOf(workbook, PART_SHEETS[kind])) {
      const ref = row[EXPORT_MARK] ?? "";
      const known = parts.get(ref) ?? { actions: [], resources: [], kpis: [], links: [], notes: [] };
      known[kind].push(row);
      parts.set(ref, known);
    }
  }
  const state = sheet.header.indexOf("State");
  const rows = sheet.rows.map((row) => {
    const plan = plans.get(row[0] ?? "");
    const isDraft = row[state] === "Draft";
    const own = row.map((cell, at) => (isDraft && untold.has(sheet.header[at] ?? "") ? "" : cell));
    return [
      ...own,
      ...headings.map((heading) => (isDraft && untold.has(heading) ? "" : (plan?.[heading] ?? ""))),
    ];
  });
  return {
    ...sheet,
    header: [...sheet.header, ...headings],
    rows,
    parts: new Map(
      sheet.rows.flatMap((row, at) => {
        const raw = parts.get(row[0] ?? "");
        return raw ? [[at, raw] as const] : [];
      }),
    ),
    isExact: true,
  };
}

function partOf(workbook: Workbook, name: string): string | null {
  return workbook.sheets.find((sheet) => sheet.name === name)?.part ?? null;
}

async function rowsOf(workbook: Workbook, name: string): Promise<Record<string, string>[]> {
  const part = partOf(workbook, name);
  if (part === null) return [];
  const { rows } = await readWorksheet(workbook, part, { rows: mostRows, columns: 100 });
  const [head, ...below] = rows;
  if (head?.record[0] !== EXPORT_MARK) return [];
  return below.map(({ record }) =>
    Object.fromEntries(head.record.map((heading, at) => [heading, record[at] ?? ""])),
  );
}
