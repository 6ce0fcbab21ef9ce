/** How a column's cells are typed in a workbook; `prose` is text that wraps. */
export type CellKind = "text" | "prose" | "number" | "day" | "moment";

/** A cell before it is written: days are `YYYY-MM-DD`, numbers may be decimal strings. */
export type CellValue = string | number | boolean | Date | null;

/** One table of an export: a sheet of a workbook, or the whole of a CSV file. */
export type Table = {
  name: string;
  columns: readonly { heading: string; kind: CellKind; width?: number }[];
  rows: readonly (readonly CellValue[])[];
};

/** A cell as CSV writes it. */
export function textOf(value: CellValue): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value === null ? "" : String(value);
}
