import { type DateOrder, detectDateOrder, type OrderDetection } from "#lib/import/dates.ts";
import { type FieldKey, fieldOf, isFieldKey } from "#lib/import/fields.ts";
import { type DecimalDetection, type DecimalMark, detectDecimal } from "#lib/import/numbers.ts";
import { type Opened, openFile } from "#lib/import/open.ts";
import type { Candidate } from "#lib/import/people.ts";
import { type Answer, type ImportRow, type RowOptions, readRows } from "#lib/import/rows.ts";
import type { Sheet } from "#lib/import/sheet.ts";
import { withinLimits } from "./limits.ts";

/** An import as it is stored, with what a reading of its file depends on. */
export type StoredImport = {
  content: Uint8Array;
  headerRow: number;
  dateOrder: string | null;
  decimalMark: string | null;
  sheetName: string | null;
  encoding: string | null;
  separator: string | null;
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
  file: Omit<Opened, "sheet">;
  sheet: Sheet;
  mapping: FieldKey[];
  rows: ImportRow[];
  asked: ImportRow[];
  evidence: Evidence[];
};

/** Reads a stored import. @throws Error when the file was readable once and no longer is, which is a bug */
export async function readImport(stored: StoredImport, around: Surroundings): Promise<Reading> {
  const opened = await openFile(stored.content, {
    headerRow: stored.headerRow,
    sheet: stored.sheetName,
    encoding: stored.encoding,
    separator: stored.separator,
  });
  if (!opened.ok) throw new Error(`A stored import cannot be read: ${opened.message}`);
  return readOpened(opened, stored, around);
}

/** The rows of an opened file by a mapping and answers. */
export function readOpened(file: Opened, stored: StoredImport, around: Surroundings): Reading {
  const { sheet } = file;
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
  return { file, sheet, mapping, rows, asked, evidence: evidenceOf(sheet, mapping) };
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
