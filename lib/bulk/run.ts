import "server-only";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { awayMessage, Conflict, databaseCode, Refusal, Uncertain } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { inTransaction } from "#lib/transaction.ts";
import { view } from "#lib/view.ts";
import { applyTo, takeBack } from "./apply.ts";
import { tellOfBulk } from "./news.ts";
import type { BulkAct } from "./rules.ts";

/** Told how far it is; may throw to stop between two rows. */
export type Report = (done: number, total: number) => Promise<void>;

/** A bulk edit as its rows need it. */
export type BulkDone = { act: BulkAct; value: string | null };

type Row = {
  id: string;
  objectiveRef: string;
  before: string | null;
  versionAfter: number | null;
};

const trailActs: Partial<Record<BulkAct, { done: Act; undone: Act }>> = {
  propose: { done: "objective.propose", undone: "objective.withdraw" },
  archive: { done: "objective.archive", undone: "objective.restore" },
  restore: { done: "objective.restore", undone: "objective.archive" },
};
const editing = { done: "objective.edit", undone: "objective.edit" } as const;

/**
 * Does the rows of a bulk edit that still wait, each in a transaction of its own together with its result: broken off
 * anywhere it goes on where it was, and two that run at once do each row once.
 * @returns how many rows have been done
 * @throws Conflict when it cannot go on; what was done stands
 */
export function runBulkEdit(actor: Actor, id: string, report?: Report): Promise<number> {
  return run(actor, id, report, {
    waiting: { state: "PENDING" },
    act: ({ act }) => (trailActs[act] ?? editing).done,
    one: async (tx, edit, row) => {
      const claimed = await tx.$queryRaw<{ id: string }[]>`SELECT r."id" FROM "BulkEditRow" r
        JOIN "BulkEdit" e ON e."id" = r."bulkEditId" WHERE r."id" = ${row.id}::uuid AND r."state" = 'PENDING'
        AND e."undoneAt" IS NULL FOR UPDATE OF r SKIP LOCKED`;
      if (claimed.length === 0) return false;
      const data = await applyTo(tx, { ...actor, isQuiet: true }, edit, row.objectiveRef);
      await tx.bulkEditRow.update({ where: { id: row.id }, data });
      return data.state === "CHANGED";
    },
    end: (tx, edit, changed) => tellOfBulk(tx, actor, edit, changed),
    refuse: (tx, row, note) =>
      tx.bulkEditRow.updateMany({
        where: { id: row.id, state: "PENDING" },
        data: { state: "REFUSED", note },
      }),
  });
}

/** Takes the rows of a bulk edit back that still wait for it, in the same manner. */
export function runBulkUndo(actor: Actor, id: string, report?: Report): Promise<number> {
  return run(actor, id, report, {
    waiting: { undo: "PENDING" },
    act: ({ act }) => (trailActs[act] ?? editing).undone,
    one: async (tx, edit, row) => {
      const claimed = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "BulkEditRow"
        WHERE "id" = ${row.id}::uuid AND "undo" = 'PENDING' FOR UPDATE SKIP LOCKED`;
      if (claimed.length === 0) return false;
      await takeBack(tx, { ...actor, isQuiet: true }, edit, row);
      await tx.bulkEditRow.update({ where: { id: row.id }, data: { undo: "UNDONE", undoNote: null } });
      return true;
    },
    refuse: (tx, row, undoNote) =>
      tx.bulkEditRow.updateMany({ where: { id: row.id, undo: "PENDING" }, data: { undo: "LEFT", undoNote } }),
  });
}

type Way = {
  waiting: { state: "PENDING" } | { undo: "PENDING" };
  act: (edit: BulkDone) => Act;
  /** @returns whether the objective was changed */
  one: (tx: Tx, edit: BulkDone, row: Row) => Promise<boolean>;
  refuse: (tx: Tx, row: Row, note: string) => Promise<unknown>;
  /** When the rows are done, also when it broke off between two of them. */
  end?: (tx: Tx, edit: BulkDone, changed: number) => Promise<void>;
};

async function run(actor: Actor, id: string, report: Report | undefined, way: Way): Promise<number> {
  const { edit, total, rows } = await view(actor, "bulk.read", async (db) => {
    const found = await db.bulkEdit.findUnique({
      where: { id },
      select: {
        act: true,
        value: true,
        total: true,
        rows: {
          where: way.waiting,
          select: { id: true, objectiveRef: true, before: true, versionAfter: true },
          orderBy: { position: "asc" },
        },
      },
    });
    if (!found) return null;
    const { value } = JSON.parse(found.value) as { value: string | null };
    const all = "undo" in way.waiting ? found.rows.length : found.total;
    return { edit: { act: found.act as BulkAct, value }, total: all, rows: found.rows };
  });
  const before = total - rows.length;
  const unkeyed = { ...actor, submission: null };
  const { end } = way;
  let changed = 0;
  try {
    for (const [at, row] of rows.entries()) {
      await report?.(before + at, total);
      try {
        if (await inTransaction(unkeyed, way.act(edit), (tx) => way.one(tx, edit, row))) changed += 1;
      } catch (error) {
        const note = noteOf(error, row.objectiveRef);
        await inTransaction(unkeyed, "bulk.edit", (tx) => way.refuse(tx, row, note));
      }
    }
  } finally {
    if (end) await inTransaction(unkeyed, "bulk.edit", (tx) => end(tx, edit, changed));
  }
  await report?.(total, total);
  return total;
}

/** What a refused row is told. @throws Conflict for what is no refusal of the row */
function noteOf(error: unknown, ref: string): string {
  if (error instanceof Refusal && !(error instanceof Uncertain)) {
    const parts = [error.message, ...error.fields.map(({ message }) => message)];
    return [...new Set(parts)].join(" ").slice(0, 4000);
  }
  if (databaseCode(error) === "55P03") return awayMessage(error);
  log.error({ err: error, objective: ref }, "a bulk edit broke off");
  throw new Conflict(
    "The database did not answer, so this stopped in the middle. What was done until then stands: look at it and go on with the rest.",
  );
}
