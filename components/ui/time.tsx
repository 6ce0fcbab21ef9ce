import type { Day } from "#lib/time/day.ts";
import { formatDay, formatInstant, relativeDay } from "#lib/time/format.ts";

/** A calendar day in the organisation's format; how far away it is on hover. */
export function DayText({ day, locale, today }: { day: Day | null; locale: string; today?: Day }) {
  if (!day) return <span className="text-muted">not set</span>;
  return (
    <time dateTime={day} title={today ? relativeDay(day, today) : undefined} className="whitespace-nowrap">
      {formatDay(day, locale)}
    </time>
  );
}

/** A moment in the organisation's time zone. */
export function InstantText({
  at,
  locale,
  timeZone,
}: {
  at: Date | string;
  locale: string;
  timeZone: string;
}) {
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()} className="whitespace-nowrap">
      {formatInstant(date, locale, timeZone)}
    </time>
  );
}
