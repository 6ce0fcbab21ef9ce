import { type Cell, type CellContext, readCell } from "./cells.ts";
import { type DateOrder, detectDateOrder } from "./dates.ts";
import { type Answer, emptyDraft, type Finding, type ObjectiveDraftCells } from "./draft.ts";
import { type FieldKey, fieldOf } from "./fields.ts";
import { type DecimalMark, detectDecimal } from "./numbers.ts";
import { type OwnParts, type RawParts, readParts } from "./own-parts.ts";
import type { Candidate } from "./people.ts";
import type { Sheet } from "./sheet.ts";
import { tell } from "./telling.ts";
import { spellUnsafe, unsafeCharacter } from "./unsafe.ts";
import { cycleOf } from "./words.ts";

export type { Answer, Finding, ObjectiveDraftCells } from "./draft.ts";

/** What the reading of rows depends on besides sheet and mapping. */
export type RowOptions = {
  /** `null` finds it out column by column. */
  dateOrder: DateOrder | null;
  decimal: DecimalMark | null;
  today: string;
  /** Month, 1 to 12. */
  fiscalYearStart: number;
  people: readonly Candidate[];
  functions: readonly { id: string; name: string }[];
  answers: readonly Answer[];
};

/** One row of the sheet as it would come in; `line` is its line in the file. */
export type ImportRow = {
  line: number;
  draft: ObjectiveDraftCells;
  notes: { column: string; value: string }[];
  findings: Finding[];
  /** What a register of our own brings along. */
  parts: OwnParts | null;
  state: "ready" | "question" | "refused";
};

export const MAX_TITLE = 300;
export const MAX_TEXT = 20_000;

/**
 * Reads every row of a sheet by a mapping (one field per column; missing ones are notes). Nothing is lost: a cell goes
 * into its field, and its wording also into the notes wherever the field does not say all of it.
 */
export function readRows(sheet: Sheet, mapping: readonly FieldKey[], options: RowOptions): ImportRow[] {
  const fields = sheet.header.map((_, at) => mapping[at] ?? "importNote");
  const contexts = fields.map((_, at) =>
    contextOf(
      sheet.rows.map((row) => row[at] ?? ""),
      options,
    ),
  );
  const answers = new Map(options.answers.map((one) => [keyOf(one.field, one.value), one.answer]));
  return sheet.rows.map((row, index) => {
    const cells = sheet.header.map((column, at): Cell => {
      const field = fields[at] ?? "importNote";
      const text = row[at] ?? "";
      const value =
        sheet.isExact && text.trim() !== "" && fieldOf(field).reads === "text" ? text : text.trim();
      return { column, field, value, answer: answers.get(keyOf(field, value)) };
    });
    const read = readRow(sheet.lines[index] ?? index + 2, cells, contexts, options.today, sheet.isExact);
    const raw = sheet.parts?.get(index);
    if (raw) addParts(read, raw, options.people);
    const remarks = sheet.remarks?.get(index) ?? [];
    for (const { column, message } of remarks) {
      const cell = cells[column];
      if (cell) read.findings.push(tell(cell, { severity: "note", message }));
    }
    return read;
  });
}

function readRow(
  line: number,
  cells: readonly Cell[],
  contexts: readonly CellContext[],
  today: string,
  isExact = false,
): ImportRow {
  const draft = emptyDraft();
  const notes: ImportRow["notes"] = [];
  const findings: Finding[] = [];
  cells.forEach((cell, at) => {
    const context = contexts[at];
    if (cell.value === "" || !context) return;
    const refusal = refusalOf(cell);
    if (refusal) findings.push(refusal);
    const result = refusal ? { keep: true, findings: [] } : readCell(draft, cell, context);
    findings.push(...result.findings);
    if (result.keep) notes.push({ column: cell.column, value: cell.value });
  });
  if (!isExact) {
    completeWording(draft, cells, findings);
    settleTime(draft, cells, notes, findings, today);
  }
  if (isExact && draft.title === "") completeWording(draft, cells, findings);
  const was = isExact ? cells.find(({ column }) => column === "State")?.value : "";
  if (was)
    findings.push({
      severity: "note",
      column: "State",
      field: "importNote",
      value: was,
      message: `It was ${was.toLowerCase()} where it comes from; it comes in as a draft, and has to be proposed and approved here.`,
    });
  return { line, draft, notes, findings, parts: null, state: stateOf(findings) };
}

function stateOf(findings: readonly Finding[]): ImportRow["state"] {
  const has = (severity: Finding["severity"]) => findings.some((finding) => finding.severity === severity);
  return has("refused") ? "refused" : has("question") ? "question" : "ready";
}

function addParts(row: ImportRow, raw: RawParts, people: readonly Candidate[]): void {
  const { parts, findings } = readParts(raw, people);
  row.parts = parts;
  row.findings.push(...findings);
  row.state = stateOf(row.findings);
  // In the register's own words, before what this reading keeps.
  row.notes.unshift(...parts.notes);
}

function refusalOf({ column, field, value }: Cell): Finding | null {
  const unsafe = unsafeCharacter(value);
  const longest = field === "title" ? MAX_TITLE : MAX_TEXT;
  const name = field === "importNote" ? column : fieldOf(field).label;
  if (unsafe === null && value.length <= longest) return null;
  const message = unsafe
    ? `${name} contains ${unsafe}. Retype the cell without it.`
    : `${name} has ${value.length} characters; at most ${longest.toLocaleString("en")} are allowed. Shorten the cell.`;
  const allowed = unsafe ? ["text without control characters"] : [`at most ${longest} characters`];
  return { severity: "refused", column, field, value: spellUnsafe(value.slice(0, 200)), message, allowed };
}

/** A row without title is titled by its statement's first sentence; where no column holds a statement the title is it. */
function completeWording(draft: ObjectiveDraftCells, cells: readonly Cell[], findings: Finding[]): void {
  const columnOf = (...fields: FieldKey[]) => cells.find((cell) => fields.includes(cell.field));
  const about = (severity: Finding["severity"], message: string) => {
    const { column = "", value = "" } = columnOf("title", "statement", "measure") ?? {};
    findings.push({ severity, column, field: "title", value, message });
  };
  if (draft.title === "" && draft.statement !== null) {
    draft.title = firstSentence(draft.statement);
    about("note", "The title was made from the statement's first sentence.");
  } else if (draft.title === "" && !findings.some(({ severity }) => severity === "refused")) {
    about(
      "refused",
      "The row has neither a title nor a statement. Fill in one, or map the column that holds it.",
    );
  } else if (draft.title !== "" && !columnOf("statement", "measure")) draft.statement = draft.title;
  const method = columnOf("evaluationMethod");
  if (!method || columnOf("evaluationFrequency") || draft.plan.evaluationMethod === null) return;
  draft.plan.evaluationFrequency = cycleOf(method.value);
  if (draft.plan.evaluationFrequency === null) return;
  const message = "The evaluation frequency was taken from the evaluation method.";
  findings.push({
    severity: "note",
    column: method.column,
    field: "evaluationFrequency",
    value: method.value,
    message,
  });
}

/** An objective has a target date or goes on in a review cycle; a row that says both keeps the other as a note. */
function settleTime(
  draft: ObjectiveDraftCells,
  cells: readonly Cell[],
  notes: ImportRow["notes"],
  findings: Finding[],
  today: string,
): void {
  const about = (field: FieldKey, message: string) => {
    const cell = cells.find((one) => one.field === field && one.value !== "");
    if (cell) findings.push({ severity: "note", column: cell.column, field, value: cell.value, message });
    if (cell && !notes.some(({ column }) => column === cell.column))
      notes.push({ column: cell.column, value: cell.value });
  };
  if (draft.targetOn === null) {
    if (draft.reviewCycle === null) return;
    draft.isOngoing ??= true;
    const asked = findings.findIndex(
      ({ field, severity }) => field === "targetOn" && severity === "question",
    );
    if (draft.isOngoing && asked !== -1 && findings[asked]?.choices) findings.splice(asked, 1);
    return;
  }
  if (draft.isOngoing === true)
    about("isOngoing", "The row has a target date, so the objective is not ongoing.");
  if (draft.reviewCycle !== null)
    about("reviewCycle", "The row has a target date; its review cycle was kept as a note.");
  draft.isOngoing = false;
  draft.reviewCycle = null;
  if (draft.targetOn < today) about("targetOn", `The target date ${draft.targetOn} lies in the past.`);
  if (draft.startsOn !== null && draft.startsOn > draft.targetOn)
    about("startsOn", `The start ${draft.startsOn} lies after the target date ${draft.targetOn}.`);
}

function contextOf(cells: readonly string[], options: RowOptions): CellContext {
  const dates = detectDateOrder(cells);
  const numbers = detectDecimal(cells);
  return {
    order: options.dateOrder ?? dates.order,
    isOrderCertain:
      options.dateOrder !== null || dates.evidence === "day-first" || dates.evidence === "month-first",
    decimal: options.decimal ?? numbers.decimal,
    isDecimalCertain:
      options.decimal !== null || numbers.evidence === "comma" || numbers.evidence === "point",
    fiscalYearStart: options.fiscalYearStart,
    people: options.people,
    owners: new Map(),
    functions: options.functions,
  };
}

/** The first sentence, cut at a word when it is longer than 200 characters. */
function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const sentence = /^.+?[.!?](?=\s|$)/u.exec(flat)?.[0] ?? flat;
  if (sentence.length <= 200) return sentence;
  const cut = [...sentence.slice(0, 200)].filter((character) => unsafeCharacter(character) === null).join("");
  return `${cut.replace(/\s\S{0,40}$/u, "")}…`;
}

function keyOf(field: FieldKey, value: string): string {
  return `${field}\n${value.trim()}`;
}
