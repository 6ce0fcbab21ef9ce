import { type DateOrder, detectDateOrder, type OrderDetection } from "#lib/import/dates.ts";
import { decode, type Encoding } from "#lib/import/decode.ts";
import { type FieldKey, fieldOf, isFieldKey } from "#lib/import/fields.ts";
import { type DecimalDetection, type DecimalMark, detectDecimal } from "#lib/import/numbers.ts";
import type { Candidate } from "#lib/import/people.ts";
import { type Answer, type ImportRow, type RowOptions, readRows } from "#lib/import/rows.ts";
import { readSheet, type Sheet } from "#lib/import/sheet.ts";
import { withinLimits } from "./limits.ts";

/** An import as it is stored, with what a reading of its file depends on. */
export type StoredImport = {
  content: Uint8Array;
  headerRow: number;
  dateOrder: string | null;
  decimalMark: string | null;
  columns: readonly { position: number; field: string | null }[];
  answers: readonly { field: string; value: string; answer: string | null }[];
};

/** The organisation around an import. `today` is `YYYY-MM-DD`, `fiscalYearStart` a month. */
export type Surroundings = {
  people: Candidate[];
  /** Ids of the people who can be a sponsor. */
  executives: Set<string>;
  functions: { id: string; name: string }[];
  today: string;
  fiscalYearStart: number;
};

/** What a column's own cells show about dates or numbers. */
export type Evidence =
  | ({ of: "dates"; column: string } & OrderDetection)
  | ({ of: "numbers"; column: string } & DecimalDetection);

/** A file read from its bytes to its rows. `asked` are the rows before any answer. */
export type Reading = {
  encoding: Encoding;
  sheet: Sheet;
  mapping: FieldKey[];
  rows: ImportRow[];
  asked: ImportRow[];
  evidence: Evidence[];
};

/**
 * Reads the bytes of a file as text and table.
 * @returns one sentence when it cannot be read
 */
export function openFile(
  content: Uint8Array,
  headerRow?: number,
): { ok: true; encoding: Encoding; sheet: Sheet } | { ok: false; message: string } {
  const decoded = decode(content);
  if (!decoded.ok) return decoded;
  const result = readSheet(decoded.text, headerRow === undefined ? {} : { headerIndex: headerRow });
  return result.ok ? { ok: true, encoding: decoded.encoding, sheet: result.sheet } : result;
}

/** Reads a stored import. @throws Error when the file was readable once and no longer is, which is a bug */
export function readImport(stored: StoredImport, around: Surroundings): Reading {
  const opened = openFile(stored.content, stored.headerRow);
  if (!opened.ok) throw new Error(`A stored import cannot be read: ${opened.message}`);
  const { encoding, sheet } = opened;
  const fields = new Map(stored.columns.map(({ position, field }) => [position, field]));
  const mapping = sheet.header.map((_, at): FieldKey => {
    const field = fields.get(at);
    return field && isFieldKey(field) ? field : "importNote";
  });
  const answers = stored.answers.filter((one): one is Answer => isFieldKey(one.field));
  const read = (given: readonly Answer[]) =>
    withinLimits(
      sheet,
      mapping,
      readRows(sheet, mapping, optionsOf(stored, around, given)),
      around.executives,
    );
  const asked = read([]);
  const rows = answers.length === 0 ? asked : read(answers);
  return { encoding, sheet, mapping, rows, asked, evidence: evidenceOf(sheet, mapping) };
}

function optionsOf(stored: StoredImport, around: Surroundings, answers: readonly Answer[]): RowOptions {
  const { people, functions, today, fiscalYearStart } = around;
  return {
    dateOrder: oneOf<DateOrder>(["DMY", "MDY"], stored.dateOrder),
    decimal: oneOf<DecimalMark>([",", "."], stored.decimalMark),
    people,
    functions,
    today,
    fiscalYearStart,
    answers,
  };
}

function oneOf<Value extends string>(all: readonly Value[], text: string | null): Value | null {
  return all.find((each) => each === text) ?? null;
}

function evidenceOf(sheet: Sheet, mapping: readonly FieldKey[]): Evidence[] {
  return mapping.flatMap((key, at): Evidence[] => {
    const { reads } = fieldOf(key);
    const column = sheet.header[at] ?? "";
    const cells = sheet.rows.map((row) => row[at] ?? "");
    if (reads === "day") return [{ of: "dates", column, ...detectDateOrder(cells) }];
    return reads === "number" ? [{ of: "numbers", column, ...detectDecimal(cells) }] : [];
  });
}
