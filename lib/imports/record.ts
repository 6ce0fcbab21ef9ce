import "server-only";
import type { Db } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ImportState } from "#prisma/generated/enums.ts";

const whole = {
  columns: { orderBy: { position: "asc" } },
  answers: { orderBy: { id: "asc" } },
} satisfies Prisma.ImportInclude;

/** An import with its bytes, columns and answers. */
export type WholeImport = Prisma.ImportGetPayload<{ include: typeof whole }>;

/** Reads an import; null when there is none. */
export function findImport(db: Db, id: string): Promise<WholeImport | null> {
  return db.import.findUnique({ where: { id }, include: whole });
}

/** Locks an import and reads it: the `load` of every act on it. */
export const loadImport = (id: string) => async (tx: Db) => {
  const locked = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT "id" FROM "Import" WHERE "id" = ${id}::uuid FOR UPDATE`,
  );
  return locked.length === 0 ? null : findImport(tx, id);
};

const refusals: Record<ImportState, string> = {
  UPLOADED: "This register has not been imported yet, so there is nothing to undo.",
  IMPORTED: "This register was imported already. Undo it first, or upload the file again.",
  UNDONE: "This import was undone. Upload the file again to import it once more.",
};

/** @throws Conflict when the import is in another state, or was changed since it was shown */
export function assertImport(found: WholeImport, state: ImportState, version: number): void {
  if (found.state !== state) throw new Conflict(refusals[found.state]);
  if (found.version !== version)
    throw new Conflict(
      "This import was changed since the page was opened. Reload the page and look at it again.",
      {
        code: "stale",
      },
    );
}
