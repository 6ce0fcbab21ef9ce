import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type ChainEntry, entryProblem, genesis } from "./chain.ts";
import { type Checkpoint, isSigned } from "./signing.ts";
import type { TrailProblem } from "./verify.ts";

/** Which part of the chain to recompute; left out: its newest entries. */
export const verifyQuery = z.strictObject({
  after: z.coerce
    .number("after is the number of an entry.")
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional(),
  limit: z.coerce
    .number("limit is a number from 1 to 5000.")
    .int()
    .min(1, "limit is at least 1.")
    .max(5000, "limit is at most 5000.")
    .default(1000),
});

const mostProblems = 20;

/**
 * Recomputes a part of the chain, at most 5,000 entries a call, and holds it against the signed checkpoints that lie in
 * it and against the newest. Whoever asks on from `nextAfter` has recomputed all of it. Tells of entries their numbers
 * and hashes only, so that it may look at those the reader may not see.
 */
export function verifyPart(actor: Actor, { after, limit }: z.output<typeof verifyQuery>) {
  return view(actor, "trail.list", async (db) => {
    const [[head], checkpoints] = await Promise.all([
      readRows<{ seq: string; hash: string }>(
        db,
        Prisma.sql`SELECT t."seq"::text AS seq, encode(t."hash", 'hex') AS hash FROM "TrailEntry" t ORDER BY t."seq" DESC LIMIT 1`,
      ),
      readRows<Checkpoint>(db, Prisma.sql`${checkpointColumns} ORDER BY c."seq" DESC LIMIT 1`),
    ]);
    const newest = checkpoints[0] ?? null;
    const from = BigInt(after ?? Math.max(0, Number(head?.seq ?? 0) - limit));
    const [entries, between] = await Promise.all([
      readRows<ChainEntry>(
        db,
        Prisma.sql`SELECT ${entryColumns} FROM "TrailEntry" t WHERE t."seq" >= ${from} ORDER BY t."seq" LIMIT ${limit + 1}`,
      ),
      readRows<Checkpoint>(
        db,
        Prisma.sql`${checkpointColumns} WHERE c."seq" > ${from} AND c."seq" <= ${from + BigInt(limit)} ORDER BY c."seq"`,
      ),
    ]);
    // The entry asked from is read too, for its hash: the part must follow it.
    const before = entries[0]?.seq === from.toString() ? entries.shift() : undefined;
    const part = entries.slice(0, limit);
    const problems = [
      ...brokenLinks(part, { seq: from, hash: before?.hash ?? genesis }),
      ...brokenCheckpoints(part, newest ? [...between, newest] : between),
    ];
    if (newest && BigInt(newest.seq) > BigInt(head?.seq ?? 0))
      problems.push({
        seq: newest.seq,
        problem: "a checkpoint was signed for this entry and it is missing: the tail was cut",
      });
    const to = part.at(-1)?.seq ?? from.toString();
    return {
      ok: problems.length === 0,
      checked: { after: from.toString(), to, entries: part.length },
      head: head ?? null,
      checkpoint: newest && { seq: newest.seq, hash: newest.hash, at: newest.at, keyId: newest.keyId },
      problems: problems.slice(0, mostProblems),
      nextAfter: BigInt(to) < BigInt(head?.seq ?? 0) && part.length > 0 ? to : null,
    };
  });
}

const checkpointColumns = Prisma.sql`SELECT c."seq"::text AS seq, c."hash",
  to_char(c."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, c."keyId", c."signature" FROM "TrailCheckpoint" c`;

const entryColumns = Prisma.sql`t."seq"::text AS seq, to_char(t."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  t."operation"::text AS operation, t."actor", t."actorName", t."act", t."via", t."requestId", t."change", t."recordKind",
  t."recordId", t."rootKind", t."rootId", t."label", t."before", t."after", t."salt", t."payloadSha256", t."previousHash", t."hash"`;

function brokenLinks(part: ChainEntry[], start: { seq: bigint; hash: Buffer }): TrailProblem[] {
  let previous = start;
  return part.flatMap((entry) => {
    const problem = entryProblem(entry, previous);
    previous = { seq: BigInt(entry.seq), hash: entry.hash };
    return problem ? [{ seq: entry.seq, problem }] : [];
  });
}

function brokenCheckpoints(part: ChainEntry[], checkpoints: Checkpoint[]): TrailProblem[] {
  const hashes = new Map(part.map((entry) => [entry.seq, entry.hash.toString("hex")]));
  return checkpoints.flatMap((checkpoint) => {
    const { seq, hash } = checkpoint;
    if (!isSigned(env().TRAIL_SIGNING_KEY, checkpoint))
      return [{ seq, problem: "its checkpoint was changed or signed with another key" }];
    const stands = hashes.get(seq);
    return stands === undefined || stands === hash
      ? []
      : [{ seq, problem: "it is not the entry of its signed checkpoint: the chain was rewritten" }];
  });
}
