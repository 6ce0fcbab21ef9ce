import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { holding } from "#lib/like.ts";
import type { Option } from "#lib/people/pickers.ts";
import type { Day } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Classification, EvidenceKind } from "#prisma/generated/enums.ts";
import { readEvidence, type WholeEvidence } from "./record.ts";
import { type EvidencedRecord, findRecord } from "./records.ts";
import type { EvidenceFilter, RecordName } from "./schema.ts";

/** A line of a list of evidence, with its newest revision. */
export type EvidenceRow = {
  id: string;
  ref: string;
  title: string;
  kind: EvidenceKind;
  classification: Classification;
  effectiveOn: Day | null;
  retainUntil: Day | null;
  isHeld: boolean;
  isDisposed: boolean;
  isArchived: boolean;
  createdAt: Date;
  addedBy: string | null;
  revision: number;
  fileName: string | null;
  size: number | null;
  type: string | null;
  url: string | null;
  /** References of the records it belongs to. */
  records: string[];
};

const columns = Prisma.sql`e."id", e."ref", e."title", e."kind"::text AS kind, e."classification"::text AS classification,
  to_char(e."effectiveOn", 'YYYY-MM-DD') AS "effectiveOn", to_char(e."retainUntil", 'YYYY-MM-DD') AS "retainUntil",
  e."isHeld", e."disposedAt" IS NOT NULL AS "isDisposed", e."archivedAt" IS NOT NULL AS "isArchived", e."createdAt",
  p."name" AS "addedBy", r."number" AS revision, r."fileName", f."size", f."type", r."url",
  ARRAY(SELECT DISTINCT coalesce(a."ref", k."ref", o."ref") FROM "EvidenceLink" l JOIN "Objective" o ON o."id" = l."objectiveId"
    LEFT JOIN "ActionItem" a ON a."id" = l."actionItemId" LEFT JOIN "Kpi" k ON k."id" = l."kpiId"
    WHERE l."evidenceId" = e."id" AND l."removedAt" IS NULL ORDER BY 1) AS records`;
const from = Prisma.sql`"Evidence" e LEFT JOIN "Person" p ON p."id" = e."createdById"
  CROSS JOIN LATERAL (SELECT * FROM "EvidenceRevision" WHERE "evidenceId" = e."id" ORDER BY "number" DESC LIMIT 1) r
  LEFT JOIN "StoredFile" f ON f."sha256" = r."fileSha256"`;

/** Evidence on one page of the list. */
export const evidencePageSize = 50;

function among({ q, kind, classification, by, record, archived }: EvidenceFilter): Prisma.Sql {
  const where = [archived ? Prisma.sql`e."archivedAt" IS NOT NULL` : Prisma.sql`e."archivedAt" IS NULL`];
  for (const word of q.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = holding(word);
    where.push(
      Prisma.sql`(e."ref" ILIKE ${like} OR e."title" ILIKE ${like} OR e."description" ILIKE ${like}
        OR EXISTS (SELECT FROM "EvidenceRevision" v WHERE v."evidenceId" = e."id" AND v."fileName" ILIKE ${like}))`,
    );
  }
  if (kind) where.push(Prisma.sql`e."kind" = ${kind}::"EvidenceKind"`);
  if (classification) where.push(Prisma.sql`e."classification" = ${classification}::"Classification"`);
  if (by) where.push(Prisma.sql`e."createdById" = ${by}::uuid`);
  if (record)
    where.push(
      Prisma.sql`EXISTS (SELECT FROM "EvidenceLink" l JOIN "Objective" o ON o."id" = l."objectiveId"
        LEFT JOIN "ActionItem" a ON a."id" = l."actionItemId" LEFT JOIN "Kpi" k ON k."id" = l."kpiId"
        WHERE l."evidenceId" = e."id" AND l."removedAt" IS NULL AND ${record} IN (o."ref", a."ref", k."ref"))`,
    );
  return Prisma.join(where, " AND ");
}

/** Evidence, newest first, a page at a time, with how many there are. @param take rows on a page */
export function listEvidence(actor: Actor, filter: EvidenceFilter, take = evidencePageSize) {
  return view(actor, "evidence.read", async (db) => {
    const where = among(filter);
    const [rows, [counted]] = await Promise.all([
      readRows<EvidenceRow>(
        db,
        Prisma.sql`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY e."number" DESC LIMIT ${take} OFFSET ${(filter.page - 1) * take}`,
      ),
      readRows<{ total: number }>(
        db,
        Prisma.sql`SELECT count(*)::int AS total FROM "Evidence" e WHERE ${where}`,
      ),
    ]);
    return { rows, total: counted?.total ?? 0 };
  });
}

/** One page of evidence in the order of their ids, for the API. */
export function pageOfEvidence(
  actor: Actor,
  filter: EvidenceFilter,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<EvidenceRow[]> {
  const after = cursor ? Prisma.sql`e."id" > ${cursor}::uuid` : Prisma.sql`true`;
  return view(actor, "evidence.read", (db) =>
    readRows<EvidenceRow>(
      db,
      Prisma.sql`SELECT ${columns} FROM ${from} WHERE ${among(filter)} AND ${after} ORDER BY e."id" LIMIT ${take}`,
    ),
  );
}

/** One piece of evidence with its revisions and records. @throws NotFound */
export function getEvidence(actor: Actor, ref: string): Promise<WholeEvidence> {
  return view(actor, "evidence.read", (db) => readEvidence(db, ref));
}

/** Evidence as the card of a record shows it. */
export type CardRow = EvidenceRow & { linkId: string };
export type EvidenceOfRecord = { name: RecordName; rows: CardRow[]; mayAdd: boolean; mostBytes: number };

/** The evidence of a record for its page; null for readers of whom evidence is not. @throws NotFound */
export async function evidenceFor(actor: Actor, name: RecordName): Promise<EvidenceOfRecord | null> {
  if (!can(actor, "evidence.read")) return null;
  return view(actor, "evidence.read", async (db) => {
    const record = await findRecord(db, name);
    if (!record || !can(actor, record.readAct, record)) return null;
    return {
      name,
      rows: await rowsOf(db, record),
      mostBytes: env().fileLimits.file,
      mayAdd: !record.isArchived && can(actor, "evidence.add", record),
    };
  });
}

function rowsOf(db: Db, { columns: on }: EvidencedRecord): Promise<CardRow[]> {
  return readRows<CardRow>(
    db,
    Prisma.sql`SELECT ${columns}, l."id" AS "linkId" FROM "EvidenceLink" l JOIN ${from} ON e."id" = l."evidenceId"
      WHERE l."removedAt" IS NULL AND e."archivedAt" IS NULL AND l."objectiveId" = ${on.objectiveId ?? null}::uuid
        AND l."actionItemId" IS NOT DISTINCT FROM ${on.actionItemId ?? null}::uuid
        AND l."evaluationId" IS NOT DISTINCT FROM ${on.evaluationId ?? null}::uuid
        AND l."kpiId" IS NOT DISTINCT FROM ${on.kpiId ?? null}::uuid
        AND l."measurementId" IS NOT DISTINCT FROM ${on.measurementId ?? null}::uuid
      ORDER BY e."number" DESC LIMIT 200`,
  );
}

/** What the picker of evidence asks for: words typed so far. */
export const evidenceOptionsQuery = z.strictObject({
  q: z.string().trim().max(200, "Type fewer than 200 characters.").default(""),
});

/** Evidence whose reference or title holds the words, newest first, at most 20. */
export function evidenceOptions(
  actor: Actor,
  { q }: z.output<typeof evidenceOptionsQuery>,
): Promise<Option[]> {
  const like = holding(q);
  return view(actor, "evidence.read", (db) =>
    readRows<Option>(
      db,
      Prisma.sql`SELECT "ref" AS value, "title" AS label FROM "Evidence"
        WHERE "archivedAt" IS NULL AND "disposedAt" IS NULL AND ("ref" ILIKE ${like} OR "title" ILIKE ${like})
        ORDER BY "number" DESC LIMIT 20`,
    ),
  );
}

/** People who added evidence, for the filter. */
export function evidencePeople(actor: Actor): Promise<Option[]> {
  return view(actor, "evidence.read", (db) =>
    readRows<Option>(
      db,
      Prisma.sql`SELECT p."id" AS value, p."name" AS label FROM "Person" p
        WHERE EXISTS (SELECT FROM "Evidence" e WHERE e."createdById" = p."id") ORDER BY p."name" LIMIT 500`,
    ),
  );
}
