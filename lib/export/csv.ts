import { stringify } from "csv-stringify/sync";
import { doubleGuard } from "./guard.ts";

/**
 * Writes a table as CSV: comma, CRLF, cells quoted where needed, formulas disarmed (see `guard.ts` for how the import
 * undoes that). `bom` puts the mark in front by which spreadsheets know UTF-8.
 * Give the first column the heading `EXPORT_MARK`, or the import will leave the guard where it is.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  options: { bom?: boolean } = {},
): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => doubleGuard(cell ?? "")));
  return stringify(cells, {
    bom: options.bom ?? false,
    delimiter: ",",
    record_delimiter: "\r\n",
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}
