import { CalendarPage } from "#components/calendar/calendar-page.tsx";
import { calendarFilter } from "#lib/calendar/filter.ts";
import { showCalendar } from "#lib/calendar/queries.ts";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";

export const metadata = { title: "Calendar" };

export default async function Page({ searchParams }: PageProps<"/calendar">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = calendarFilter.parse(query);
  const calendar = await found(showCalendar(actor, filter));
  return <CalendarPage {...{ actor, filter, calendar }} />;
}
