import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { trailScope } from "./queries.ts";

/** What the trail of the API can be asked: from which entry on, and narrowed to a record, an act or a person. */
export const trailQuery = z.strictObject({
  limit: z.coerce
    .number("limit is a number from 1 to 500.")
    .int()
    .min(1, "limit is at least 1.")
    .max(500, "limit is at most 500.")
    .default(100),
  after: z.coerce
    .number("after is the number of an entry.")
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0),
  record: z.string().max(60).optional(),
  act: z.string().max(60).optional(),
  actor: z.string().max(60).optional(),
});

type Entry = {
  seq: string;
  at: string;
  operation: string;
  actor: string;
  actorName: string;
  act: string;
  via: string;
  requestId: string | null;
  change: string;
  recordKind: string;
  recordId: string;
  rootKind: string;
  rootId: string;
  label: string;
  before: string | null;
  after: string | null;
  salt: string;
  payloadSha256: string;
  previousHash: string;
  hash: string;
};

// Hashes as hex; the instant to the microsecond, as it was hashed.
const columns = Prisma.sql`t."seq"::text, to_char(t."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  t."operation"::text, t."actor", t."actorName", t."act", t."via", t."requestId", t."change", t."recordKind", t."recordId", t."rootKind", t."rootId",
  t."label", t."before", t."after", encode(t."salt", 'hex') AS salt, encode(t."payloadSha256", 'hex') AS "payloadSha256",
  encode(t."previousHash", 'hex') AS "previousHash", encode(t."hash", 'hex') AS hash`;

/** Entries of the trail in their order, exactly as they were hashed. `nextAfter` continues. */
export function listTrailResource(actor: Actor, query: z.output<typeof trailQuery>) {
  return view(actor, "trail.list", async (db) => {
    const where = [trailScope(actor), Prisma.sql`t."seq" > ${BigInt(query.after)}`];
    if (query.record)
      where.push(
        Prisma.sql`(t."recordId" = ${query.record} OR t."rootId" = ${query.record} OR t."label" = ${query.record})`,
      );
    if (query.act) where.push(Prisma.sql`t."act" = ${query.act}`);
    if (query.actor) where.push(Prisma.sql`t."actor" = ${query.actor}`);
    const data = await db.$queryRaw<Entry[]>`SELECT ${columns}
      FROM "TrailEntry" t WHERE ${Prisma.join(where, " AND ")} ORDER BY t."seq" LIMIT ${query.limit}`;
    return { data, nextAfter: data.length === query.limit ? (data.at(-1)?.seq ?? null) : null };
  });
}

/** One entry of the trail. @throws NotFound also for one that is not the reader's to see */
export async function getTrailResource(actor: Actor, seq: string) {
  if (!/^\d{1,18}$/.test(seq)) throw new NotFound();
  const [entry] = await view(
    actor,
    "trail.list",
    (db) =>
      db.$queryRaw<
        Entry[]
      >`SELECT ${columns} FROM "TrailEntry" t WHERE t."seq" = ${BigInt(seq)} AND ${trailScope(actor)}`,
  );
  if (!entry) throw new NotFound();
  return entry;
}
