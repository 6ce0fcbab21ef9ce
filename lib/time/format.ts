import { type Day, daysBetween, fromDay } from "./day.ts";

// Making a formatter costs a hundred times its use: one per locale and shape is kept.
const kept = new Map<string, unknown>();
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as Formatter;
}

/** "30 Jun 2027" in the locale's own order. */
export function formatDay(day: Day, locale: string): string {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return once(`day ${locale}`, make).format(fromDay(day));
}

/** A moment with minutes, in the given time zone. */
export function formatInstant(at: Date, locale: string, timeZone: string): string {
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return once(`instant ${locale} ${timeZone}`, make).format(at);
}

/** "in 12 days", "3 days ago", "today". */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  const words = once("relative", () => new Intl.RelativeTimeFormat("en", { numeric: "auto" }));
  if (Math.abs(days) < 60) return words.format(days, "day");
  if (Math.abs(days) < 700) return words.format(Math.round(days / 30.44), "month");
  return words.format(Math.round(days / 365.25), "year");
}

/** A decimal string ("1250.500000") as people of the locale write it, without trailing zeros. */
export function formatNumber(value: string, locale: string): string {
  const trimmed = value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
  const make = () => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return once(`number ${locale}`, make).format(trimmed as Intl.StringNumericLiteral);
}

/** A decimal string as money of the organisation's currency. */
export function formatMoney(value: string, locale: string, currency: string): string {
  const make = () => new Intl.NumberFormat(locale, { style: "currency", currency });
  return once(`money ${locale} ${currency}`, make).format(value as Intl.StringNumericLiteral);
}
