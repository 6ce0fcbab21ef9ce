import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { pageSize } from "#lib/objectives/list.ts";
import { scopeSql } from "#lib/objectives/scope.ts";
import { type Option, pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { BulkRowState, BulkUndoState, JobState } from "#prisma/generated/enums.ts";
import { type BulkAct, type BulkShown, type BulkValue, bulkInWords, bulkShown } from "./rules.ts";

const conditions: Record<BulkShown, Prisma.Sql> = {
  all: Prisma.sql`true`,
  changed: Prisma.sql`r."state" = 'CHANGED'`,
  unchanged: Prisma.sql`r."state" = 'UNCHANGED'`,
  refused: Prisma.sql`r."state" = 'REFUSED'`,
  waiting: Prisma.sql`(r."state" = 'PENDING' OR r."undo" = 'PENDING')`,
  undone: Prisma.sql`r."undo" = 'UNDONE'`,
  left: Prisma.sql`r."undo" = 'LEFT'`,
};

/** One objective of a bulk edit and what became of it; `title` is null where the reader may not see it. */
export type BulkRow = {
  ref: string;
  title: string | null;
  state: BulkRowState;
  before: string | null;
  after: string | null;
  note: string | null;
  undo: BulkUndoState | null;
  undoNote: string | null;
};

/** A bulk edit with one page of its rows. @throws NotFound when it is not the reader's to see */
export function getBulkEdit(actor: Actor, id: string, { show, page }: { show: BulkShown; page: number }) {
  return view(
    actor,
    "bulk.read",
    async (db) => {
      const edit = await db.bulkEdit.findUnique({
        where: { id },
        include: { person: { select: { name: true } } },
      });
      if (!edit) return null;
      const [rows, counted, job] = await Promise.all([
        db.$queryRaw<
          BulkRow[]
        >`SELECT r."objectiveRef" AS ref, o."title", r."state"::text AS state, r."before", r."after",
            r."note", r."undo"::text AS undo, r."undoNote" FROM "BulkEditRow" r
          LEFT JOIN "Objective" o ON o."ref" = r."objectiveRef" AND ${scopeSql(actor)}
          WHERE r."bulkEditId" = ${id}::uuid AND ${conditions[show]} ORDER BY r."position"
          LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
        db.$queryRaw<{ counts: number[] }[]>(
          Prisma.sql`SELECT json_build_array(${Prisma.join(
            bulkShown.map((each) => Prisma.sql`count(*) FILTER (WHERE ${conditions[each]})`),
          )}) AS counts FROM "BulkEditRow" r WHERE r."bulkEditId" = ${id}::uuid`,
        ),
        edit.jobId
          ? db.job.findUnique({ where: { id: edit.jobId }, select: { state: true, error: true } })
          : null,
      ]);
      const { act, value, person, ...rest } = edit;
      return {
        ...rest,
        act: act as BulkAct,
        words: bulkInWords(act as BulkAct, JSON.parse(value) as BulkValue),
        byName: person.name,
        rows,
        counts: Object.fromEntries(
          bulkShown.map((each, at) => [each, counted[0]?.counts[at] ?? 0]),
        ) as Record<BulkShown, number>,
        job: job as { state: JobState; error: string | null } | null,
        names: await namesIn(db, rows),
      };
    },
    ({ personId }) => ({ personId }),
  );
}

export type BulkPage = Awaited<ReturnType<typeof getBulkEdit>>;

/** The names of people and functions that the rows speak of by id. */
async function namesIn(db: Parameters<Parameters<typeof view>[2]>[0], rows: readonly BulkRow[]) {
  const ids = new Set(
    rows.flatMap(({ before, after }) => `${before ?? ""} ${after ?? ""}`.match(/[0-9a-f-]{36}/g) ?? []),
  );
  if (ids.size === 0) return {};
  const where = { id: { in: [...ids] } };
  const select = { id: true, name: true };
  const [people, functions] = await Promise.all([
    db.person.findMany({ where, select }),
    db.function.findMany({ where, select }),
  ]);
  return Object.fromEntries([...people, ...functions].map(({ id, name }) => [id, name]));
}

/** The last bulk edits this reader may look at: their own, or everybody's for an ISMS manager. */
export function recentBulkEdits(actor: Actor) {
  return view(actor, "bulk.read", async (db) => {
    const mine = can(actor, "bulk.read", {}) ? {} : { personId: actor.personId };
    const found = await db.bulkEdit.findMany({
      where: mine,
      select: {
        id: true,
        act: true,
        value: true,
        total: true,
        createdAt: true,
        undoneAt: true,
        person: { select: { name: true } },
      },
      orderBy: { id: "desc" },
      take: 10,
    });
    return found.map(({ act, value, person, ...rest }) => ({
      ...rest,
      words: bulkInWords(act as BulkAct, JSON.parse(value) as BulkValue),
      byName: person.name,
    }));
  });
}

export type RecentBulkEdit = Awaited<ReturnType<typeof recentBulkEdits>>[number];

/** What an act can set, where that is chosen from a list. */
export async function bulkOptions(actor: Actor, act: BulkAct): Promise<Option[]> {
  if (act === "set-owner") return pickPeople(actor);
  return act === "set-function" ? pickFunctions(actor) : [];
}
