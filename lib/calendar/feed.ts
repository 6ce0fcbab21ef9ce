import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/id.ts";
import { findFeed } from "#lib/people/feeds.ts";
import { apiTokenDigest, newToken } from "#lib/people/secrets.ts";
import { consume } from "#lib/people/throttle.ts";
import { addDays, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { toICalendar } from "./ics.ts";
import { listEvents } from "./queries.ts";

const daysBack = -60;
const daysAhead = 366;

/** How often one feed is fetched in an hour: every device of a person asks a few times. */
const rate = new RateLimiterMemory({ points: 120, duration: 3600 });

/** The address a calendar program asks. */
export const feedUrl = (token: string) => `${origin()}/api/feed/${token}.ics`;

const origin = () => env().APP_URL.replace(/\/$/, "");

/**
 * Makes the address of one's own calendar, after the password was given again. One that was there before works no longer.
 * @returns the address, to be shown once; null when this very form was sent before (it was shown then)
 */
export async function createFeed(actor: Actor): Promise<{ url: string | null }> {
  const token = newToken();
  const made = await change(actor, "feed.create", own(actor), async (tx) => {
    await endFeeds(tx, actor.personId);
    const tokenSha256 = apiTokenDigest(token);
    await tx.calendarFeed.create({ data: { id: newId(), personId: actor.personId, tokenSha256 } });
    return { digest: tokenSha256 };
  });
  return { url: made.digest === apiTokenDigest(token) ? feedUrl(token) : null };
}

/** Ends the address of one's own calendar. */
export function revokeFeed(actor: Actor): Promise<{ ended: number }> {
  return change(actor, "feed.revoke", own(actor), async (tx) => ({
    ended: await endFeeds(tx, actor.personId),
  }));
}

const own = (actor: Actor) => async (tx: Tx) => {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${actor.personId}::uuid FOR UPDATE`;
  return { personId: actor.personId };
};

async function endFeeds(tx: Tx, personId: string): Promise<number> {
  const ended = await tx.calendarFeed.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return ended.count;
}

/** One's own feed, if there is one: when it was made and last fetched. */
export async function ownFeed(
  actor: Actor,
): Promise<{ feed: { createdAt: Date; lastUsedAt: Date | null } | null }> {
  return view(actor, "account.read", async (db) => ({
    feed: await db.calendarFeed.findFirst({
      where: { personId: actor.personId, revokedAt: null },
      select: { createdAt: true, lastUsedAt: true },
    }),
  }));
}

/** What a feed answers: the calendar, seconds to wait, or nothing for a token that is no good. */
export type FeedAnswer = { calendar: string } | { wait: number } | null;

/** The calendar of the person a token stands for: what is theirs to do in the year ahead, and what they missed. */
export async function readFeed(token: string, at = new Date()): Promise<FeedAnswer> {
  const found = await findFeed(token);
  if (!found) return null;
  const wait = await consume(rate, found.feedId);
  if (wait !== null) return { wait };
  const { actor } = found;
  const today = todayIn(actor.organisation.timeZone, at);
  const { events } = await listEvents(actor, {
    from: addDays(today, daysBack),
    to: addDays(today, daysAhead),
    of: "mine",
    kinds: [],
  });
  return { calendar: toICalendar(events, { name: `SixTwo: ${actor.name}`, origin: origin(), at }) };
}
