import { addDays, addMonths, type Day, fromDay, isDay } from "./day.ts";
import { type Frequency, type Period, periodOf } from "./periods.ts";

type Naming = { shape: RegExp; example: string; words: string };

/** How periods are named in the API, in files and on forms. */
const namings: Record<Frequency, Naming> = {
  DAILY: { shape: /^(\d{4}-\d{2}-\d{2})$/, example: "2026-10-31", words: "daily" },
  WEEKLY: { shape: /^(\d{4})-W(\d{2})$/, example: "2026-W41", words: "weekly" },
  MONTHLY: { shape: /^(\d{4})-(\d{2})$/, example: "2026-10", words: "monthly" },
  QUARTERLY: { shape: /^(\d{4})-Q([1-4])$/, example: "2026-Q4", words: "quarterly" },
  SEMI_ANNUAL: { shape: /^(\d{4})-H([12])$/, example: "2026-H2", words: "every half-year" },
  ANNUAL: { shape: /^(\d{4})$/, example: "2026", words: "yearly" },
};

const monthsIn: Partial<Record<Frequency, number>> = { QUARTERLY: 3, SEMI_ANNUAL: 6, ANNUAL: 12 };

/**
 * A period by its name: "2026-10-31", "2026-W41" (ISO 8601), "2026-10", "2026-Q4", "2026-H2" or "2026". Quarters,
 * half-years and years are those of the fiscal year, which is named after the calendar year it begins in.
 * @param fiscalYearStart the month (1 to 12) the fiscal year starts in
 * @returns the period, or what is wrong with the name in a sentence
 */
export function periodNamed(name: string, frequency: Frequency, fiscalYearStart: number): Period | string {
  const { shape, example, words } = namings[frequency];
  const [, first = "", second = "1"] = shape.exec(name) ?? [];
  const day = first === "" ? null : firstDayOf(first, Number(second), frequency, fiscalYearStart);
  if (day === null || !isDay(day))
    return `This KPI is measured ${words}: name the period as in ${example}, not "${name.slice(0, 40)}".`;
  const period = periodOf(day, frequency, fiscalYearStart);
  // There is no week 53 in most years; what has another name is not what was meant.
  return periodName(period, frequency, fiscalYearStart) === name
    ? period
    : `There is no period ${name}: the year has fewer weeks.`;
}

function firstDayOf(
  first: string,
  number: number,
  frequency: Frequency,
  fiscalYearStart: number,
): Day | null {
  if (frequency === "DAILY") return first;
  // A year that no calendar of ours holds is refused before anything is counted from it.
  if (!isDay(`${first}-01-01`)) return null;
  if (frequency === "WEEKLY") return addDays(weekOne(first), (number - 1) * 7);
  if (frequency === "MONTHLY") return `${first}-${String(number).padStart(2, "0")}-01`;
  const start = `${first}-${String(fiscalYearStart).padStart(2, "0")}-01`;
  return addMonths(start, (number - 1) * (monthsIn[frequency] ?? 12));
}

/** The Monday of the week that holds 4 January: the first of an ISO year. */
function weekOne(year: string): Day {
  return periodOf(`${year}-01-04`, "WEEKLY", 1).start;
}

/** The name of a period, as `periodNamed` reads it. */
export function periodName({ start }: Period, frequency: Frequency, fiscalYearStart: number): string {
  if (frequency === "DAILY") return start;
  if (frequency === "MONTHLY") return start.slice(0, 7);
  if (frequency === "WEEKLY") {
    // A week belongs to the year its Thursday lies in.
    const year = addDays(start, 3).slice(0, 4);
    const week = (fromDay(start).getTime() - fromDay(weekOne(year)).getTime()) / 604_800_000 + 1;
    return `${year}-W${String(week).padStart(2, "0")}`;
  }
  const into = (Number(start.slice(5, 7)) - fiscalYearStart + 12) % 12;
  const year = addMonths(start, -into).slice(0, 4);
  if (frequency === "ANNUAL") return year;
  return frequency === "QUARTERLY" ? `${year}-Q${into / 3 + 1}` : `${year}-H${into / 6 + 1}`;
}
