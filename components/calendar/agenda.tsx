import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { type CalendarEvent, eventWords, isOverdue } from "#lib/calendar/rules.ts";
import type { Day } from "#lib/time/day.ts";
import { formatDay, relativeDay } from "#lib/time/format.ts";
import { EventIcon } from "./event-link.tsx";

type Props = { events: CalendarEvent[]; today: Day; locale: string };

/** What was missed, then the days on which something falls, as a list. */
export function Agenda({ events, today, locale }: Props) {
  if (events.length === 0)
    return (
      <Empty title="Nothing is due">
        Values, actions, reviews, target dates, milestones and the ends of retention appear here on their
        days.
      </Empty>
    );
  const overdue = events.filter((event) => isOverdue(event, today));
  const days = Map.groupBy(
    events.filter((event) => !isOverdue(event, today)),
    ({ day }) => day,
  );
  return (
    <div className="grid gap-4">
      {overdue.length > 0 ? (
        <Card title={`Overdue (${overdue.length})`}>
          <EventRows events={overdue} today={today} locale={locale} isDated />
        </Card>
      ) : null}
      {[...days].map(([day, some]) => (
        <Card key={day} title={`${formatDay(day, locale)}, ${relativeDay(day, today)}`}>
          <EventRows events={some} today={today} locale={locale} />
        </Card>
      ))}
    </div>
  );
}

function EventRows({ events, today, locale, isDated = false }: Props & { isDated?: boolean }) {
  return (
    <ul className="grid divide-y divide-line">
      {events.map((event) => (
        <li key={event.uid} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2">
          <div className="min-w-0 flex-1 basis-60">
            <Link href={event.href as Route} className="flex items-start gap-2 font-medium hover:underline">
              <EventIcon kind={event.kind} />
              <span className="min-w-0 break-words">{event.title}</span>
            </Link>
            <p className="text-sm text-muted">{event.detail}</p>
          </div>
          {isDated ? (
            <Badge tone="bad" icon="circle-exclamation-point">
              {formatDay(event.day, locale)}, {relativeDay(event.day, today)}
            </Badge>
          ) : (
            <Badge>{eventWords[event.kind]}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
