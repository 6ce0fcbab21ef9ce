import { CsvError, parse } from "csv-parse/sync";
import { isExported, REFUSAL_HEADINGS, unguard } from "#lib/export/guard.ts";
import { standIn, standOut } from "./halves.ts";
import { isKnownHeading } from "./headings.ts";
import type { RawParts } from "./own-parts.ts";

/** What stands between two cells. */
export type Separator = "," | ";" | "\t";

/** A register as a table. `lines` holds the line of the file on which each row begins, counted from 1. */
export type Sheet = {
  separator: Separator;
  /** Unique, never empty. */
  header: string[];
  rows: string[][];
  lines: number[];
  /** Which record of the file was taken for the header, counted from 0. */
  headerIndex: number;
  /** The first records as they stand, for choosing another header row. */
  opening: string[][];
  /** Whether the file was written by our own export, whose formula guard has been taken off again. */
  isOurs: boolean;
  /** What there is to tell about single cells, by row of the sheet counted from 0. */
  remarks?: Map<number, { column: number; message: string }[]>;
  /** Of a register of our own: rows of its other sheets, by row counted from 0. */
  parts?: Map<number, RawParts>;
  /** Of a register of our own: cells are what was written, to the last blank. */
  isExact?: boolean;
};

/** A sheet, or one sentence that says why there is none. */
export type SheetResult = { ok: true; sheet: Sheet } | { ok: false; message: string };

export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 100;
const OPENING = 20;
const SEPARATORS: readonly Separator[] = [",", ";", "\t"];

/** A record and the line on which it begins, counted from 1. */
export type Parsed = { record: string[]; line: number };

/**
 * Reads delimited text. Separator and header row are found unless given; empty rows are left out; short rows are
 * filled up, longer ones lengthen the header, so that no cell falls off. Cells are not trimmed or changed, except
 * that the formula guard of our own export (see `lib/export/guard.ts`) is undone in files recognisably ours.
 */
export function readSheet(
  text: string,
  options: { separator?: Separator; headerIndex?: number } = {},
): SheetResult {
  const { body, stated, offset } = withoutPreface(text);
  if (body.trim() === "") return refuse("The file has no rows. Choose the file that holds your register.");
  try {
    const separator = options.separator ?? stated ?? findSeparator(body);
    const all = records(body, separator).map(({ record, line }) => ({ record, line: line + offset }));
    return sheetOf(all, { separator, isGuarded: true, ...options });
  } catch (error) {
    if (error instanceof CsvError) return refuse(spellError(error));
    throw error;
  }
}

/**
 * A table of records as a register: finds its header row unless given, and fills and names its columns.
 * @param options `isGuarded`: whether cells of our own export carry the guard against formulas
 */
export function sheetOf(
  records: readonly Parsed[],
  options: { separator: Separator; isGuarded: boolean; headerIndex?: number },
): SheetResult {
  const all = records.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  const opening = all.slice(0, OPENING).map(({ record }) => record);
  const headerIndex = options.headerIndex ?? findHeader(opening);
  const named = all[headerIndex];
  if (!named) return refuse("The header row lies outside the file. Choose another row as the header.");
  const below = all.slice(headerIndex + 1);
  if (below.length === 0) return refuse("There are no rows below the header. Add at least one objective.");
  if (below.length > MAX_ROWS)
    return refuse(`The file has ${below.length} rows; at most 5,000 can be taken. Split it.`);
  const headings = withGroups(all[headerIndex - 1]?.record, named.record);
  const width = Math.max(usedWidth(headings), ...below.map(({ record }) => usedWidth(record)));
  if (width > MAX_COLUMNS)
    return refuse(`The file has ${width} columns; at most 100 can be taken. Remove some.`);
  const isOurs = isExported(named.record);
  const plain = isOurs && options.isGuarded ? unguard : (cell: string) => cell;
  const sheet = {
    separator: options.separator,
    header: uniqueHeadings(headings.map(plain), width),
    rows: below.map(({ record }) => fill(record.map(plain), width)),
    lines: below.map(({ line }) => line),
    headerIndex,
    opening,
    isOurs,
  };
  return { ok: true, sheet: isOurs ? withoutRefusals(sheet) : sheet };
}

/** A leftover byte order mark and the line `sep=;` with which spreadsheets state their separator. */
function withoutPreface(text: string): { body: string; stated: Separator | undefined; offset: number } {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const line = /^"?sep=([,;\t])"?\r?\n/i.exec(body);
  if (!line) return { body, stated: undefined, offset: 0 };
  return { body: body.slice(line[0].length), stated: SEPARATORS.find((one) => one === line[1]), offset: 1 };
}

function records(body: string, separator: Separator, to?: number): Parsed[] {
  const isWhole = body.isWellFormed();
  const parsed = parse(isWhole ? body : standIn(body), {
    delimiter: separator,
    record_delimiter: body.includes("\n") ? ["\r\n", "\n"] : ["\r"],
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    ...(to === undefined ? {} : { to }),
  }) as unknown as { record: string[]; info: { lines: number } }[];
  let line = 1;
  return parsed.map(({ record }) => {
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    const begins = line;
    line += breaks + 1;
    return { record: isWhole ? record : record.map(standOut), line: begins };
  });
}

/** The separator that cuts the first rows into most columns most evenly, known headings counting double. */
function findSeparator(body: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const rows = tryRecords(body, separator);
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    if (widths.length === 0) continue;
    const common = mode(widths);
    const even = widths.filter((width) => width === common).length / rows.length;
    const known = Math.max(...rows.slice(0, 8).map((row) => row.filter((cell) => isHeading(cell)).length));
    const score = even * (1 + Math.log2(common)) + 2 * known;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function tryRecords(body: string, separator: Separator): string[][] {
  try {
    return records(body, separator, 30)
      .map(({ record }) => record)
      .filter((record) => record.some((cell) => cell.trim() !== ""));
  } catch {
    return [];
  }
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function isHeading(cell: string): boolean {
  return cell.length <= 80 && isKnownHeading(cell);
}

/** The header is the first row with nearly the most known headings; failing that the first as wide as the table. */
function findHeader(opening: readonly string[][]): number {
  const ours = opening.findIndex((record) => isExported(record));
  if (ours !== -1) return ours;
  const known = opening.slice(0, 15).map((record) => new Set(record.filter(isHeading)).size);
  const most = Math.max(...known);
  const widths = opening.map((record) => record.filter((cell) => cell.trim() !== "").length);
  if (most >= 2) {
    const isNearly = known.map((count) => count >= Math.max(2, most * 0.6));
    const widest = Math.max(...widths.filter((_, at) => isNearly[at]));
    return isNearly.findIndex((nearly, at) => nearly && (widths[at] ?? 0) >= widest * 0.75);
  }
  const usual = mode(widths);
  const only = known.indexOf(1);
  if (only !== -1 && usual <= 2) return only;
  return Math.max(
    0,
    widths.findIndex((width) => width >= usual),
  );
}

/**
 * Where merged cells stood above the header ("Target" over "Date" and "Value"), a heading that is unknown or doubled
 * takes the group's name in front of it.
 */
function withGroups(above: readonly string[] | undefined, header: readonly string[]): string[] {
  const filled = (above ?? []).filter((cell) => cell.trim() !== "").length;
  if (!above || filled < 2 || filled >= usedWidth(header) || usedWidth(above) < usedWidth(header) / 2)
    return [...header];
  let group = "";
  return header.map((heading, at) => {
    group = above[at]?.trim() || group;
    const name = heading.trim();
    const isDoubled = header.filter((other) => other.trim() === name).length > 1;
    return group && (name === "" || isDoubled || !isKnownHeading(name)) ? `${group} ${name}`.trim() : heading;
  });
}

function uniqueHeadings(headings: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return fill(headings, width).map((heading, at) => {
    const name = heading.replace(/\s+/g, " ").trim() || `Column ${at + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A file of refused rows that comes back corrected: the reasons were about the rows, not part of them. */
function withoutRefusals(sheet: Sheet): Sheet {
  const kept = sheet.header.map((heading) => !REFUSAL_HEADINGS.includes(heading));
  const keep = (cells: string[]) => cells.filter((_, at) => kept[at]);
  return { ...sheet, header: keep(sheet.header), rows: sheet.rows.map(keep) };
}

function usedWidth(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell.trim() !== "") + 1;
}

function fill(record: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => record[at] ?? "");
}

function spellError(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` on or before line ${error.lines}` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `A quotation mark that opens a cell${line} is never closed. Correct that cell and save the file again.`;
  return `The file cannot be read as a table${line}. Save the sheet again as CSV (UTF-8).`;
}

function refuse(message: string): SheetResult {
  return { ok: false, message };
}
