import "server-only";
import type { Visitor } from "#lib/action.ts";
import { systemActor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Db, Tx } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { view } from "#lib/view.ts";
import { assertPassword, storeLink, storePassword, voidLinks } from "./links.ts";
import { hashPassword } from "./passwords.ts";
import type { SetupInput } from "./schema.ts";
import { newToken, tokenDigest } from "./secrets.ts";

const setupLock = 6_202_003;

/** Whether anybody exists, so that the first set-up is over for good. */
export async function hasPeople(): Promise<boolean> {
  return (await view(systemActor("setup"), "record.view", async (db) => ({ found: await personExists(db) })))
    .found;
}

async function personExists(db: Db): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null;
}

/**
 * Makes the one-time link's token for the first set-up (256 bit, one hour); earlier ones become void.
 * @returns null when anybody exists
 */
export function makeSetupToken(): Promise<string | null> {
  return change(
    systemActor("setup"),
    "setup.complete",
    async () => ({}),
    async (tx) => {
      await takeSetupLock(tx);
      if (await personExists(tx)) return null;
      const token = newToken();
      await storeLink(tx, "SETUP", null, token);
      return token;
    },
  );
}

/** Whether a set-up link works now; false for everything once anybody exists. */
export async function isSetupOpen(token: string): Promise<boolean> {
  return (
    await view(systemActor("setup"), "record.view", async (db) => ({ isOpen: await isLinkOpen(db, token) }))
  ).isOpen;
}

async function isLinkOpen(db: Db, token: string): Promise<boolean> {
  if (await personExists(db)) return false;
  return (
    (await db.oneTimeLink.count({
      where: {
        purpose: "SETUP",
        tokenSha256: tokenDigest(token),
        usedAt: null,
        expiresAt: { gt: new Date() },
      },
    })) === 1
  );
}

/**
 * Sets up the installation: the organisation and its first person, who is ADMIN and ISMS_MANAGER. However many
 * try at once, one does it.
 * @throws NotFound when the link is not or no longer good, RuleViolation when the password is too weak
 */
export async function completeSetup(visitor: Visitor, input: SetupInput): Promise<{ email: string }> {
  if (!(await isSetupOpen(input.token)))
    throw new NotFound(
      "This set-up link is not good any more. If nobody has set up SixTwo, start it again: it prints a new one.",
    );
  assertPassword(input.password, [input.name, input.email, input.organisation]);
  const passwordHash = await hashPassword(input.password);
  const actor = { ...systemActor("setup", input.name), ip: visitor.ip, requestId: visitor.requestId };
  return change(
    actor,
    "setup.complete",
    async (tx) => {
      await takeSetupLock(tx);
      return (await isLinkOpen(tx, input.token)) ? {} : null;
    },
    async (tx) => {
      const { timeZone, locale, currency, fiscalYearStart } = input;
      const organisation = { name: input.organisation, timeZone, locale, currency, fiscalYearStart };
      await tx.organisation.upsert({
        where: { id: 1 },
        create: { id: 1, ...organisation },
        update: organisation,
      });
      const personId = newId();
      await tx.person.create({
        data: { id: personId, name: input.name, email: input.email, locale, timeZone },
      });
      await tx.roleGrant.createMany({
        data: (["ADMIN", "ISMS_MANAGER"] as const).map((role) => ({ id: newId(), personId, role })),
      });
      await storePassword(tx, personId, passwordHash);
      await voidLinks(tx, null);
      return { email: input.email };
    },
  );
}

async function takeSetupLock(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock}::bigint)`;
}
