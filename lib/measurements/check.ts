import "server-only";
import { systemActor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { inTransaction } from "#lib/transaction.ts";
import { lockKpis } from "./record.ts";
import type { Circumstances } from "./rules.ts";
import { refreshStandings } from "./standing.ts";

type Stored = { ref: string; row: string };

/**
 * Calculates anew how these KPIs stand, from their measurements alone.
 * @returns the references of those whose stored standing was another; they are mended
 */
export function checkStandings(refs: readonly string[], circumstances: Circumstances): Promise<string[]> {
  return inTransaction(systemActor("job"), "measurement.record", async (tx) => {
    const kpis = await lockKpis(tx, refs, circumstances.timeZone);
    const before = await stored(tx, refs);
    await refreshStandings(tx, [...kpis.values()], circumstances);
    const after = await stored(tx, refs);
    return [...after].flatMap(([ref, row]) => (before.get(ref) === row ? [] : [ref]));
  });
}

async function stored(tx: Tx, refs: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<Stored[]>`SELECT k."ref", (to_jsonb(s) - 'updatedAt')::text AS row
    FROM "KpiStanding" s JOIN "Kpi" k ON k."id" = s."kpiId" WHERE k."ref" = ANY(${refs})`;
  return new Map(rows.map(({ ref, row }) => [ref, row]));
}
