import type { Route } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { type CalendarFilter, calendarHref } from "#lib/calendar/filter.ts";
import { type CalendarEvent, monthLater, weeksOf } from "#lib/calendar/rules.ts";
import { type Day, fromDay } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";
import { EventLink } from "./event-link.tsx";

type Props = { filter: CalendarFilter; events: CalendarEvent[]; today: Day; locale: string };

const mostInADay = 4;

/** A month as a table of weeks; on a phone a list of the days on which something falls. */
export function MonthView({ filter, events, today, locale }: Props) {
  const month = filter.month || today.slice(0, 7);
  const weeks = weeksOf(month);
  const byDay = Map.groupBy(events, ({ day }) => day);
  const name = inUtc(locale, { month: "long", year: "numeric" }).format(fromDay(`${month}-01`));
  const weekday = inUtc(locale, { weekday: "long" });
  return (
    <section aria-label={name}>
      <MonthSteps filter={filter} month={month} name={name} />
      <table className="w-full table-fixed border-collapse rounded-lg border border-line bg-surface max-sm:block">
        <caption className="sr-only">What is due in {name}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th
                key={day}
                scope="col"
                className="border-b border-line px-2 py-1 text-left text-xs font-medium text-muted"
              >
                {weekday.format(fromDay(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {weeks.map((week) => (
            <tr key={week[0]} className="max-sm:block">
              {week.map((day) => (
                <DayCell
                  key={day}
                  {...{ day, today, locale, filter }}
                  isOther={!day.startsWith(month)}
                  events={byDay.get(day) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {events.length === 0 ? <p className="mt-3 text-muted sm:hidden">Nothing falls on these days.</p> : null}
    </section>
  );
}

function MonthSteps({ filter, month, name }: { filter: CalendarFilter; month: string; name: string }) {
  const to = (count: number) => calendarHref(filter, { month: monthLater(month, count) });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <h2 className="min-w-44 text-lg font-semibold">{name}</h2>
      <div className="no-print flex gap-2">
        <ButtonLink href={to(-1)} look="secondary">
          <Icon name="chevron-left" className="size-4" />
          <span className="sr-only">The month before</span>
        </ButtonLink>
        <ButtonLink href={calendarHref(filter, { month: "" })} look="secondary">
          This month
        </ButtonLink>
        <ButtonLink href={to(1)} look="secondary">
          <span className="sr-only">The month after</span>
          <Icon name="chevron-right" className="size-4" />
        </ButtonLink>
      </div>
    </div>
  );
}

type CellProps = {
  day: Day;
  today: Day;
  locale: string;
  filter: CalendarFilter;
  isOther: boolean;
  events: CalendarEvent[];
};

function DayCell({ day, today, locale, filter, isOther, events }: CellProps) {
  const more = events.length - mostInADay;
  const hidden = events.length === 0 && day !== today ? "max-sm:hidden" : "max-sm:block";
  return (
    <td
      aria-current={day === today ? "date" : undefined}
      className={`h-24 border border-line p-1 align-top max-sm:h-auto max-sm:border-x-0 max-sm:p-3 ${hidden} ${isOther ? "bg-sunken/50" : ""}`}
    >
      <time
        dateTime={day}
        className={`text-xs sm:hidden ${day === today ? "font-semibold text-accent-strong" : "text-muted"}`}
      >
        {inUtc(locale, { weekday: "short", day: "numeric", month: "short" }).format(fromDay(day))}
        {day === today ? ", today" : ""}
      </time>
      <time
        dateTime={day}
        className={`inline-block rounded-full px-1.5 text-xs max-sm:hidden ${day === today ? "bg-accent font-semibold text-on-accent" : isOther ? "text-muted" : ""}`}
      >
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="sr-only">
          {formatDay(day, locale)}
          {day === today ? ", today" : ""}
        </span>
      </time>
      {events.length > 0 ? (
        <ul className="mt-1 grid gap-1">
          {events.slice(0, mostInADay).map((event) => (
            <li key={event.uid}>
              <EventLink event={event} today={today} />
            </li>
          ))}
          {more > 0 ? (
            <li>
              <Link
                href={calendarHref(filter, { view: "agenda", from: day }) as Route}
                className="link inline-block min-h-6 px-1 text-xs"
              >
                {more} more on {formatDay(day, locale)}
              </Link>
            </li>
          ) : null}
        </ul>
      ) : null}
    </td>
  );
}

const inUtc = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
