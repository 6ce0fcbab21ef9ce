import { RefusedWorkbook } from "./refused.ts";
import { columnOf, numberText, unescapeCell } from "./values.ts";
import type { Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";
import { damaged } from "./zip.ts";

/** Something to say about a cell: its row as the sheet numbers it, its column counted from 0. */
export type CellRemark = { line: number; column: number; message: string };

/** The rows of a sheet as text, with what there is to tell about them. `line` is the sheet's own row number. */
export type Worksheet = {
  rows: { record: string[]; line: number }[];
  remarks: CellRemark[];
  /** Ranges of merged cells whose text was repeated in each row they cover. */
  merged: string[];
};

type Merge = { column: number; from: number; to: number; ref: string };

/**
 * Reads one sheet of a workbook. Formulas are never worked out: what the spreadsheet program last stored is taken.
 * @param limits rows with something in them, and columns, that are taken at most
 * @throws RefusedWorkbook beyond the limits
 */
export async function readWorksheet(
  workbook: Workbook,
  part: string,
  limits: { rows: number; columns: number },
): Promise<Worksheet> {
  const sheet: Worksheet = { rows: [], remarks: [], merged: [] };
  const merges: Merge[] = [];
  let row: { record: string[]; line: number } = { record: [], line: 0 };
  let declared = 0;
  let characters = 0;
  let cell = { column: -1, type: "", style: 0, value: "", isFormula: false };
  let isValue = false;
  let isPhonetic = false;
  let isWhole = false;
  await readXml(workbook.parts.read(part), {
    open(name, attribute) {
      if (name === "dimension") declared = Number(/:[A-Z]+(\d+)$/.exec(attribute("ref") ?? "")?.[1] ?? 0);
      if (name === "row") row = { record: [], line: Number(attribute("r") ?? row.line + 1) };
      if (name === "c") {
        const reference = attribute("r");
        cell = {
          column: reference ? columnOf(reference) : cell.column + 1,
          type: attribute("t") ?? "n",
          style: Number(attribute("s") ?? 0),
          value: "",
          isFormula: false,
        };
      }
      if (name === "f") cell.isFormula = true;
      if (name === "rPh") isPhonetic = true;
      if (name === "v" || name === "t") isValue = !isPhonetic;
      if (name === "mergeCell") addMerge(merges, attribute("ref") ?? "");
    },
    text(text) {
      if (isValue) cell.value += text;
    },
    close(name) {
      if (name === "worksheet") isWhole = true;
      if (name === "v" || name === "t") isValue = false;
      if (name === "rPh") isPhonetic = false;
      if (name === "c") {
        const text = textOf(workbook, cell);
        const about = remarkOf(cell, text);
        if (about && sheet.remarks.length < 5000)
          sheet.remarks.push({ line: row.line, column: cell.column, message: about });
        if (text === "" || cell.column < 0) return;
        if (cell.column >= limits.columns)
          throw new RefusedWorkbook(
            `The sheet uses column ${cell.column + 1}; at most ${limits.columns} columns can be taken. Remove some.`,
          );
        while (row.record.length < cell.column) row.record.push("");
        row.record[cell.column] = text;
        characters += text.length;
      }
      if (name === "row") {
        cell.column = -1;
        if (row.record.some((each) => each.trim() !== "")) sheet.rows.push(row);
        if (sheet.rows.length > limits.rows || characters > 20_000_000)
          throw tooMany(limits.rows, Math.max(declared, sheet.rows.length), characters);
      }
    },
  });
  if (!isWhole) throw damaged();
  repeatMerged(sheet, merges);
  return sheet;
}

function textOf(workbook: Workbook, cell: { type: string; style: number; value: string }): string {
  const { type, value } = cell;
  if (type === "s") return workbook.strings[Number(value)] ?? "";
  if (type === "str" || type === "inlineStr") return unescapeCell(value);
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : value;
  if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
  if (type === "e") return value;
  return numberText(value, workbook.looks[cell.style] ?? "number", workbook.startsIn1904);
}

function remarkOf(cell: { type: string; isFormula: boolean }, text: string): string | null {
  if (cell.type === "e") return `The cell shows the error ${text}; it was taken as text.`;
  return cell.isFormula && text === ""
    ? "The cell holds a formula without a stored result, so it came in empty. Open the file in your spreadsheet program, save it, and upload it again."
    : null;
}

function tooMany(most: number, rows: number, characters: number): RefusedWorkbook {
  if (characters > 20_000_000)
    return new RefusedWorkbook("The sheet holds more than 20 million characters of text. Split it.");
  const counted = rows > most + 1 ? rows.toLocaleString("en") : `more than ${most.toLocaleString("en")}`;
  return new RefusedWorkbook(`The sheet has ${counted} rows; at most 5,000 can be taken. Split it.`);
}

function addMerge(merges: Merge[], ref: string): void {
  const [, first = "", from = "0", to = "0"] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(ref) ?? [];
  if (Number(to) > Number(from) && merges.length < 10_000)
    merges.push({ column: columnOf(first), from: Number(from), to: Number(to), ref });
}

/** A cell merged over several rows says the same of each of them (also of the lower row of a heading in two rows). */
function repeatMerged(sheet: Worksheet, merges: readonly Merge[]): void {
  const rows = new Map(sheet.rows.map((row) => [row.line, row.record]));
  for (const { column, from, to, ref } of merges) {
    const text = rows.get(from)?.[column] ?? "";
    if (text === "") continue;
    let isRepeated = false;
    for (const { line, record } of sheet.rows) {
      if (line <= from || line > to || (record[column] ?? "") !== "") continue;
      while (record.length < column) record.push("");
      record[column] = text;
      isRepeated = true;
    }
    if (isRepeated) sheet.merged.push(ref);
  }
}
