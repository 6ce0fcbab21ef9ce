import "server-only";
import { type Actor, systemActor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { database, readRows, type Tx } from "#lib/db.ts";
import { fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { log } from "#lib/log.ts";
import { addMonths, type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Role, TokenScope } from "#prisma/generated/enums.ts";
import { actorColumns } from "./actor-columns.ts";
import type { TokenInput } from "./schema.ts";
import { apiTokenDigest, newToken } from "./secrets.ts";
import { endOf, expiryProblem, mayHoldTokens } from "./token-rules.ts";

const prefix = "sixtwo_";

const shape = /^sixtwo_[\w-]{43}$/;

type NewToken = { personId: string; name: string; scopes: TokenScope[]; expiresOn: Day; token: string };

async function storeToken(tx: Tx, { personId, name, scopes, expiresOn, token }: NewToken): Promise<string> {
  const id = newId();
  await tx.apiToken.create({
    data: {
      id,
      personId,
      name,
      scopes: [...new Set(scopes)],
      expiresAt: endOf(expiresOn),
      hint: token.slice(-4),
      tokenSha256: apiTokenDigest(token),
    },
  });
  return id;
}

/**
 * Makes a token for oneself, after the password was given again.
 * @returns the token, to be shown once; null when this very form was sent before (it was shown then)
 */
export async function createToken(
  actor: Actor,
  input: TokenInput,
): Promise<{ id: string; token: string | null }> {
  const token = `${prefix}${newToken()}`;
  const made = await change(
    actor,
    "token.create",
    async () => ({ personId: actor.personId }),
    async (tx) => {
      const problem = expiryProblem(input.expiresOn, todayIn(actor.organisation.timeZone));
      if (problem) throw fieldError("expiresOn", problem);
      return {
        id: await storeToken(tx, { personId: actor.personId, token, ...input }),
        digest: apiTokenDigest(token),
      };
    },
  );
  return { id: made.id, token: made.digest === apiTokenDigest(token) ? token : null };
}

/**
 * Makes a token on the host, for `npm run token`. It works for a year.
 * @throws RuleViolation when there is no such active person, or their roles hold no tokens
 */
export async function mintToken(input: { email: string; scopes: TokenScope[] }): Promise<string> {
  const token = `${prefix}${newToken()}`;
  await change(
    systemActor("command line"),
    "token.create",
    async () => ({}),
    async (tx) => {
      const email = input.email.normalize("NFC").trim().toLowerCase();
      const person = await tx.person.findFirst({
        where: { email, isActive: true },
        select: { id: true, roles: { select: { role: true } } },
      });
      if (!person) throw fieldError("person", `There is no active person with the e-mail ${email}.`);
      if (!mayHoldTokens(person.roles.map(({ role }) => role)))
        throw fieldError(
          "person",
          `${email} holds no role that may use the API: staff and external auditors make no tokens.`,
        );
      if (input.scopes.length === 0)
        throw fieldError("scopes", "Name at least one scope: read, write, measure, trail.");
      const expiresOn = addMonths(todayIn("UTC"), 12);
      await storeToken(tx, {
        personId: person.id,
        name: "Made on the command line",
        scopes: input.scopes,
        expiresOn,
        token,
      });
      return { personId: person.id };
    },
  );
  return token;
}

/** Ends a token: one's own, or anybody's for an ADMIN. Somebody else's reads as not found. */
export function revokeToken(actor: Actor, id: string): Promise<{ id: string }> {
  const mayAll = actor.roles.includes("ADMIN");
  return change(
    actor,
    "token.revoke",
    (tx) =>
      tx.apiToken.findFirst({
        where: { id, ...(mayAll ? {} : { personId: actor.personId }) },
        select: { id: true, personId: true },
      }),
    async (tx) => {
      await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
      return { id };
    },
  );
}

const listed = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
  person: { select: { id: true, name: true } },
} as const;

/** One's own tokens, newest first, ended ones included. */
export function listOwnTokens(actor: Actor) {
  return view(actor, "account.read", (db) =>
    db.apiToken.findMany({
      where: { personId: actor.personId },
      select: listed,
      orderBy: { id: "desc" },
      take: 200,
    }),
  );
}

/** Everybody's tokens, newest first, for administrators. */
export function listAllTokens(actor: Actor) {
  return view(actor, "token.read-all", (db) =>
    db.apiToken.findMany({ select: listed, orderBy: { id: "desc" }, take: 500 }),
  );
}

export type ListedToken = Awaited<ReturnType<typeof listOwnTokens>>[number];

type TokenRow = Omit<
  Actor,
  "via" | "sessionId" | "reauthenticatedAt" | "requestId" | "ip" | "submission" | "scopes"
> & { tokenId: string; scopes: TokenScope[]; roles: Role[]; isStale: boolean };

/**
 * Who a bearer token stands for at this moment. Asked of the database at every request: it dies with its person,
 * its day, its revocation, or when none of the person's roles in force may hold tokens.
 * @returns null for every token that is no good
 */
export async function findToken(
  bearer: string,
  seen: { ip: string | null },
): Promise<{ actor: Actor; tokenId: string } | null> {
  if (!shape.test(bearer)) return null;
  const rows = await readRows<TokenRow>(
    database(),
    Prisma.sql`
    SELECT ${actorColumns}, t."id" AS "tokenId", t."scopes"::text[] AS "scopes",
      t."lastUsedAt" IS NULL OR t."lastUsedAt" < now() - interval '1 minute' AS "isStale"
    FROM "ApiToken" t JOIN "Person" p ON p."id" = t."personId" CROSS JOIN "Organisation" o
    WHERE t."tokenSha256" = ${apiTokenDigest(bearer)} AND t."revokedAt" IS NULL AND t."expiresAt" > now() AND p."isActive"`,
  );
  const row = rows[0];
  if (!row || !mayHoldTokens(row.roles)) return null;
  const { tokenId, isStale, ...person } = row;
  if (isStale) touch(tokenId);
  return {
    tokenId,
    actor: {
      ...person,
      via: "api",
      sessionId: null,
      reauthenticatedAt: null,
      requestId: crypto.randomUUID(),
      ip: seen.ip,
      submission: null,
    },
  };
}

// At most once a minute, outside the trail, and nobody waits for it.
function touch(id: string): void {
  readRows(database(), Prisma.sql`UPDATE "ApiToken" SET "lastUsedAt" = now() WHERE "id" = ${id}::uuid`).catch(
    (error: unknown) => log.warn({ err: error }, "the last use of a token was not noted"),
  );
}
