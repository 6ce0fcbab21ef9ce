import { addDays, addMonths, type Day, fromDay, toDay } from "#lib/time/day.ts";
import type { Role, TokenScope } from "#prisma/generated/enums.ts";

/** Roles that may hold API tokens: everybody but STAFF and AUDITOR. */
export const tokenRoles = [
  "ADMIN",
  "ISMS_MANAGER",
  "OWNER",
  "EXECUTIVE",
  "INTERNAL_AUDITOR",
] as const satisfies readonly Role[];

/** What each scope lets a token do; never more than its person may. */
export const scopeWords: Record<TokenScope, string> = {
  READ: "Read what you may read",
  WRITE: "Write what you may write, decisions excepted",
  MEASURE: "Record measurements",
  TRAIL: "Read the trail",
};

/** Whether somebody with these roles may hold a token. */
export function mayHoldTokens(roles: readonly Role[]): boolean {
  return roles.some((role) => (tokenRoles as readonly Role[]).includes(role));
}

/** Why a token may not end on this day, or null. */
export function expiryProblem(expiresOn: Day, today: Day): string | null {
  if (expiresOn < today) return "This day has passed. Choose one between today and a year from now.";
  if (expiresOn > addMonths(today, 12)) return "A token works for a year at most. Choose an earlier day.";
  return null;
}

// Half a day longer than its last day in UTC: it is over nowhere on earth before that day is.
const grace = 12 * 3_600_000;

/** The moment at which a token whose last day this is stops working. */
export function endOf(lastDay: Day): Date {
  return new Date(fromDay(addDays(lastDay, 1)).getTime() + grace);
}

/** The last day of a token that stops working at this moment. */
export function lastDayOf(expiresAt: Date): Day {
  return addDays(toDay(new Date(expiresAt.getTime() - grace)), -1);
}

/** The day a new token ends unless somebody chooses another: 90 days from today. */
export function usualExpiry(today: Day): Day {
  return addDays(today, 90);
}
