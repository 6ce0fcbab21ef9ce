import { addDays, addMonths, type Day } from "#lib/time/day.ts";
import { periodOf } from "#lib/time/periods.ts";

/** What can be due, in the order in which the kinds are offered. */
export const eventKinds = [
  "measurement",
  "action",
  "review",
  "first-evaluation",
  "target",
  "milestone",
  "retention",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What each kind is called. */
export const eventWords: Record<EventKind, string> = {
  measurement: "Values",
  action: "Actions",
  review: "Reviews",
  "first-evaluation": "First evaluations",
  target: "Target dates",
  milestone: "Milestones",
  retention: "Evidence to keep until",
};

/** What falls on a day of the calendar. */
export type CalendarEvent = {
  /** The same for the same thing for ever: what calendar programs know it by. */
  uid: string;
  kind: EventKind;
  day: Day;
  title: string;
  /** What of it is due, and for whom. */
  detail: string;
  /** Path of the page on which it is done. */
  href: string;
};

// These pass without anybody having missed anything.
const passing: readonly EventKind[] = ["milestone", "retention"];

/** Whether somebody was to do it and the day has passed. */
export function isOverdue({ kind, day }: Pick<CalendarEvent, "kind" | "day">, today: Day): boolean {
  return day < today && !passing.includes(kind);
}

/** The weeks a month (`YYYY-MM`) is shown in: whole ones from Monday to Sunday. */
export function weeksOf(month: string): Day[][] {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: Day[][] = [];
  for (let monday = periodOf(first, "WEEKLY", 1).start; monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
}

/** The month so many months later, as `YYYY-MM`. */
export function monthLater(month: string, count: number): string {
  return addMonths(`${month}-01`, count).slice(0, 7);
}

/** Events by day, and of one day by kind and title. */
export function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  return events.toSorted(
    (a, b) =>
      a.day.localeCompare(b.day) ||
      eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind) ||
      a.title.localeCompare(b.title) ||
      a.uid.localeCompare(b.uid),
  );
}
