import "server-only";
import type { Actor } from "#lib/actor.ts";
import { addDays, type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import type { CalendarFilter } from "./filter.ts";
import { type Asked, dueRecords, milestones, mostOfAKind } from "./records.ts";
import { type CalendarEvent, eventKinds, inOrder, isOverdue, weeksOf } from "./rules.ts";
import { dueValues } from "./values.ts";

/** Days an agenda looks ahead. */
export const agendaDays = 90;

const yearBack = -366;

/** What falls on these days, in order, as far as the reader may see it. */
export type Calendar = {
  from: Day;
  to: Day;
  events: CalendarEvent[];
  /** There is more than is read at once: the filter must be narrower. */
  isCut: boolean;
};

/** Everything due from one day to another, both included. No kinds: all of them. */
export function listEvents(actor: Actor, { kinds, ...days }: Asked): Promise<Calendar> {
  const asked = { ...days, kinds: kinds.length === 0 ? eventKinds : kinds };
  return view(actor, "calendar.read", async (db) => {
    const [records, dates, values] = await Promise.all([
      dueRecords(db, actor, asked),
      milestones(db, asked),
      dueValues(db, actor, asked),
    ]);
    const counts = Map.groupBy(records, ({ kind }) => kind).values();
    return {
      from: asked.from,
      to: asked.to,
      events: inOrder([...records, ...dates, ...values.events]),
      isCut: values.isCut || counts.some(({ length }) => length === mostOfAKind),
    };
  });
}

/** The calendar as the page shows it: the weeks of a month, or what is overdue and an agenda of ninety days. */
export async function showCalendar(actor: Actor, filter: CalendarFilter): Promise<Calendar> {
  const { of, kind: kinds } = filter;
  const today = todayIn(actor.organisation.timeZone);
  if (filter.view === "month") {
    const days = weeksOf(filter.month || today.slice(0, 7)).flat();
    return listEvents(actor, { from: days[0] ?? today, to: days.at(-1) ?? today, of, kinds });
  }
  const from = filter.from || today;
  // An agenda from a day of one's own shows that day and what follows; today's also what was missed.
  const whole = await listEvents(actor, {
    from: filter.from ? from : addDays(today, yearBack),
    to: addDays(from, agendaDays),
    of,
    kinds,
  });
  return { ...whole, from, events: whole.events.filter((one) => one.day >= from || isOverdue(one, today)) };
}
