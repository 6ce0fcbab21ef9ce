import "server-only";
import type { Actor } from "#lib/actor.ts";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { recordEvent, recordEventIn } from "#lib/trail/event.ts";
import { inTransaction } from "#lib/transaction.ts";
import { knownDevice, rememberDevice } from "./devices.ts";
import { checkPassword } from "./passwords.ts";
import { tokenDigest } from "./secrets.ts";
import { openSession } from "./sessions.ts";
import { attemptFailed, attemptSucceeded, takeAttempt } from "./throttle.ts";

/** What the request tells of the browser that signs in. */
export type Seen = {
  ip: string | null;
  userAgent: string | null;
  sessionToken: string | null;
  deviceCookie: string | null;
};

export type SignInResult = { personId: string; token: string; deviceCookie: string };

// Every refusal takes this long, so that neither queue, lock nor unknown account can be told apart by time.
const refusalMs = 250;

/**
 * Signs in with e-mail and password: throttle → password (a decoy's for unknown accounts) → session. An open
 * session of the same browser ends.
 * @returns null for every refusal alike: unknown, wrong, disabled, without a role in force, or too many attempts
 * @throws TooMany when the server checks too many passwords at once
 */
export async function signIn(
  input: { email: string; password: string },
  seen: Seen,
): Promise<SignInResult | null> {
  const started = performance.now();
  const email = input.email.normalize("NFC").trim().toLowerCase().slice(0, 300);
  const origin = { ip: seen.ip, knownDevice: knownDevice(seen.deviceCookie, email) };
  const wait = await takeAttempt(email, origin);
  const person = await findForSignIn(email);
  const isRight = await checkPassword(
    wait === null && person?.maySignIn ? person.passwordHash : null,
    input.password,
  );
  if (person?.maySignIn && isRight) {
    const result = await open(person, seen, email);
    await attemptSucceeded(email, origin);
    return result;
  }
  if (wait === null) {
    await attemptFailed(email, origin);
    await noteFailure(person, seen);
  } else log.warn({ ip: seen.ip, wait }, "sign-in throttled");
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, refusalMs - (performance.now() - started))));
  return null;
}

type Candidate = { id: string; name: string; email: string; passwordHash: string | null; maySignIn: boolean };

async function findForSignIn(email: string): Promise<Candidate | null> {
  const rows = await database().$queryRaw<Candidate[]>`
    SELECT p."id", p."name", p."email", c."passwordHash",
      p."isActive" AND EXISTS (SELECT FROM "RoleGrant" g, (SELECT (now() AT TIME ZONE coalesce((SELECT "timeZone" FROM "Organisation"), 'UTC'))::date AS today) t
        WHERE g."personId" = p."id" AND (g."validFrom" IS NULL OR g."validFrom" <= t.today) AND (g."validTo" IS NULL OR g."validTo" >= t.today)) AS "maySignIn"
    FROM "Person" p LEFT JOIN "Credential" c ON c."personId" = p."id" WHERE p."email" = ${email}`;
  return rows[0] ?? null;
}

function open(person: Candidate, seen: Seen, email: string): Promise<SignInResult> {
  const actor: Actor = { ...systemActor("screen", person.name), personId: person.id, ip: seen.ip };
  return inTransaction(actor, "person.sign-in", async (tx) => {
    const event = {
      kind: "Person",
      id: person.id,
      label: person.name,
      detail: { ip: seen.ip, userAgent: seen.userAgent?.slice(0, 300) ?? null },
    };
    await recordEventIn(tx, actor, "person.sign-in", event, crypto.randomUUID());
    if (seen.sessionToken) {
      await tx.session.updateMany({
        where: { tokenSha256: tokenDigest(seen.sessionToken), revokedAt: null },
        data: { revokedAt: new Date(), revokeReason: "signed in again" },
      });
    }
    const token = await openSession(tx, person.id, seen);
    return { personId: person.id, token, deviceCookie: rememberDevice(seen.deviceCookie, email) };
  });
}

// What was typed as e-mail is not kept: people mistake the field for the password's.
async function noteFailure(person: Candidate | null, seen: Seen): Promise<void> {
  const actor: Actor = { ...systemActor("screen", "Somebody"), ip: seen.ip };
  await recordEvent(actor, "person.sign-in-failed", {
    kind: "Person",
    id: person?.id ?? "",
    label: person?.name ?? "",
    detail: { ip: seen.ip },
  });
}
