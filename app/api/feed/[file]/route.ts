import { readFeed } from "#lib/calendar/feed.ts";
import { problem, problemOf } from "#lib/problem.ts";

/** A person's calendar for their calendar program; the token in the address says whose. */
export async function GET(_: Request, { params }: RouteContext<"/api/feed/[file]">): Promise<Response> {
  try {
    const { file } = await params;
    const answer = file.endsWith(".ics") ? await readFeed(file.slice(0, -".ics".length)) : null;
    if (answer === null) return problem(404, "There is no calendar at this address, or not any more.");
    if ("wait" in answer)
      return problem(429, "This calendar was asked for too often. Try again later.", {
        headers: { "retry-after": String(answer.wait) },
      });
    return new Response(answer.calendar, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="sixtwo.ics"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problemOf(error);
  }
}
