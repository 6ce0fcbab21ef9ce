import { addDays, addMonths, type Day, fromDay } from "./day.ts";

/** How often something is measured, shortest first. */
export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "SEMI_ANNUAL", "ANNUAL"] as const;
export type Frequency = (typeof frequencies)[number];

/** A stretch of days, both ends included. */
export type Period = { start: Day; end: Day };

const monthsIn: Partial<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3, SEMI_ANNUAL: 6, ANNUAL: 12 };

/** Days after a period's end until its value is due: people need time to count. */
const grace: Partial<Record<Frequency, number>> = { DAILY: 1, WEEKLY: 2 };
const usualGrace = 5;

/**
 * The period a day lies in. Weeks start on Monday, months are calendar months; quarters, half-years and years follow the
 * fiscal year.
 * @param fiscalYearStart the month (1 to 12) the fiscal year starts in, on its first day
 */
export function periodOf(day: Day, frequency: Frequency, fiscalYearStart: number): Period {
  if (frequency === "DAILY") return { start: day, end: day };
  if (frequency === "WEEKLY") {
    const start = addDays(day, -((fromDay(day).getUTCDay() + 6) % 7));
    return { start, end: addDays(start, 6) };
  }
  const length = monthsIn[frequency] ?? 1;
  const month = Number(day.slice(5, 7));
  const into = ((month - fiscalYearStart + 12) % 12) % length;
  const start = addMonths(`${day.slice(0, 7)}-01`, -into);
  return { start, end: addDays(addMonths(start, length), -1) };
}

/** The first whole period that begins on a day or after it. */
export function firstPeriodFrom(day: Day, frequency: Frequency, fiscalYearStart: number): Period {
  const period = periodOf(day, frequency, fiscalYearStart);
  return period.start === day ? period : periodOf(addDays(period.end, 1), frequency, fiscalYearStart);
}

/** The last day on which the value of a period is still in time. */
export function dueOn(period: Period, frequency: Frequency): Day {
  return addDays(period.end, grace[frequency] ?? usualGrace);
}

/** Whether a period is over: only then can it have a value. `today` is the organisation's. */
export function hasEnded(period: Period, today: Day): boolean {
  return period.end < today;
}

/** A frequency and the day it was decided for; the first of a list is in force from the beginning. */
export type FrequencyFrom = { from: Day; frequency: Frequency };

/** A period with the frequency it is measured in. */
export type ExpectedPeriod = Period & { frequency: Frequency };

/**
 * The periods that must have a value, oldest first: whole ones, from the later of start and approval on, that end by
 * `to` (the objective's end, or any earlier day up to which they are asked for). Where the frequency changed, the new one
 * begins at the next day that is a boundary of both; until then the newest decision waits.
 * @param changes by day, the earliest first; never empty
 */
export function expectedPeriods(
  changes: readonly [FrequencyFrom, ...FrequencyFrom[]],
  { from, to, fiscalYearStart }: { from: Day; to: Day; fiscalYearStart: number },
): ExpectedPeriod[] {
  const decided = (day: Day) => changes.findLast((change) => change.from <= day) ?? changes[0];
  const expected: ExpectedPeriod[] = [];
  let { frequency } = decided(from);
  let { start } = firstPeriodFrom(from, frequency, fiscalYearStart);
  while (start <= to) {
    const wanted = decided(start).frequency;
    if (isBoundary(start, wanted, fiscalYearStart)) frequency = wanted;
    const period = periodOf(start, frequency, fiscalYearStart);
    if (period.end <= to) expected.push({ ...period, frequency });
    start = addDays(period.end, 1);
  }
  return expected;
}

function isBoundary(day: Day, frequency: Frequency, fiscalYearStart: number): boolean {
  return periodOf(day, frequency, fiscalYearStart).start === day;
}
