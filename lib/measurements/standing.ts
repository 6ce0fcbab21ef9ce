import "server-only";
import type { Tx } from "#lib/db.ts";
import { fromMicros, toMicros } from "#lib/decimal.ts";
import { targetFor } from "#lib/kpis/definition.ts";
import type { Status } from "#lib/kpis/rules.ts";
import { standingOf } from "#lib/kpis/standing.ts";
import { refreshObjectiveStandings } from "#lib/kpis/standing-store.ts";
import { trendOf } from "#lib/kpis/trend.ts";
import type { Day } from "#lib/time/day.ts";
import type { LockedKpi } from "./record.ts";
import { type Circumstances, expectedOf, horizon } from "./rules.ts";

/** What was measured of a KPI, oldest first, as parallel lists. */
type History = {
  id: string;
  starts: Day[] | null;
  ends: Day[] | null;
  values: string[] | null;
  statuses: Status[] | null;
  waived: Day[] | null;
};

/**
 * Writes how these KPIs and their objectives stand, by the pure rule, in the transaction that measured them. The
 * objectives are locked: nobody measures another of their KPIs meanwhile.
 */
export async function refreshStandings(
  tx: Tx,
  kpis: readonly LockedKpi[],
  circumstances: Pick<Circumstances, "today" | "fiscalYearStart">,
): Promise<void> {
  for (let from = 0; from < kpis.length; from += chunk)
    await refreshSome(tx, kpis.slice(from, from + chunk), circumstances);
  await refreshObjectiveStandings(tx, [...new Set(kpis.map(({ objectiveId }) => objectiveId))]);
}

// Whole histories are read: a few hundred KPIs at a time bound the memory.
const chunk = 500;

async function refreshSome(
  tx: Tx,
  kpis: readonly LockedKpi[],
  { today, fiscalYearStart }: Pick<Circumstances, "today" | "fiscalYearStart">,
): Promise<void> {
  const histories = await readHistories(tx, kpis);
  const rows = kpis.map((kpi) => standingRow(kpi, histories.get(kpi.id), today, fiscalYearStart));
  await tx.$executeRaw`INSERT INTO "KpiStanding" ("kpiId", "objectiveId", "status", "lastValue", "measuredTo", "nextDueOn", "trend", "offTargetPeriods", "measuredPeriods", "missedPeriods", "updatedAt")
    SELECT r."kpiId", r."objectiveId", r."status"::"KpiStatus", r."lastValue", r."measuredTo", r."nextDueOn", r."trend"::"KpiTrend", r."offTargetPeriods", r."measuredPeriods", r."missedPeriods", now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("kpiId" uuid, "objectiveId" uuid, "status" text, "lastValue" numeric, "measuredTo" date,
      "nextDueOn" date, "trend" text, "offTargetPeriods" int, "measuredPeriods" int, "missedPeriods" int)
    ON CONFLICT ("kpiId") DO UPDATE SET "status" = EXCLUDED."status", "lastValue" = EXCLUDED."lastValue", "measuredTo" = EXCLUDED."measuredTo",
      "nextDueOn" = EXCLUDED."nextDueOn", "trend" = EXCLUDED."trend", "offTargetPeriods" = EXCLUDED."offTargetPeriods", "measuredPeriods" = EXCLUDED."measuredPeriods",
      "missedPeriods" = EXCLUDED."missedPeriods", "updatedAt" = EXCLUDED."updatedAt"`;
}

async function readHistories(tx: Tx, kpis: readonly LockedKpi[]): Promise<Map<string, History>> {
  const ids = kpis.map(({ id }) => id);
  const rows = await tx.$queryRaw<History[]>`SELECT k."id"::text AS id, m.*, w.waived
    FROM unnest(${ids}::uuid[]) AS k("id")
    LEFT JOIN LATERAL (SELECT array_agg(x."periodStart"::text ORDER BY x."periodStart") AS starts, array_agg(x."periodEnd"::text ORDER BY x."periodStart") AS ends,
        array_agg(trim_scale(x."value")::text ORDER BY x."periodStart") AS values, array_agg(x."status"::text ORDER BY x."periodStart") AS statuses
      FROM "Measurement" x WHERE x."kpiId" = k."id" AND x."voidedAt" IS NULL) m ON true
    LEFT JOIN LATERAL (SELECT array_agg(y."periodStart"::text) AS waived FROM "MeasurementWaiver" y WHERE y."kpiId" = k."id") w ON true`;
  return new Map(rows.map((row) => [row.id, row]));
}

function standingRow(kpi: LockedKpi, history: History | undefined, today: Day, fiscalYearStart: number) {
  const { starts, ends, values, statuses } = history ?? {};
  const measured = (starts ?? []).map((start, at) => ({
    start,
    end: ends?.[at] ?? start,
    status: statuses?.[at] ?? ("OFF_TARGET" as const),
  }));
  const waived = new Set(history?.waived ?? []);
  const isMeasured = kpi.state === "ACTIVE" && kpi.objective.state === "ACTIVE";
  const expected = isMeasured ? expectedOf(kpi, horizon(today), fiscalYearStart) : [];
  const { status, measuredTo, nextDueOn } = standingOf(measured, expected, waived, today);
  const readings = (values ?? []).map(toMicros);
  const last = readings.at(-1);
  const target = measuredTo && targetFor(kpi, kpi.objective.endsOn, measuredTo);
  const onward = measured.findLastIndex((each) => each.status !== "OFF_TARGET");
  return {
    kpiId: kpi.id,
    objectiveId: kpi.objectiveId,
    status,
    lastValue: last === undefined ? null : fromMicros(last),
    measuredTo,
    nextDueOn,
    trend: (target && trendOf(readings, target)?.toUpperCase()) ?? null,
    offTargetPeriods: measured.length - 1 - onward,
    measuredPeriods: measured.length,
    missedPeriods: measured.filter((each) => each.status === "OFF_TARGET").length,
  };
}
