import "server-only";
import { calendarFilter, calendarWords } from "#lib/calendar/filter.ts";
import { showCalendar } from "#lib/calendar/queries.ts";
import { eventWords } from "#lib/calendar/rules.ts";
import { list } from "./define.ts";

/** The calendar as it is exported: the days that are shown. */
export const calendarList = list({
  title: "Calendar",
  record: "Calendar",
  filter: calendarFilter,
  rows: async (actor, filter) => (await showCalendar(actor, filter)).events,
  told: (filter) => [
    filter.view === "month"
      ? `the weeks of ${filter.month || "this month"}`
      : `from ${filter.from || "today"} on`,
    ...calendarWords(filter),
    "by day",
  ],
  columns: [
    { heading: "Day", kind: "day", of: (row) => row.day },
    { heading: "Kind", of: (row) => eventWords[row.kind] },
    { heading: "What", kind: "prose", of: (row) => row.title },
    { heading: "Of", kind: "prose", of: (row) => row.detail },
  ],
});
