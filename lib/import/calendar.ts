/** `YYYY-MM-DD` of a day, or `null` when the calendar has no such day. Months count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > lastOf(year, month))
    return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The last day of a month; month 14 is February of the next year. `null` outside 1900 to 2200. */
export function monthEnd(year: number, month: number): string | null {
  const years = year + Math.floor((month - 1) / 12);
  const within = ((((month - 1) % 12) + 12) % 12) + 1;
  return dayOf(years, within, lastOf(years, within));
}

/** The day that a spreadsheet stores as this serial number (day 1 is 1 January 1900). */
export function serialDay(serial: number): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 26 → 2026; four digits stay. */
export function fullYear(year: string): number {
  const digits = year.replace(/\D/g, "");
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
}

const MONTHS: readonly string[] = (
  "jan|january|januar feb|february|februar mar|march|märz|maerz|mär|mrz apr|april may|mai jun|june|juni " +
  "jul|july|juli aug|august sep|sept|september oct|october|okt|oktober nov|november dec|december|dez|dezember"
).split(" ");

/** Number of a month by its English or German name or abbreviation; `null` when it is none. */
export function monthOf(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  const at = MONTHS.findIndex((names) => names.split("|").includes(wanted));
  return at === -1 ? null : at + 1;
}

function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
