import "server-only";
import type { Tx } from "#lib/db.ts";
import { findingsOf } from "./findings.ts";

/** Raise it when the rules change: what was stored under another number is checked again. */
export const rulesNumber = 4;

const checked = {
  id: true,
  statement: true,
  kind: true,
  language: true,
  baselineValue: true,
  baselineOn: true,
  targetOn: true,
  reviewCycle: true,
  owner: { select: { isActive: true } },
} as const;

/** Stores the codes the check finds in objectives that were written in this transaction. */
export async function storeFindings(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.objective.findMany({ where: { id: { in: ids } }, select: checked });
  const found = rows.map((row) => ({
    objectiveId: row.id,
    codes: findingsOf(row).findings.map(({ code }) => code),
  }));
  await tx.$executeRaw`INSERT INTO "SmartCheck" ("objectiveId", "codes", "rules")
    SELECT f."objectiveId", f."codes", ${rulesNumber}
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS f("objectiveId" uuid, "codes" text[])
    ON CONFLICT ("objectiveId") DO UPDATE SET "codes" = excluded."codes", "rules" = excluded."rules", "checkedAt" = now()`;
}
