import "server-only";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { newId } from "#lib/id.ts";
import { assertAdministratorRemains, lockAdministrators, replaceGrants } from "./grants.ts";
import { linkUrl, storeLink, voidLinks } from "./links.ts";
import {
  grantsOf,
  type InvitationInput,
  type PersonEdit,
  type PersonMove,
  type RoleChange,
} from "./schema.ts";
import { newToken, tokenDigest } from "./secrets.ts";
import { revokeSessions } from "./sessions.ts";

/** Locks a person and reads them: the `load` of every act on somebody. */
export const loadPerson = (id: string) => async (tx: Tx) => {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({
    where: { id },
    include: { credential: { select: { changedAt: true } } },
  });
  return person ? { ...person, personId: person.id } : null;
};

type LoadedPerson = NonNullable<Awaited<ReturnType<ReturnType<typeof loadPerson>>>>;

function assertExpected(person: LoadedPerson, version: number): void {
  if (person.version === version) return;
  const { name, email, jobTitle, functionId, locale, timeZone } = person;
  const current = { version: person.version, name, email, jobTitle, functionId, locale, timeZone };
  throw new Conflict(
    `${person.name} was changed by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
    { code: "stale", current },
  );
}

/**
 * Makes a person with their roles, and an invitation link of 72 hours to pass on.
 * @returns the link, or null when this very form was sent before (its link was shown then)
 */
export async function invitePerson(
  actor: Actor,
  input: InvitationInput,
): Promise<{ id: string; link: string | null }> {
  // Made outside of the transaction: what it returns is stored for repeated submissions, and a token never is.
  const token = newToken();
  const { name, email, jobTitle, functionId } = input;
  const made = await change(
    actor,
    "person.invite",
    async () => ({}),
    async (tx) => {
      await assertEmailIsFree(tx, email, null);
      await assertFunction(tx, functionId, null);
      const id = newId();
      const { locale, timeZone } = actor.organisation;
      await tx.person.create({ data: { id, name, email, jobTitle, functionId, locale, timeZone } });
      await replaceGrants(tx, id, grantsOf(input));
      await storeLink(tx, "INVITATION", id, token);
      await discardFormDraft(actor, "person-new");
      return { id, tokenSha256: tokenDigest(token) };
    },
  );
  return { id: made.id, link: made.tokenSha256 === tokenDigest(token) ? linkUrl("INVITATION", token) : null };
}

/** A new invitation link for somebody who has no password yet. Older links become void. */
export function inviteAgain(actor: Actor, input: PersonMove): Promise<{ link: string | null }> {
  return makeLink(actor, "person.invite", "INVITATION", input);
}

/** A link (one hour, shown once) with which somebody sets a new password. Older links become void. */
export function makeResetLink(actor: Actor, input: PersonMove): Promise<{ link: string | null }> {
  return makeLink(actor, "person.reset-password", "PASSWORD_RESET", input);
}

async function makeLink(
  actor: Actor,
  act: Act,
  purpose: "INVITATION" | "PASSWORD_RESET",
  { id }: PersonMove,
): Promise<{ link: string | null }> {
  const token = newToken();
  const made = await change(actor, act, loadPerson(id), async (tx, person) => {
    if (!person.isActive) throw new Conflict(`${person.name} is deactivated. Reactivate them first.`);
    if (purpose === "INVITATION" && person.credential)
      throw new Conflict(`${person.name} has a password already. Make a reset link instead.`);
    if (purpose === "PASSWORD_RESET" && !person.credential)
      throw new Conflict(`${person.name} never set a password. Make a new invitation link instead.`);
    await storeLink(tx, purpose, id, token);
    return { tokenSha256: tokenDigest(token) };
  });
  return { link: made.tokenSha256 === tokenDigest(token) ? linkUrl(purpose, token) : null };
}

/** Saves the facts about a person. @throws Conflict with the row as it is now, RuleViolation */
export function editPerson(actor: Actor, { id, version, ...input }: PersonEdit): Promise<{ id: string }> {
  return change(actor, "person.edit", loadPerson(id), async (tx, person) => {
    assertExpected(person, version);
    await assertEmailIsFree(tx, input.email, id);
    await assertFunction(tx, input.functionId, person.functionId);
    await tx.person.update({ where: { id }, data: input });
    return { id };
  });
}

/**
 * Gives a person exactly these roles. Their sessions end, so that nobody works on with rights they had.
 * @throws Conflict when nobody would be left to administer
 */
export function changeRoles(actor: Actor, input: RoleChange): Promise<{ id: string }> {
  const { id, version } = input;
  return change(actor, "role.change", lockedPerson(id), async (tx, person) => {
    assertExpected(person, version);
    const hasChanged = await replaceGrants(tx, id, grantsOf(input));
    if (!hasChanged) return { id };
    await assertAdministratorRemains(tx);
    // The row's version stands for the roles too.
    await tx.person.update({ where: { id }, data: { updatedAt: new Date() } });
    await revokeSessions(tx, id, "roles were changed");
    return { id };
  });
}

/**
 * Ends somebody's access at once: sessions, tokens and links. What they own stays and waits to be handed over.
 * @throws Conflict when nobody would be left to administer
 */
export function deactivatePerson(actor: Actor, { id, version }: PersonMove): Promise<{ id: string }> {
  return change(actor, "person.deactivate", lockedPerson(id), async (tx, person) => {
    if (!person.isActive) return { id };
    assertExpected(person, version);
    await tx.person.update({ where: { id }, data: { isActive: false, deactivatedAt: new Date() } });
    await assertAdministratorRemains(tx);
    await revokeSessions(tx, id, "person was deactivated");
    await tx.apiToken.updateMany({
      where: { personId: id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await voidLinks(tx, id);
    return { id };
  });
}

/** Lets somebody sign in again with the password and roles they had. Tokens stay revoked. */
export function reactivatePerson(actor: Actor, { id, version }: PersonMove): Promise<{ id: string }> {
  return change(actor, "person.reactivate", loadPerson(id), async (tx, person) => {
    if (person.isActive) return { id };
    assertExpected(person, version);
    await tx.person.update({ where: { id }, data: { isActive: true, deactivatedAt: null } });
    return { id };
  });
}

// The administrators' lock comes before the row's, always, so that two of them cannot wait for each other.
const lockedPerson = (id: string) => async (tx: Tx) => {
  await lockAdministrators(tx);
  return loadPerson(id)(tx);
};

async function assertEmailIsFree(tx: Tx, email: string, ownId: string | null): Promise<void> {
  const other = await tx.person.findUnique({ where: { email }, select: { id: true, isActive: true } });
  if (other && other.id !== ownId)
    throw fieldError(
      "email",
      `Somebody with this e-mail exists already${other.isActive ? "" : " and is deactivated; reactivate them instead"}.`,
    );
}

async function assertFunction(tx: Tx, functionId: string | null, before: string | null): Promise<void> {
  if (!functionId || functionId === before) return;
  const found = await tx.function.findFirst({
    where: { id: functionId, archivedAt: null },
    select: { id: true },
  });
  if (!found)
    throw fieldError("functionId", "This function does not exist or is archived. Choose another one.");
}
