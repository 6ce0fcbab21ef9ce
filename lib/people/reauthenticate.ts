import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { database } from "#lib/db.ts";
import { fieldError, NotFound, TooMany } from "#lib/errors.ts";
import { recordEvent } from "#lib/trail/event.ts";
import { checkPassword } from "./passwords.ts";
import { attemptFailed, attemptSucceeded, takeAttempt } from "./throttle.ts";

/**
 * Checks the signed-in person's own password, throttled like a sign-in from a known browser.
 * @param path the field a refusal names
 * @throws TooMany, RuleViolation
 */
export async function assertOwnPassword(actor: Actor, password: string, path = "password"): Promise<void> {
  const origin = { ip: actor.ip, knownDevice: `session ${actor.sessionId}` };
  const wait = await takeAttempt(actor.email, origin);
  if (wait !== null)
    throw new TooMany(
      `There were too many wrong passwords. Try again in ${wait < 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}, or ask an administrator for a reset link.`,
      wait,
    );
  const credential = await database().credential.findUnique({
    where: { personId: actor.personId },
    select: { passwordHash: true },
  });
  if (await checkPassword(credential?.passwordHash ?? null, password))
    return attemptSucceeded(actor.email, origin);
  await attemptFailed(actor.email, origin);
  await recordEvent(actor, "person.sign-in-failed", {
    kind: "Person",
    id: actor.personId,
    label: actor.name,
    detail: { ip: actor.ip, isReauthentication: true },
  });
  throw fieldError(path, "This is not your password. Type it again; capital letters count.");
}

/** Notes in this session that its person has just given the password. @throws TooMany, RuleViolation */
export async function reauthenticate(actor: Actor, password: string): Promise<void> {
  const { sessionId } = actor;
  if (!sessionId) throw new NotFound();
  await assertOwnPassword(actor, password);
  await change(
    actor,
    "account.reauthenticate",
    (tx) =>
      tx.session.findFirst({
        where: { id: sessionId, personId: actor.personId, revokedAt: null },
        select: { id: true, personId: true },
      }),
    (tx, session) =>
      tx.session.update({
        where: { id: session.id },
        data: { reauthenticatedAt: new Date() },
        select: { id: true },
      }),
  );
}
