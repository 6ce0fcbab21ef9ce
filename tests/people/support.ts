import { afterAll } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { disconnect } from "#lib/db.ts";
import { setPasswordByLink } from "#lib/people/links.ts";
import type { Grant } from "#lib/people/rules.ts";
import { roleField } from "#lib/people/rules.ts";
import { invitation, type SetupInput } from "#lib/people/schema.ts";
import { invitePerson } from "#lib/people/service.ts";
import { findSession } from "#lib/people/sessions.ts";
import { completeSetup, makeSetupToken } from "#lib/people/setup.ts";
import { type Seen, signIn } from "#lib/people/sign-in.ts";
import type { Role } from "#prisma/generated/enums.ts";

export const password = "correct horse battery staple";
export const visitor = { ip: null, requestId: "test", submission: null };

afterAll(disconnect);

let address = 0;

/** A browser nobody has seen, at an address of its own. */
export function stranger(rest: Partial<Seen> = {}): Seen {
  address++;
  return { ip: `192.0.2.${address}`, userAgent: "Test", sessionToken: null, deviceCookie: null, ...rest };
}

export const setupOf = (token: string, rest: Partial<SetupInput> = {}): SetupInput => ({
  token,
  organisation: "Example Ltd",
  timeZone: "Europe/Berlin",
  locale: "en-GB",
  currency: "EUR",
  fiscalYearStart: 1,
  name: "Ada Admin",
  email: "ada@example.org",
  password,
  passwordAgain: password,
  ...rest,
});

/** Sets the installation up and signs its first person in. */
export async function firstAdmin(): Promise<Actor> {
  const token = await makeSetupToken();
  if (!token) throw new Error("Somebody exists already.");
  await completeSetup(visitor, setupOf(token));
  return signedIn("ada@example.org");
}

/** Signs somebody in as a browser would, and asks the database who they are. */
export async function signedIn(email: string): Promise<Actor> {
  return (await signedInWithToken(email)).actor;
}

export async function signedInWithToken(email: string): Promise<{ actor: Actor; token: string }> {
  const result = await signIn({ email, password }, stranger());
  if (!result) throw new Error(`${email} could not sign in.`);
  return { actor: await actorOf(result.token), token: result.token };
}

export async function actorOf(token: string): Promise<Actor> {
  const found = await findSession(token);
  if (!found) throw new Error("This session is not open.");
  return { ...found, via: "screen", scopes: null, submission: null, requestId: "test", ip: null };
}

/** The part of a form that ticks these roles. */
export function rolesForm(
  grants: (Role | Grant)[],
): Record<string, { held: true; from: string | null; to: string | null }> {
  const whole = grants.map((grant) =>
    typeof grant === "string" ? { role: grant, validFrom: null, validTo: null } : grant,
  );
  return Object.fromEntries(
    whole.map(({ role, validFrom, validTo }) => [
      roleField[role],
      { held: true as const, from: validFrom, to: validTo },
    ]),
  );
}

/** Invites somebody and has them accept. */
export async function member(
  admin: Actor,
  name: string,
  grants: (Role | Grant)[],
): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase()}@example.org`;
  const { id, link } = await invitePerson(
    admin,
    invitation.parse({ name, email, jobTitle: null, functionId: null, ...rolesForm(grants) }),
  );
  await setPasswordByLink(visitor, "INVITATION", {
    token: link?.split("/").at(-1) ?? "",
    password,
    passwordAgain: password,
  });
  return { id, email };
}
