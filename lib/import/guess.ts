import { detectDateOrder, readDate } from "./dates.ts";
import { type FieldKey, fieldOf } from "./fields.ts";
import { scoreHeading } from "./headings.ts";
import { isBlank } from "./words.ts";

/** The field proposed for one column; `confidence` runs from 0 (a fallback) to 1 (the heading says it). */
export type Guess = { field: FieldKey; confidence: number };

type Column = { dates: number; numbers: number; length: number; isEmpty: boolean };
type Bid = { column: number; field: FieldKey; score: number };

const ENOUGH = 0.5;
const SAMPLE = 50;

/**
 * Proposes a field for every column from its heading and its first 50 rows. No field is proposed twice, except
 * `importNote`, which takes every column that fits nothing else.
 *
 * A goal beside a KPI ("Security Objective (The Goal)", "KPI / Measurement") becomes title and `measure`: the measurable
 * sentence is what the statement needs to be SMART and what the plan's evaluation is held against, so it fills both.
 * Where a statement column exists the KPI is the success criterion alone. Where only a statement or only a title is
 * found, `lib/import/rows.ts` makes the title from the first sentence, and a long "Objective" column is the statement.
 */
export function guessMapping(header: readonly string[], rows: readonly (readonly string[])[]): Guess[] {
  const columns = header.map((_, at) => profile(rows.slice(0, SAMPLE).map((row) => row[at] ?? "")));
  const bids = header.flatMap((heading, column) =>
    scoreHeading(heading).map(({ field, score }) => ({
      column,
      field,
      score: score + evidence(field, columns[column]),
    })),
  );
  const guesses = award(header.length, bids);
  fillFromContent(guesses, columns, bids);
  settleWording(guesses, columns);
  return guesses.map((guess) => ({
    field: guess.field,
    confidence: Math.round(Math.min(1, Math.max(0, guess.confidence)) * 100) / 100,
  }));
}

function award(width: number, bids: readonly Bid[]): Guess[] {
  const guesses: (Guess | undefined)[] = Array.from({ length: width });
  const taken = new Set<FieldKey>();
  const sorted = bids
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field, score } of sorted) {
    if (guesses[column] || taken.has(field)) continue;
    guesses[column] = { field, confidence: score };
    if (field !== "importNote") taken.add(field);
  }
  return guesses.map((guess) => guess ?? { field: "importNote", confidence: 0 });
}

/** What the cells say for or against a field. */
function evidence(field: FieldKey, column: Column | undefined): number {
  if (!column || column.isEmpty || field === "importNote") return 0;
  const { reads } = fieldOf(field);
  if (reads === "day") return column.dates >= 0.6 ? 0.15 : column.dates <= 0.2 ? -0.45 : 0;
  if (reads === "number") return column.numbers <= 0.2 ? -0.45 : 0;
  if (reads === "person") return column.numbers > 0.5 || column.dates > 0.5 ? -0.5 : 0;
  if (reads === "text" && field !== "resources") return column.dates >= 0.8 ? -0.4 : 0;
  return 0;
}

function profile(cells: readonly string[]): Column {
  const filled = cells.filter((cell) => !isBlank(cell));
  const { order } = detectDateOrder(filled);
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  return {
    dates: share(
      filled.filter(
        (cell) => cell.length < 60 && readDate(cell, { order, fiscalYearStart: 1 }).is !== "refused",
      ).length,
    ),
    numbers: share(filled.filter((cell) => /^[<>≤≥~€$£\s+-]*\d[\d.,'\s]*\D{0,8}$/.test(cell)).length),
    length: share(filled.reduce((sum, cell) => sum + cell.length, 0)),
    isEmpty: filled.length === 0,
  };
}

/** Where no heading names a target date or the objective itself, a column of dates or the wordiest column is proposed. */
function fillFromContent(guesses: Guess[], columns: readonly Column[], bids: readonly Bid[]): void {
  const has = (field: FieldKey) => guesses.some((guess) => guess.field === field);
  const isFree = (at: number) =>
    guesses[at]?.field === "importNote" && guesses[at]?.confidence === 0 && !columns[at]?.isEmpty;
  const free = () => columns.map((column, at) => ({ ...column, at })).filter(({ at }) => isFree(at));
  const dates = free().find(({ dates, numbers }) => dates >= 0.8 && numbers < 0.9);
  if (dates && !has("targetOn")) guesses[dates.at] = { field: "targetOn", confidence: 0.4 };
  if (has("title") || has("statement")) return;
  const wordy = free()
    .filter(({ dates, numbers, length }) => dates < 0.5 && numbers < 0.5 && length >= 8)
    .sort((a, b) => b.length - a.length)[0];
  if (wordy) guesses[wordy.at] = { field: "title", confidence: 0.3 };
  else {
    const hinted = bids
      .filter(({ field }) => field === "title" || field === "statement")
      .sort((a, b) => b.score - a.score)[0];
    if (hinted && guesses[hinted.column]?.field === "importNote")
      guesses[hinted.column] = { field: hinted.field, confidence: 0.3 };
  }
}

/** Long titles are statements; a KPI beside a statement is the success criterion; without either it is the statement. */
function settleWording(guesses: Guess[], columns: readonly Column[]): void {
  const at = (field: FieldKey) => guesses.findIndex((guess) => guess.field === field);
  const turn = (from: number, field: FieldKey) => {
    const guess = guesses[from];
    if (guess) guesses[from] = { ...guess, field };
  };
  const title = at("title");
  if (title !== -1 && at("statement") === -1 && (columns[title]?.length ?? 0) > 120) turn(title, "statement");
  const measure = at("measure");
  if (measure === -1 || at("statement") === -1) return;
  const criterion = at("successCriterion");
  // "Target" is a criterion for want of a better one; a KPI is the better one.
  if (criterion !== -1 && (guesses[criterion]?.confidence ?? 0) >= 0.9) {
    turn(measure, "importNote");
    return;
  }
  turn(criterion, "importNote");
  turn(measure, "successCriterion");
}
