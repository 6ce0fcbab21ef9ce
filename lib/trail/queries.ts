import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { holding } from "#lib/like.ts";
import { isDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type EntryImage, type EntryWords, entryInWords, idsIn, type Names, type Place } from "./words.ts";

/** Everything one act did, as one line of the trail: who, when, through what, and its changes in words. */
export type Operation = {
  seq: string;
  lastSeq: string;
  at: Date;
  actor: string;
  actorName: string;
  act: string;
  via: string;
  root: { kind: string; id: string; label: string };
  entries: EntryWords[];
};

const text = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const day = text.transform((value) => (isDay(value) ? value : ""));

/** The query string of the trail: who, which record, which act, from and to (days), older than an entry. */
export const trailFilter = z.object({
  person: text,
  record: text,
  act: text,
  from: day,
  to: day,
  before: text.transform((value) => (/^\d{1,18}$/.test(value) ? value : "")),
});
export type TrailFilter = z.output<typeof trailFilter>;

/** The query string of the entries older than `before` under the same filter. */
export function trailQueryString(filter: TrailFilter, before: string): string {
  const query = new URLSearchParams(
    Object.entries({ ...filter, before }).filter(([, value]) => value !== ""),
  );
  return `?${query}`;
}

type Entry = EntryImage & {
  seq: bigint;
  operation: string;
  at: Date;
  actor: string;
  actorName: string;
  via: string;
  rootKind: string;
  rootId: string;
};

/** Operations on one page of the trail. */
export const trailPageSize = 50;

// Administration is the ADMIN's part of the trail, and no part of anybody's who is not.
const administration = [
  "Person",
  "RoleGrant",
  "Credential",
  "Session",
  "OneTimeLink",
  "ApiToken",
  "CalendarFeed",
  "Organisation",
  "Milestone",
];

const registerOnly = Prisma.sql`t."rootKind" NOT IN (${Prisma.join(administration)})`;

/** The part of the trail this reader may see, as a condition on "TrailEntry" t. */
export function trailScope(actor: Actor): Prisma.Sql {
  const [register, admin] = [can(actor, "trail.read"), can(actor, "trail.read-administration")];
  if (register && admin) return Prisma.sql`true`;
  return register ? registerOnly : Prisma.sql`t."rootKind" IN (${Prisma.join(administration)})`;
}

/** One page of the trail, newest first, grouped by what was done. `next` continues it. */
export function listTrail(
  actor: Actor,
  filter: TrailFilter,
): Promise<{ operations: Operation[]; next: string | null }> {
  return view(actor, "trail.list", async (db) => {
    const { timeZone } = actor.organisation;
    const where = [trailScope(actor)];
    if (filter.before) where.push(Prisma.sql`t."seq" < ${BigInt(filter.before)}`);
    if (filter.person) where.push(Prisma.sql`t."actorName" ILIKE ${holding(filter.person)}`);
    if (filter.record)
      where.push(
        Prisma.sql`(t."label" = ${filter.record} OR t."recordId" = ${filter.record} OR t."rootId" IN (SELECT "id"::text FROM "Objective" WHERE "ref" = ${filter.record}))`,
      );
    if (filter.act) where.push(Prisma.sql`t."act" = ${filter.act}`);
    if (filter.from)
      where.push(Prisma.sql`t."at" >= (${filter.from}::date)::timestamp AT TIME ZONE ${timeZone}`);
    if (filter.to)
      where.push(Prisma.sql`t."at" < (${filter.to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
    // Twenty rows an operation at most are read for the page; the rest of a large one is counted on its own page.
    const rows = await db.$queryRaw<
      Entry[]
    >`SELECT t."seq", t."operation"::text, t."at", t."actor", t."actorName", t."act", t."via", t."change",
        t."recordKind", t."recordId", t."rootKind", t."rootId", t."label", t."before", t."after"
      FROM "TrailEntry" t WHERE ${Prisma.join(where, " AND ")} ORDER BY t."seq" DESC LIMIT ${trailPageSize * 20}`;
    const operations = await inWords(db, rows, actor.organisation);
    const page = operations.slice(0, trailPageSize);
    const isMore = operations.length > trailPageSize || rows.length === trailPageSize * 20;
    return { operations: page, next: isMore ? (page.at(-1)?.seq ?? null) : null };
  });
}

/** Every operation of a filter, newest first, at most `most` of them (exports). */
export async function allOperations(actor: Actor, filter: TrailFilter, most: number): Promise<Operation[]> {
  const operations: Operation[] = [];
  let before: string | null = filter.before;
  while (before !== null && operations.length < most) {
    const page = await listTrail(actor, { ...filter, before });
    operations.push(...page.operations);
    before = page.next;
  }
  return operations.slice(0, most);
}

/** Everything that was ever done with an objective and its parts, newest first. The reader may already see it. */
export function historyOf(actor: Actor, rootId: string): Promise<Operation[]> {
  return view(actor, "record.history", (db) => operationsOf(db, actor, Prisma.sql`t."rootId" = ${rootId}`));
}

/**
 * Everything that was ever done with any one record, newest first, as far as this reader may see its kind.
 * @param id of the record
 * @throws NotFound when nothing was, or nothing of it is theirs to see
 */
export function recordHistory(actor: Actor, id: string): Promise<Operation[]> {
  return view(actor, can(actor, "record.history") ? "record.history" : "trail.list", async (db) => {
    const scope = can(actor, "trail.list") ? trailScope(actor) : registerOnly;
    const operations = await operationsOf(
      db,
      actor,
      // A link of evidence stands in the history of its record, and here in that of the evidence as well.
      Prisma.sql`(t."rootId" = ${id} OR t."recordId" = ${id}
        OR t."recordId" IN (SELECT l."id"::text FROM "EvidenceLink" l WHERE l."evidenceId"::text = ${id})) AND ${scope}`,
    );
    return operations.length === 0 ? null : operations;
  });
}

async function operationsOf(db: Db, actor: Actor, where: Prisma.Sql): Promise<Operation[]> {
  const rows = await db.$queryRaw<
    Entry[]
  >`SELECT t."seq", t."operation"::text, t."at", t."actor", t."actorName", t."act", t."via", t."change",
      t."recordKind", t."recordId", t."rootKind", t."rootId", t."label", t."before", t."after"
    FROM "TrailEntry" t WHERE ${where} ORDER BY t."seq" DESC LIMIT 1000`;
  return inWords(db, rows, actor.organisation);
}

async function inWords(db: Db, rows: Entry[], place: Place): Promise<Operation[]> {
  const names = await namesOf(db, idsIn(rows));
  const operations = new Map<string, Operation>();
  for (const row of rows) {
    // An auditor's views share their session's id, yet each is a thing of its own.
    const key = row.change === "EVENT" ? row.seq.toString() : row.operation;
    const seq = row.seq.toString();
    const operation = operations.get(key) ?? {
      seq,
      lastSeq: seq,
      at: row.at,
      actor: row.actor,
      actorName: row.actorName,
      act: row.act,
      via: row.via,
      root: { kind: row.rootKind, id: row.rootId, label: row.label },
      entries: [],
    };
    operation.seq = seq;
    if (row.recordId === row.rootId) operation.root.label = row.label;
    operation.entries.unshift(entryInWords(row, names, place));
    operations.set(key, operation);
  }
  // What concerns the register as a whole (an export) has no record of its own.
  const unnamed = [...operations.values()].filter(({ root }) => root.kind === "Objective" && root.id !== "");
  const refs = new Map(
    (
      await db.objective.findMany({
        where: { id: { in: unnamed.map(({ root }) => root.id) } },
        select: { id: true, ref: true },
      })
    ).map((row) => [row.id, row.ref]),
  );
  for (const { root } of unnamed) root.label = refs.get(root.id) ?? root.label;
  return [...operations.values()];
}

async function namesOf(db: Db, ids: string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids } };
  const [people, functions, objectives, items, evidence] = await Promise.all([
    db.person.findMany({ where, select: { id: true, name: true } }),
    db.function.findMany({ where, select: { id: true, name: true } }),
    db.objective.findMany({ where, select: { id: true, ref: true } }),
    db.actionItem.findMany({ where, select: { id: true, ref: true } }),
    db.evidence.findMany({ where, select: { id: true, ref: true } }),
  ]);
  return new Map(
    [...people, ...functions]
      .map((row): [string, string] => [row.id, row.name])
      .concat([...objectives, ...items, ...evidence].map((row) => [row.id, row.ref])),
  );
}
