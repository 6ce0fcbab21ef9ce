import "server-only";
import { systemActor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { inTransaction } from "#lib/transaction.ts";
import { view } from "#lib/view.ts";
import { lockKpis } from "./record.ts";
import { type Circumstances, circumstancesOf } from "./rules.ts";
import { refreshStandings } from "./standing.ts";

const system = systemActor("job");
const chunk = 200;

/** The same for every approved KPI there is, a few hundred at a time. @returns how many were looked at, and those that were mended */
export async function checkAllStandings(): Promise<{ checked: number; mended: string[] }> {
  const organisation = await view(system, "organisation.read", (db) =>
    db.organisation.findUnique({ where: { id: 1 } }),
  );
  const circumstances = circumstancesOf(organisation);
  const result = { checked: 0, mended: [] as string[] };
  for (let after = 0; ; ) {
    const kpis = await kpisAfter(after);
    const last = kpis.at(-1);
    if (!last) return result;
    after = last.number;
    result.checked += kpis.length;
    const refs = kpis.map(({ ref }) => ref);
    result.mended.push(...(await checkStandings(refs, circumstances)));
  }
}

function kpisAfter(number: number): Promise<{ ref: string; number: number }[]> {
  return view(system, "kpi.read", (db) =>
    db.kpi.findMany({
      where: { number: { gt: number }, approvedAt: { not: null }, archivedAt: null },
      select: { ref: true, number: true },
      orderBy: { number: "asc" },
      take: chunk,
    }),
  );
}

type Stored = { ref: string; row: string };

/**
 * Calculates anew how these KPIs stand, from their measurements alone.
 * @returns the references of those whose stored standing was another; they are mended
 */
export function checkStandings(refs: readonly string[], circumstances: Circumstances): Promise<string[]> {
  return inTransaction(system, "measurement.record", async (tx) => {
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
