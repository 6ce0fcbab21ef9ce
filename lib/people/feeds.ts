import "server-only";
import type { Actor } from "#lib/actor.ts";
import { database, readRows } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { actorColumns } from "./actor-columns.ts";
import { apiTokenDigest } from "./secrets.ts";

const shape = /^[\w-]{43}$/;

type FeedRow = Pick<Actor, "personId" | "name" | "email" | "functionId" | "roles" | "organisation"> & {
  feedId: string;
  isStale: boolean;
};

/**
 * Whose calendar a token opens at this moment. Asked of the database at every request: it dies with its person, with
 * their last role and when it is revoked or renewed.
 */
export async function findFeed(token: string): Promise<{ actor: Actor; feedId: string } | null> {
  if (!shape.test(token)) return null;
  const [row] = await readRows<FeedRow>(
    database(),
    Prisma.sql`SELECT ${actorColumns}, f."id" AS "feedId",
        f."lastUsedAt" IS NULL OR f."lastUsedAt" < now() - interval '1 minute' AS "isStale"
      FROM "CalendarFeed" f JOIN "Person" p ON p."id" = f."personId" CROSS JOIN "Organisation" o
      WHERE f."tokenSha256" = ${apiTokenDigest(token)} AND f."revokedAt" IS NULL AND p."isActive"`,
  );
  if (!row || row.roles.length === 0) return null;
  const { feedId, isStale, ...person } = row;
  if (isStale) touch(feedId);
  return {
    feedId,
    actor: {
      ...person,
      via: "api",
      sessionId: null,
      reauthenticatedAt: null,
      scopes: ["READ"],
      requestId: crypto.randomUUID(),
      ip: null,
      submission: null,
    },
  };
}

// At most once a minute, outside the trail, and nobody waits for it.
function touch(id: string): void {
  readRows(
    database(),
    Prisma.sql`UPDATE "CalendarFeed" SET "lastUsedAt" = now() WHERE "id" = ${id}::uuid`,
  ).catch((error: unknown) => log.warn({ err: error }, "the last use of a calendar feed was not noted"));
}
