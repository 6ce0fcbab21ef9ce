import { z } from "zod";
import { isDay } from "#lib/time/day.ts";
import { type EventKind, eventKinds, eventWords } from "./rules.ts";

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => new Set([value ?? []].flat()));

/** The query string of the calendar: one parser for the page and the export. What it does not understand it leaves out. */
export const calendarFilter = z.object({
  view: one.transform((value) => (value === "agenda" ? ("agenda" as const) : ("month" as const))),
  /** `YYYY-MM`; empty: this month. */
  month: one.transform((value) => (isDay(`${value}-01`) ? value : "")),
  /** The first day of an agenda; empty: today. */
  from: one.transform((value) => (isDay(value) ? value : "")),
  of: one.transform((value) => (value === "everybody" ? ("everybody" as const) : ("mine" as const))),
  /** None: all kinds. */
  kind: many.transform((chosen): EventKind[] => eventKinds.filter((kind) => chosen.has(kind))),
});
export type CalendarFilter = z.output<typeof calendarFilter>;

/** Where the calendar stands with a part of its filter changed. */
export function calendarHref(filter: CalendarFilter, changed: Partial<CalendarFilter> = {}): string {
  const query = calendarQuery({ ...filter, ...changed });
  return query === "" ? "/calendar" : `/calendar?${query}`;
}

/** The query string of a filter, without what is at its default. */
export function calendarQuery({ view, month, from, of, kind }: CalendarFilter): string {
  const query = new URLSearchParams();
  if (view === "agenda") query.set("view", view);
  if (month && view === "month") query.set("month", month);
  if (from && view === "agenda") query.set("from", from);
  if (of === "everybody") query.set("of", of);
  for (const each of kind) query.append("kind", each);
  return query.toString();
}

/** The filter in words. */
export function calendarWords({ of, kind }: CalendarFilter): string[] {
  return [
    of === "mine" ? "what is mine to do, and milestones" : "everybody's",
    kind.length > 0 ? kind.map((each) => eventWords[each].toLowerCase()).join(", ") : "all kinds",
  ];
}
