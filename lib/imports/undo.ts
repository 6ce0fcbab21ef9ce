import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ObjectiveState } from "#prisma/generated/enums.ts";
import { flushTrail } from "./apply.ts";
import { assertImport, loadImport } from "./record.ts";
import type { ImportMove } from "./schema.ts";

/** What undoing an import did: drafts archived, and the objectives that are no drafts any more and stay. */
export type UndoOutcome = { archived: number; kept: { ref: string; state: ObjectiveState }[] };

const batch = 500;

/**
 * Archives the drafts an import made, edited ones too; they can be restored one by one. What was proposed or
 * approved meanwhile stays.
 * @throws Conflict when there is nothing to undo or the import was changed meanwhile
 */
export function undoImport(actor: Actor, input: ImportMove): Promise<UndoOutcome> {
  return change(
    { ...actor, via: "import" },
    "import.undo",
    loadImport(input.id),
    async (tx, found) => {
      assertImport(found, "IMPORTED", input.version);
      const made = await tx.$queryRaw<{ id: string; ref: string; state: ObjectiveState }[]>(
        Prisma.sql`SELECT "id", "ref", "state"::text AS state FROM "Objective"
          WHERE "importId" = ${found.id}::uuid AND "archivedAt" IS NULL ORDER BY "number" FOR UPDATE`,
      );
      const drafts = made.filter(({ state }) => state === "DRAFT").map(({ id }) => id);
      const archivedAt = new Date();
      for (let at = 0; at < drafts.length; at += batch) {
        const ids = drafts.slice(at, at + batch);
        await tx.objective.updateMany({ where: { id: { in: ids } }, data: { archivedAt } });
        await flushTrail(tx);
      }
      await tx.import.update({ where: { id: found.id }, data: { state: "UNDONE", undoneAt: archivedAt } });
      const kept = made.filter(({ state }) => state !== "DRAFT").map(({ ref, state }) => ({ ref, state }));
      return { archived: drafts.length, kept };
    },
    { timeout: 60_000 },
  );
}
