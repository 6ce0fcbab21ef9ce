import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { NotFound } from "#lib/errors.ts";
import { view } from "#lib/view.ts";
import { assertPassword, storePassword, voidLinks } from "./links.ts";
import { hashPassword } from "./passwords.ts";
import { assertOwnPassword } from "./reauthenticate.ts";
import type { PasswordChange } from "./schema.ts";
import { openSession, revokeSessions } from "./sessions.ts";

/** The actor's own open sessions, the latest seen first; `isThis` marks the one in use. */
export async function listSessions(actor: Actor) {
  const now = new Date();
  const sessions = await view(actor, "account.read", (db) =>
    db.session.findMany({
      where: {
        personId: actor.personId,
        revokedAt: null,
        idleExpiresAt: { gt: now },
        absoluteExpiresAt: { gt: now },
      },
      select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
      orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
      take: 100,
    }),
  );
  return sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId }));
}

export type OwnSession = Awaited<ReturnType<typeof listSessions>>[number];

/** Ends one of one's own sessions. Somebody else's reads as not found. */
export function revokeSession(actor: Actor, id: string): Promise<{ isThis: boolean }> {
  return change(
    actor,
    "session.revoke",
    (tx) =>
      tx.session.findFirst({ where: { id, personId: actor.personId }, select: { id: true, personId: true } }),
    async (tx) => {
      await tx.session.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: new Date(), revokeReason: "ended by its person" },
      });
      return { isThis: id === actor.sessionId };
    },
  );
}

/** Signs the person out everywhere, here included. Their own, or somebody's when an ADMIN does it. */
export function signOutEverywhere(actor: Actor, personId: string): Promise<{ count: number }> {
  return change(
    actor,
    "session.revoke-all",
    async (tx) => {
      const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } });
      return person ? { id: person.id, personId: person.id } : null;
    },
    async (tx) => ({ count: await revokeSessions(tx, personId, "signed out everywhere") }),
  );
}

/**
 * Sets a new password for oneself. Every session ends and this browser gets a new one.
 * @returns the token for the cookie
 * @throws RuleViolation (current password wrong, new one too weak), TooMany
 */
export async function changePassword(
  actor: Actor,
  input: PasswordChange,
  userAgent: string | null,
): Promise<string> {
  await assertOwnPassword(actor, input.currentPassword, "currentPassword");
  assertPassword(input.password, [actor.name, actor.email]);
  const passwordHash = await hashPassword(input.password);
  const { personId, ip } = actor;
  // Not keyed: what it returns is a secret and must not be stored for a repeated form.
  return change(
    { ...actor, submission: null },
    "account.change-password",
    async (tx) => {
      const person = await tx.person.findFirst({
        where: { id: personId, isActive: true },
        select: { id: true },
      });
      if (!person) throw new NotFound();
      return { id: person.id, personId };
    },
    async (tx) => {
      await storePassword(tx, personId, passwordHash);
      await voidLinks(tx, personId);
      await revokeSessions(tx, personId, "password was changed");
      return openSession(tx, personId, { ip, userAgent });
    },
  );
}
