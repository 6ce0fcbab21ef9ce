import { dayOf, fullYear, monthEnd, monthOf, serialDay } from "./calendar.ts";
import { type Cycle, cycleOf, isOngoingText } from "./words.ts";

/** Which number comes first in dates such as 03/04/2026. */
export type DateOrder = "DMY" | "MDY";

/** What the dates of a column show about their order. */
export type OrderDetection = {
  order: DateOrder;
  evidence: "day-first" | "month-first" | "both" | "none";
};

/**
 * What a date cell means. `confirm` is a question to put before the day is believed; `note` says how it was read;
 * `isPlain` tells that the cell was nothing but that day, so that its wording need not be kept.
 */
export type DateReading =
  | { is: "day"; day: string; isPlain: boolean; confirm?: string; note?: string }
  | { is: "ongoing"; reviewCycle: Cycle | null }
  | { is: "refused"; message: string };

/** How cells are read. `fiscalYearStart` is the month (1 to 12) in which the organisation's fiscal year begins. */
export type DateOptions = { order: DateOrder; isOrderCertain?: boolean; fiscalYearStart: number };

const NUMERIC = /^(\d{1,2})([./\-\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
/** No date is longer; what follows is prose. */
const LONGEST = 200;
const YEAR = "'?(\\d{4}|\\d{2})";

/** Finds out whether a column writes the day or the month first: a number above 12 tells. Day first when nothing does. */
export function detectDateOrder(cells: readonly string[]): OrderDetection {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = NUMERIC.exec(withoutTime(bare(cell)));
    if (!match) continue;
    const [first, separator, second] = [Number(match[1]), match[2], Number(match[3])];
    if (first > 12 || separator === ".") dayFirst += 1;
    else if (second > 12 && second <= 31) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst > 0) return { order: "DMY", evidence: "both" };
  if (monthFirst > 0) return { order: "MDY", evidence: "month-first" };
  return { order: "DMY", evidence: dayFirst > 0 ? "day-first" : "none" };
}

/**
 * Reads one date cell: a day in any common writing, a month, quarter, half or year (its last day), a spreadsheet's
 * serial number, or words for something ongoing. Days that do not exist are refused, never moved.
 */
export function readDate(cell: string, options: DateOptions): DateReading {
  const text = bare(cell.slice(0, LONGEST));
  const day = fullDate(withoutTime(text), options) ?? period(text, options) ?? serial(text);
  if (day) return day;
  if (isOngoingText(text) && !/\d{4}/.test(text)) return { is: "ongoing", reviewCycle: cycleOf(text) };
  return refused(
    `"${short(cell)}" is no date. Write a day such as 2026-12-31, a quarter such as Q4 2026, or Ongoing.`,
  );
}

function fullDate(text: string, { order, isOrderCertain = true }: DateOptions): DateReading | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (iso) return plain(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), text);
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? "")];
    const isMonthFirst = order === "MDY" && numeric[2] !== ".";
    const day = isMonthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
    const other = isMonthFirst ? dayOf(year, second, first) : dayOf(year, first, second);
    if (day === null && other !== null && numeric[2] !== ".")
      return {
        is: "day",
        day: other,
        isPlain: true,
        confirm: `"${text}" does not fit the other dates of its column. Is it ${other}?`,
      };
    const isOpen = day !== null && other !== null && day !== other && numeric[2] !== "." && !isOrderCertain;
    const reading = plain(day, text);
    return isOpen && reading.is === "day"
      ? { ...reading, note: `Read as ${day}, the ${isMonthFirst ? "month" : "day"} first.` }
      : reading;
  }
  const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[\s.\-/]*(?:of\s+)?(\p{L}+)\.?[\s,\-/]*'?(\d{4}|\d{2})$/iu.exec(
    text,
  );
  if (dayName) return named(text, dayName[3], dayName[2], dayName[1]);
  const nameDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  return nameDay ? named(text, nameDay[3], nameDay[1], nameDay[2]) : null;
}

function named(text: string, year = "", name = "", day = ""): DateReading | null {
  const month = monthOf(name);
  return month === null ? null : plain(dayOf(fullYear(year), month, Number(day)), text);
}

/** Months, quarters, halves and years of the calendar, and fiscal years: their last day. */
function period(text: string, { fiscalYearStart }: DateOptions): DateReading | null {
  const month = monthPeriod(text);
  if (month) return month;
  const isFiscalOther = fiscalYearStart !== 1;
  const part = (
    length: number,
    number: string | undefined,
    year: string | undefined,
    name: string,
  ): DateReading => {
    const day = monthEnd(fullYear(year ?? ""), Number(number) * length);
    if (day === null) return impossible(text);
    const confirm = `"${text}" was read as the calendar ${name}, which ends on ${day}; your fiscal year starts in another month. Is this day meant?`;
    return {
      is: "day",
      day,
      isPlain: false,
      ...(isFiscalOther ? { confirm } : { note: `"${text}" was read as its last day, ${day}.` }),
    };
  };
  const isFiscal = /\bf\.?y|fiscal/i.test(text);
  const core = text
    .replace(/\b(fy|cy)\s*/i, "")
    .replace(/\bquarter\b/i, "q")
    .replace(/\bhalf\b/i, "h");
  const before = new RegExp(`^(q|h)\\s*([1-4])[\\s/\\-,]*(?:of\\s+)?${YEAR}$`, "i").exec(core);
  if (before && isPart(before[1], before[2]))
    return part(lengthOf(before[1]), before[2], before[3], nameOf(before[1]));
  const after = /^(\d{4})[\s/\-,]*(q|h)\s*([1-4])$/i.exec(core);
  if (after && isPart(after[2], after[3]))
    return part(lengthOf(after[2]), after[3], after[1], nameOf(after[2]));
  const ordinal = new RegExp(`^([1-4])(?:st|nd|rd|th)?\\s*(q|h)[\\s/\\-,]*(?:of\\s+)?${YEAR}$`, "i").exec(
    core,
  );
  if (ordinal && isPart(ordinal[2], ordinal[1]))
    return part(lengthOf(ordinal[2]), ordinal[1], ordinal[3], nameOf(ordinal[2]));
  const year =
    /^(?:fiscal year |year |eoy )?(\d{4}|\d{2}(?=[/-]\d{2}$))(?:[/-](\d{4}|\d{2}))?(?: year)?$/i.exec(core);
  if (!year || (core.length < 4 && !isFiscal)) return fiscalShort(text, fiscalYearStart);
  return yearEnd(
    text,
    fullYear(year[2] ?? year[1] ?? ""),
    isFiscal || year[2] !== undefined,
    fiscalYearStart,
  );
}

function fiscalShort(text: string, fiscalYearStart: number): DateReading | null {
  const match = /^fy\s*'?(\d{2})$/i.exec(text);
  return match ? yearEnd(text, fullYear(match[1] ?? ""), true, fiscalYearStart) : null;
}

function yearEnd(text: string, year: number, isFiscal: boolean, fiscalYearStart: number): DateReading | null {
  if (year < 1990 || year > 2100) return null;
  const day = isFiscal && fiscalYearStart !== 1 ? monthEnd(year, fiscalYearStart - 1) : monthEnd(year, 12);
  if (day === null) return null;
  if (fiscalYearStart === 1)
    return { is: "day", day, isPlain: false, note: `"${text}" was read as its last day, ${day}.` };
  const what = isFiscal ? "fiscal year that ends in it" : "calendar year";
  return {
    is: "day",
    day,
    isPlain: false,
    confirm: `"${text}" was read as the ${what}, whose last day is ${day}. Is this day meant?`,
  };
}

function monthPeriod(text: string): DateReading | null {
  const match = new RegExp(`^(\\p{L}+)\\.?[\\s,\\-/]*${YEAR}$`, "iu").exec(text);
  const byName = match ? monthOf(match[1] ?? "") : null;
  const numeric = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const reverse = /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  const year = byName === null ? (numeric?.[2] ?? reverse?.[1]) : match?.[2];
  const month = byName ?? Number(numeric?.[1] ?? reverse?.[2]);
  if (year === undefined || !(month >= 1 && month <= 12)) return null;
  const day = monthEnd(fullYear(year), month);
  return day === null
    ? null
    : { is: "day", day, isPlain: false, note: `"${text}" was read as its last day, ${day}.` };
}

function serial(text: string): DateReading | null {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return null;
  const number = Number(text.replace(",", "."));
  const day = number >= 30_000 && number < 80_000 ? serialDay(number) : null;
  return day === null
    ? null
    : {
        is: "day",
        day,
        isPlain: false,
        confirm: `"${text}" looks like a spreadsheet's number for ${day}. Is this day meant?`,
      };
}

/** The text without words that surround a date: "by end of", a weekday, a closing full stop. */
function bare(cell: string): string {
  let text = cell.trim().replace(/\s+/g, " ").replace(/\.$/, "");
  const lead =
    /^(by|until|till|before|on|due|no later than|latest|at|the|ending|ends|end|end of|year[- ]end|eoy|eom|of|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?)[\s:]+/i;
  while (lead.test(text)) text = text.replace(lead, "");
  return text;
}

function withoutTime(text: string): string {
  return text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]m)?\s*(Z|[+-]\d{2}:?\d{2})?$/i, "");
}

function isPart(kind = "", number = ""): boolean {
  return kind.toLowerCase() === "q" || Number(number) <= 2;
}

function lengthOf(kind = ""): number {
  return kind.toLowerCase() === "q" ? 3 : 6;
}

function nameOf(kind = ""): string {
  return kind.toLowerCase() === "q" ? "quarter" : "half-year";
}

function plain(day: string | null, text: string): DateReading {
  return day === null ? impossible(text) : { is: "day", day, isPlain: true };
}

function impossible(text: string): DateReading {
  return refused(`"${text}" is not a day of the calendar. Correct the date, for instance 2026-12-31.`);
}

function refused(message: string): DateReading {
  return { is: "refused", message };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
