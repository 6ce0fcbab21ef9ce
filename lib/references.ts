import "server-only";
import type { Tx } from "#lib/db.ts";

/** Prefixes of the human references this product hands out. */
export type ReferencePrefix = "OBJ" | "ACT" | "KPI" | "EVD";

/**
 * Takes the next `count` numbers of a kind in the record's own transaction, so that a rollback gives them back:
 * gap-free and never reused.
 * @returns the first number taken
 */
export async function takeNumbers(tx: Tx, prefix: ReferencePrefix, count = 1): Promise<number> {
  const rows = await tx.$queryRaw<
    { first: number }[]
  >`INSERT INTO "ReferenceCounter" ("prefix", "next") VALUES (${prefix}, ${count + 1})
    ON CONFLICT ("prefix") DO UPDATE SET "next" = "ReferenceCounter"."next" + ${count} RETURNING "next" - ${count} AS first`;
  return rows[0]?.first ?? 1;
}

/** `OBJ-001`: at least three digits. */
export function reference(prefix: ReferencePrefix, number: number): string {
  return `${prefix}-${String(number).padStart(3, "0")}`;
}
