import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#lib/actor.ts";
import { type CalendarFilter, calendarHref, calendarQuery } from "#lib/calendar/filter.ts";
import type { Calendar } from "#lib/calendar/queries.ts";
import { isOverdue } from "#lib/calendar/rules.ts";
import { todayIn } from "#lib/time/day.ts";
import { Agenda } from "./agenda.tsx";
import { CalendarFilterForm } from "./calendar-filter-form.tsx";
import { MonthView } from "./month-view.tsx";

type Props = { actor: Actor; filter: CalendarFilter; calendar: Calendar };

/** Everything due: a month, or an agenda of the next ninety days with what was missed. */
export function CalendarPage({ actor, filter, calendar }: Props) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  const { events } = calendar;
  const overdue = events.filter((event) => isOverdue(event, today)).length;
  return (
    <>
      <PageHeader
        title="Calendar"
        description={
          events.length === 0
            ? "Nothing falls on these days."
            : `${events.length} ${events.length === 1 ? "thing falls" : "things fall"} on these days${overdue > 0 ? `, ${overdue} overdue` : ""}.`
        }
        actions={
          <>
            <ButtonLink
              href={calendarHref(filter, { view: filter.view === "month" ? "agenda" : "month", from: "" })}
            >
              {filter.view === "month" ? "Show as agenda" : "Show as month"}
            </ButtonLink>
            <ButtonLink href="/account#calendar">Your calendar elsewhere</ButtonLink>
            <ExportMenu list="calendar" query={calendarQuery(filter)} />
          </>
        }
      />
      <CalendarFilterForm filter={filter} />
      {calendar.isCut ? (
        <Notice tone="warn" title="There is more on these days than is shown.">
          Choose a kind, or only what is yours.
        </Notice>
      ) : null}
      {filter.view === "month" ? (
        <MonthView {...{ filter, events, today, locale }} />
      ) : (
        <Agenda {...{ events, today, locale }} />
      )}
    </>
  );
}
