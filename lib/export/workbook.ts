import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import type { CellKind, CellValue, Table } from "./table.ts";
import { textOf } from "./table.ts";

const widths: Record<CellKind, number> = { text: 18, prose: 48, number: 14, day: 12, moment: 18 };
const head = {
  fontWeight: "bold",
  backgroundColor: "#1f4e79",
  textColor: "#ffffff",
  wrap: true,
  alignVertical: "center",
} as const;

/** The type of an Excel workbook in HTTP. */
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Writes tables as the sheets of an Excel workbook: a header that stays in sight, numbers and days typed as such, and
 * every text typed as text, so that `=1+1` is what it says and never a formula.
 * @param timeZone of moments, which a workbook knows only without one
 */
export async function toWorkbook(
  tables: readonly Table[],
  timeZone: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(
    (table): Sheet<never> => ({
      sheet: table.name,
      stickyRowsCount: 1,
      columns: table.columns.map(({ kind, width }) => ({ width: width ?? widths[kind] })),
      data: [
        table.columns.map(({ heading }) => ({ value: escaped(heading), type: String, ...head })),
        ...table.rows.map((row) =>
          row.map((value, at) => cellOf(value, table.columns[at]?.kind ?? "text", timeZone)),
        ),
      ],
    }),
  );
  const bytes = await writeExcelFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
  return new Uint8Array(bytes);
}

function cellOf(value: CellValue, kind: CellKind, timeZone: string): Cell {
  if (value === null || value === "") return null;
  const alignVertical = "top" as const;
  if (typeof value === "number" || (kind === "number" && typeof value !== "boolean")) {
    const number = typeof value === "number" ? value : Number(textOf(value));
    // What a spreadsheet's fifteen digits cannot hold stays as it is written.
    if (
      Number.isFinite(number) &&
      Number(number.toPrecision(15)) === number &&
      isExact(textOf(value), number)
    )
      return { value: number, type: Number, format: "General", alignVertical };
  }
  if (
    kind === "day" &&
    typeof value === "string" &&
    /^(19|2\d)\d\d-\d\d-\d\d$/.test(value) &&
    value >= "1900-03-01"
  )
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", alignVertical };
  if (value instanceof Date)
    return { value: wallClock(value, timeZone), type: Date, format: "yyyy-mm-dd hh:mm", alignVertical };
  return { value: escaped(textOf(value)), type: String, format: "@", alignVertical, wrap: kind === "prose" };
}

function isExact(text: string, number: number): boolean {
  const plain = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
  return String(number) === plain;
}

/** A moment as the clock on the wall shows it, to the minute. */
function wallClock(at: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    at,
  );
  return new Date(`${parts.replace(" ", "T")}:00Z`);
}

/** Characters that XML cannot hold, and texts that look like their escape, as Excel writes them. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_x[0-9A-Fa-f]{4}_/g, (found) => `_x005F${found}`)
    .replace(
      /[^\t\n\x20-\u{10ffff}]|[\ufffe\uffff]/gu,
      (found) => `_x${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}
