import { readFileSync } from "node:fs";
import { decode } from "#lib/import/decode.ts";
import { guessMapping } from "#lib/import/guess.ts";
import { type ImportRow, type RowOptions, readRows } from "#lib/import/rows.ts";
import { readSheet, type Sheet } from "#lib/import/sheet.ts";

export const people = [
  { id: "p-anna", name: "Anna Smith", email: "anna.smith@example.org", jobTitle: "CTO" },
  { id: "p-ben", name: "Ben Okafor", email: "ben@example.org", jobTitle: "Head of Infrastructure" },
  { id: "p-chen", name: "Chen Li", email: "chen@example.org", jobTitle: "IT Security Lead" },
  { id: "p-juergen", name: "Jürgen Müller", email: "jm@example.org", jobTitle: null },
];

export const options: RowOptions = {
  dateOrder: null,
  decimal: null,
  today: "2026-01-20",
  fiscalYearStart: 1,
  people,
  functions: [
    { id: "f-it", name: "IT" },
    { id: "f-hr", name: "HR" },
  ],
  answers: [],
};

/** The sheet of a text, or a failed test. */
export function sheetOf(text: string): Sheet {
  const result = readSheet(text);
  if (!result.ok) throw new Error(result.message);
  return result.sheet;
}

/** A fixture read from bytes to rows with nothing but guesses, as an impatient person would. */
export function importFile(name: string, changes: Partial<RowOptions> = {}) {
  const decoded = decode(readFileSync(new URL(`../support/registers/${name}`, import.meta.url)));
  if (!decoded.ok) throw new Error(decoded.message);
  const sheet = sheetOf(decoded.text);
  const mapping = guessMapping(sheet.header, sheet.rows).map((guess) => guess.field);
  const rows = readRows(sheet, mapping, { ...options, ...changes });
  return { encoding: decoded.encoding, sheet, mapping, rows };
}

/** The row at a place, or a failed test. */
export function rowAt(rows: readonly ImportRow[], at: number): ImportRow {
  const row = rows[at];
  if (!row) throw new Error(`There is no row ${at}.`);
  return row;
}
