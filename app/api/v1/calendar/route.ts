import { readCalendar } from "#lib/api/calendar.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("calendar.read", readCalendar);
