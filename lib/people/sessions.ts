import "server-only";
import type { Actor } from "#lib/actor.ts";
import { database, readRows, type Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { log } from "#lib/log.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#prisma/generated/enums.ts";
import { actorColumns } from "./actor-columns.ts";
import { newToken, tokenDigest } from "./secrets.ts";

const idleMinutes = 30;
const absoluteHours = 8;

/** Name of the session cookie. `__Host-` needs https; on plain-http localhost only the prefix and `Secure` fall away. */
export function sessionCookieName(isHttps: boolean): string {
  return isHttps ? "__Host-sixtwo-session" : "sixtwo-session";
}

/** Lifetime of a session's cookie in seconds. */
export const sessionMaxAge = absoluteHours * 3600;

/**
 * Opens a session for somebody who has just proved who they are.
 * @returns the token for the cookie; the database keeps only its SHA-256
 */
export async function openSession(
  tx: Tx,
  personId: string,
  seen: { ip: string | null; userAgent: string | null },
): Promise<string> {
  const token = newToken();
  const now = Date.now();
  await tx.session.create({
    data: {
      id: newId(),
      personId,
      tokenSha256: tokenDigest(token),
      idleExpiresAt: new Date(now + idleMinutes * 60_000),
      absoluteExpiresAt: new Date(now + absoluteHours * 3_600_000),
      reauthenticatedAt: new Date(now),
      ip: seen.ip,
      userAgent: seen.userAgent?.slice(0, 300) ?? null,
    },
  });
  return token;
}

/** Ends every open session of a person (or all but one), in the transaction that made it necessary. */
export async function revokeSessions(
  tx: Tx,
  personId: string,
  reason: string,
  exceptId?: string,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: new Date(), revokeReason: reason },
  });
  return count;
}

type SessionRow = {
  personId: string;
  name: string;
  email: string;
  functionId: string | null;
  sessionId: string;
  reauthenticatedAt: Date | null;
  isStale: boolean;
  unread: number;
  roles: Role[];
  organisation: Actor["organisation"] | null;
};

/** What a request knows of the person behind a live session: everything of `Actor` but the request's own part. */
export type SignedIn = Pick<
  Actor,
  | "personId"
  | "name"
  | "email"
  | "functionId"
  | "sessionId"
  | "reauthenticatedAt"
  | "roles"
  | "organisation"
  | "unread"
>;

/**
 * Who is behind this token at this moment: asked of the database at every request, so that a changed role, a
 * deactivated person or an ended session counts from the next request on.
 * @returns null when the session is unknown, expired, revoked, or its person inactive or without a role in force
 */
export async function findSession(token: string): Promise<SignedIn | null> {
  const rows = await readRows<SessionRow>(
    database(),
    Prisma.sql`
    SELECT ${actorColumns}, s."id" AS "sessionId", s."reauthenticatedAt",
      s."lastSeenAt" < now() - interval '1 minute' AS "isStale",
      (SELECT count(*)::int FROM "Notification" n WHERE n."personId" = p."id" AND n."readAt" IS NULL) AS "unread"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "Organisation" o ON true
    WHERE s."tokenSha256" = ${tokenDigest(token)} AND s."revokedAt" IS NULL AND p."isActive"
      AND s."idleExpiresAt" > now() AND s."absoluteExpiresAt" > now()`,
  );
  const row = rows[0];
  // Access that is limited in time ends by itself: without a role in force nobody is signed in.
  if (!row?.organisation || row.roles.length === 0) return null;
  if (row.isStale) touch(row.sessionId);
  return { ...row, organisation: row.organisation };
}

// At most once a minute, outside the trail, and nobody waits for it.
function touch(sessionId: string): void {
  // What has ended meanwhile stays ended.
  const noted = readRows(
    database(),
    Prisma.sql`UPDATE "Session" SET "lastSeenAt" = now(), "idleExpiresAt" = now() + make_interval(mins => ${idleMinutes}::int)
      WHERE "id" = ${sessionId}::uuid AND "revokedAt" IS NULL AND "idleExpiresAt" > now()`,
  );
  noted.catch((error: unknown) => log.warn({ err: error }, "the last use of a session was not noted"));
}
