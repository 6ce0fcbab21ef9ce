/**
 * Spreadsheets run cells that begin like a formula. Our exports put an apostrophe before such a cell, and before every
 * cell that already begins with apostrophes and then a formula character, so that the guard can be taken off without
 * guessing: exactly one apostrophe goes. `=1` is written `'=1`, `'=1` is written `''=1`, `'tis` stays `'tis`.
 * The guard is undone only in files whose header shows that we wrote them: in a file from elsewhere an apostrophe
 * before a formula character may be somebody's text, and stays.
 */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The heading of an export's first column, by which the import knows our own files. */
export const EXPORT_MARK = "SixTwo reference";

/** The two headings added to a file of refused rows: reason and allowed values. */
export const REFUSAL_HEADINGS: readonly string[] = ["Reason (SixTwo)", "Allowed values (SixTwo)"];

/** Doubles the apostrophe of a cell that would otherwise look guarded; the writer guards plain formulas itself. */
export function doubleGuard(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** Takes one guarding apostrophe off a cell of our own export. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Whether a cell begins like a formula. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** Whether a header row is that of a file we wrote. */
export function isExported(header: readonly string[]): boolean {
  return header[0] === EXPORT_MARK || REFUSAL_HEADINGS.every((heading) => header.includes(heading));
}
