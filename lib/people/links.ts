import "server-only";
import type { Visitor } from "#lib/action.ts";
import { type Actor, systemActor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Db, Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { Conflict, fieldError, NotFound } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { view } from "#lib/view.ts";
import type { LinkPurpose } from "#prisma/generated/enums.ts";
import { hashPassword, passwordProblem } from "./passwords.ts";
import type { LinkPassword } from "./schema.ts";
import { tokenDigest } from "./secrets.ts";
import { revokeSessions } from "./sessions.ts";
import { clearFailures } from "./throttle.ts";

const hours: Record<LinkPurpose, number> = { SETUP: 1, INVITATION: 72, PASSWORD_RESET: 1 };
const paths: Record<LinkPurpose, string> = {
  SETUP: "setup",
  INVITATION: "invitation",
  PASSWORD_RESET: "reset",
};

/** The address somebody opens. Shown once; the database only knows the token's digest. */
export function linkUrl(purpose: LinkPurpose, token: string): string {
  return `${env().APP_URL.replace(/\/$/, "")}/${paths[purpose]}/${token}`;
}

/** Stores a new link and makes the person's (or the set-up's) older ones void, in the caller's transaction. */
export async function storeLink(
  tx: Tx,
  purpose: LinkPurpose,
  personId: string | null,
  token: string,
): Promise<void> {
  await voidLinks(tx, personId);
  const expiresAt = new Date(Date.now() + hours[purpose] * 3_600_000);
  await tx.oneTimeLink.create({
    data: { id: newId(), purpose, personId, tokenSha256: tokenDigest(token), expiresAt },
  });
}

/** Makes every open link of a person (null: of the set-up) void. */
export async function voidLinks(tx: Tx, personId: string | null): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: new Date() } });
}

/** What a link is good for at this moment. */
export type OpenedLink = {
  state: "open" | "expired" | "used";
  name: string;
  email: string;
  personId: string | null;
};

function readLink(db: Db, purpose: LinkPurpose, token: string) {
  return db.oneTimeLink.findFirst({
    where: { tokenSha256: tokenDigest(token), purpose },
    include: { person: { select: { id: true, name: true, email: true, isActive: true } } },
  });
}

/**
 * Looks at a link without using it up: a mail scanner that opens it must not consume it.
 * @throws NotFound for a token nobody was given
 */
export function openLink(purpose: "INVITATION" | "PASSWORD_RESET", token: string): Promise<OpenedLink> {
  return view(systemActor("screen"), "record.view", async (db) => {
    const link = await readLink(db, purpose, token);
    if (!link?.person) return null;
    const state =
      link.usedAt || !link.person.isActive ? "used" : link.expiresAt <= new Date() ? "expired" : "open";
    return { state, name: link.person.name, email: link.person.email, personId: link.person.id };
  });
}

/** The link's person before they can sign in: holds no role, may only what the link is for. */
function holderOf(link: OpenedLink, visitor: Visitor): Actor {
  return {
    ...systemActor("screen", link.name),
    personId: link.personId ?? "",
    email: link.email,
    ip: visitor.ip,
    requestId: visitor.requestId,
  };
}

/**
 * Sets the password through an invitation or a reset link. The link works once; every session of the person ends.
 * @throws NotFound, Conflict (used or expired meanwhile), RuleViolation (password too weak)
 */
export async function setPasswordByLink(
  visitor: Visitor,
  purpose: "INVITATION" | "PASSWORD_RESET",
  input: LinkPassword,
): Promise<void> {
  const link = await openLink(purpose, input.token);
  if (link.state !== "open") throw goneLink();
  assertPassword(input.password, [link.name, link.email]);
  const passwordHash = await hashPassword(input.password);
  const act = purpose === "INVITATION" ? "invitation.accept" : "password.reset";
  await change(
    holderOf(link, visitor),
    act,
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "OneTimeLink" WHERE "tokenSha256" = ${tokenDigest(input.token)} FOR UPDATE`;
      const row = await readLink(tx, purpose, input.token);
      if (!row?.person) throw new NotFound();
      if (row.usedAt || row.expiresAt <= new Date() || !row.person.isActive) throw goneLink();
      return { id: row.id, personId: row.person.id };
    },
    async (tx, { personId }) => {
      await voidLinks(tx, personId);
      await storePassword(tx, personId, passwordHash);
      await revokeSessions(tx, personId, "password was set");
    },
  );
  await clearFailures(link.email);
}

/** Writes the hash of a person's password, in the caller's transaction. */
export async function storePassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  const { count } = await tx.credential.updateMany({
    where: { personId },
    data: { passwordHash, changedAt: new Date() },
  });
  if (count === 0) await tx.credential.create({ data: { personId, passwordHash } });
}

/** @throws RuleViolation naming the field when the password is too weak */
export function assertPassword(password: string, words: string[]): void {
  const problem = passwordProblem(password, words);
  if (problem) throw fieldError("password", problem);
}

const goneLink = () =>
  new Conflict("This link has been used or has expired. Ask your administrator for a new one.");
