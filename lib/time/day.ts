/** A calendar day as `YYYY-MM-DD`: compared as text, no time zone inside. */
export type Day = string;

/** A `date` column as Prisma reads it (midnight UTC) to a day. */
export function toDay(date: Date): Day;
export function toDay(date: Date | null | undefined): Day | null;
export function toDay(date: Date | null | undefined): Day | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** A day to what Prisma writes into a `date` column. */
export function fromDay(day: Day): Date;
export function fromDay(day: Day | null | undefined): Date | null;
export function fromDay(day: Day | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}

// Making a formatter costs a hundred times its use.
const dayFormats = new Map<string, Intl.DateTimeFormat>();
function dayIn(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  dayFormats.set(timeZone, made);
  return made;
}

/** Today in a time zone (IANA name), whatever the server's own. */
export function todayIn(timeZone: string, now: Date = new Date()): Day {
  const parts = dayIn(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The day `count` days later (negative: earlier). */
export function addDays(day: Day, count: number): Day {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date);
}

/** The day `count` months later, clipped to the month's last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const date = fromDay(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return toDay(date);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((fromDay(to).getTime() - fromDay(from).getTime()) / 86_400_000);
}

/** Whether the text is a real calendar day between the years 1900 and 2999. */
export function isDay(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && toDay(date) === text;
}
