import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { Link } from "#components/ui/link.tsx";
import { type CalendarEvent, type EventKind, eventWords, isOverdue } from "#lib/calendar/rules.ts";
import type { Day } from "#lib/time/day.ts";

const icons: Record<EventKind, IconName> = {
  measurement: "gauge",
  action: "clipboard-check",
  review: "rotate-ccw-clock",
  "first-evaluation": "badge-check",
  target: "target",
  milestone: "star",
  retention: "paperclip",
};

type Props = { event: CalendarEvent; today: Day };

/** A thing that is due, short enough for a day of a month. */
export function EventLink({ event, today }: Props) {
  const isMissed = isOverdue(event, today);
  return (
    <Link
      href={event.href as Route}
      title={`${event.title}: ${event.detail}`}
      className={`flex min-h-6 items-start gap-1 rounded px-1 py-0.5 text-xs hover:underline pointer-coarse:min-h-11 sm:pointer-coarse:min-h-6 ${isMissed ? "bg-bad-soft text-bad" : "bg-sunken"}`}
    >
      <EventIcon kind={event.kind} />
      <span className="min-w-0 break-words sm:line-clamp-2">
        {isMissed ? <span className="font-semibold">Overdue: </span> : null}
        {event.title}
      </span>
    </Link>
  );
}

/** What kind of thing it is, as a picture with its name. */
export function EventIcon({ kind }: { kind: EventKind }) {
  return (
    <>
      <Icon name={icons[kind]} className="mt-0.5 size-3.5 shrink-0" />
      <span className="sr-only">{eventWords[kind]}: </span>
    </>
  );
}
