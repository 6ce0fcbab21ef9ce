import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { scopeSql, seesRegister } from "#lib/objectives/scope.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Found, type SearchKind, searchKinds } from "./kinds.ts";
import { searchWords, typedReference } from "./words.ts";

/** What the search of the API takes. */
export const searchQuery = z.strictObject({
  q: z.string("q is what to look for.").trim().min(1, "q is what to look for.").max(200, "q is too long."),
  limit: z.coerce
    .number("limit is a number from 1 to 50.")
    .int("limit is a whole number.")
    .min(1, "limit is at least 1.")
    .max(50, "limit is at most 50.")
    .default(20),
});

/** One record that was found, best first. */
export type SearchResult = {
  kind: SearchKind;
  word: string;
  id: string;
  ref: string | null;
  title: string;
  href: string;
};

type Row = Found & { isArchived: boolean };

// Of a word that stands everywhere, ranking this many is enough and keeps the answer quick.
const mostRanked = 300;

/**
 * Every record this reader may see that fits what was typed: by reference, then by words (the last may be unfinished,
 * all must occur), then, where that finds little, by what is spelt alike.
 */
export function search(
  actor: Actor,
  { q, limit }: z.output<typeof searchQuery>,
): Promise<{ data: SearchResult[] }> {
  return view(actor, "search.read", async (db) => {
    const kinds = (Object.keys(searchKinds) as SearchKind[]).filter((kind) =>
      can(actor, searchKinds[kind].act),
    );
    const mayRead = readable(actor, kinds);
    const words = searchWords(q);
    if (kinds.length === 0 || words.length === 0) return { data: [] };
    const reference = typedReference(q);
    const [named, worded] = await Promise.all([
      reference ? byReference(db, reference, mayRead, limit) : [],
      byWords(db, words, mayRead, limit),
    ]);
    const found = distinct([...named, ...worded]);
    const alike = found.length < Math.min(limit, 5) ? await bySpelling(db, words, mayRead, limit) : [];
    return {
      data: distinct([...found, ...alike])
        .slice(0, limit)
        .map(asResult),
    };
  });
}

// Joined only where it decides or leads somewhere: the objective a line belongs to.
const from = Prisma.sql`"SearchEntry" e LEFT JOIN "Objective" o ON o."id" = e."objectiveId"`;
const columns = Prisma.sql`e."kind", e."recordId", e."ref", e."title", e."isArchived", o."ref" AS "objectiveRef"`;

function readable(actor: Actor, kinds: SearchKind[]): Prisma.Sql {
  const among = Prisma.sql`e."kind" IN (${Prisma.join(kinds)})`;
  return seesRegister(actor)
    ? among
    : Prisma.sql`${among} AND (e."objectiveId" IS NULL OR (${scopeSql(actor)}))`;
}

function byReference(db: Db, reference: string, mayRead: Prisma.Sql, limit: number): Promise<Row[]> {
  return readRows<Row>(
    db,
    Prisma.sql`SELECT ${columns} FROM ${from} WHERE e."ref" LIKE ${`${reference}%`} AND ${mayRead}
      ORDER BY length(e."ref"), e."ref" LIMIT ${limit}`,
  );
}

function byWords(db: Db, words: string[], mayRead: Prisma.Sql, limit: number): Promise<Row[]> {
  // Letters and digits only, so nothing in it can be an operator.
  const query = words.map((word) => `${word}:*`).join(" & ");
  return readRows<Row>(
    db,
    Prisma.sql`WITH matched AS MATERIALIZED (SELECT ${columns}, e."words", e."updatedAt" FROM ${from}
        WHERE e."words" @@ to_tsquery('simple', ${query}) AND ${mayRead} LIMIT ${mostRanked})
      SELECT "kind", "recordId", "ref", "title", "isArchived", "objectiveRef" FROM matched
      ORDER BY "isArchived", ts_rank("words", to_tsquery('simple', ${query})) DESC, "kind" <> 'objective', "updatedAt" DESC
      LIMIT ${limit}`,
  );
}

function bySpelling(db: Db, words: string[], mayRead: Prisma.Sql, limit: number): Promise<Row[]> {
  const likes = Prisma.join(
    words.map((word) => Prisma.sql`e."title" %> ${word}`),
    " AND ",
  );
  const likeness = Prisma.join(
    words.map((word) => Prisma.sql`word_similarity(${word}, e."title")`),
    " + ",
  );
  return readRows<Row>(
    db,
    Prisma.sql`WITH matched AS MATERIALIZED (SELECT ${columns}, ${likeness} AS likeness FROM ${from}
        WHERE ${likes} AND ${mayRead} LIMIT ${mostRanked})
      SELECT "kind", "recordId", "ref", "title", "isArchived", "objectiveRef" FROM matched
      ORDER BY "isArchived", likeness DESC, "kind" <> 'objective', "title" LIMIT ${limit}`,
  );
}

function distinct(rows: Row[]): Row[] {
  return [
    ...new Map(rows.toReversed().map((row) => [`${row.kind} ${row.recordId}`, row])).values(),
  ].toReversed();
}

function asResult(row: Row): SearchResult {
  const { word, href } = searchKinds[row.kind];
  return {
    kind: row.kind,
    word: row.isArchived ? `${word}, archived` : word,
    id: row.recordId,
    ref: row.ref || null,
    title: row.title.length > 160 ? `${row.title.slice(0, 159)}…` : row.title,
    href: href(row),
  };
}
