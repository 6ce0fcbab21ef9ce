import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Db, limitSql, readRows } from "#lib/db.ts";
import { scopeSql } from "#lib/objectives/scope.ts";
import type { Day } from "#lib/time/day.ts";
import { dueOn } from "#lib/time/periods.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { cellOf, type HeatCell, type HeatRange, monthEnd, monthsOf } from "./heat-map.ts";
import { asMeasured, measuredKpi } from "./record.ts";
import { circumstancesOf, expectedOf } from "./rules.ts";

/** Objectives on one page of the heat map. */
export const heatPageSize = 50;

/** One objective with a cell for every month. */
export type HeatRow = { ref: string; title: string; functionName: string | null; cells: HeatCell[] };

type Objective = { id: string; ref: string; title: string; functionName: string | null };
type Counted = { kpiId: string; month: string; count: number; hasMissed: boolean; isAtRisk: boolean };

/** Active objectives by months, a page at a time: the page is cut out first, then only its measurements are counted. */
export function heatMap(
  actor: Actor,
  { range, page }: { range: HeatRange; page: number },
  size = heatPageSize,
): Promise<{ months: Day[]; rows: HeatRow[]; total: number }> {
  const { today, fiscalYearStart, timeZone } = circumstancesOf(actor.organisation);
  const months = monthsOf(range, today, fiscalYearStart);
  return view(actor, "kpi.read", async (db) => {
    const active = Prisma.sql`${scopeSql(actor)} AND o."state" = 'ACTIVE' AND o."archivedAt" IS NULL`;
    const [objectives, [counted]] = await Promise.all([
      readRows<Objective>(
        db,
        Prisma.sql`SELECT o."id", o."ref", o."title", f."name" AS "functionName" FROM "Objective" o
          LEFT JOIN "Function" f ON f."id" = o."functionId" WHERE ${active} ORDER BY o."number" ${limitSql(size, (page - 1) * size)}`,
      ),
      readRows<{ total: number }>(
        db,
        Prisma.sql`SELECT count(*)::int AS total FROM "Objective" o WHERE ${active}`,
      ),
    ]);
    const cells = await cellsOf(db, objectives, months, { today, fiscalYearStart, timeZone });
    const rows = objectives.map(({ id, ...rest }) => ({ ...rest, cells: cells(id) }));
    return { months, rows, total: counted?.total ?? 0 };
  });
}

type When = { today: Day; fiscalYearStart: number; timeZone: string };

async function cellsOf(db: Db, objectives: readonly Objective[], months: readonly Day[], when: When) {
  const ids = objectives.map(({ id }) => id);
  const [from, to] = [months[0] ?? when.today, monthEnd(months.at(-1) ?? when.today)];
  const [kpis, measured, waived] = await Promise.all([
    db.kpi.findMany({
      relationLoadStrategy: "join",
      where: { objectiveId: { in: ids }, approvedAt: { not: null }, archivedAt: null },
      include: measuredKpi,
    }),
    readRows<Counted>(db, countedByMonth(ids, from, to)),
    readRows<{ kpiId: string; month: string; count: number }>(
      db,
      Prisma.sql`SELECT w."kpiId", to_char(w."periodEnd", 'YYYY-MM') AS month, count(*)::int AS count FROM "Kpi" k
        JOIN "MeasurementWaiver" w ON w."kpiId" = k."id" AND w."periodEnd" BETWEEN ${from}::date AND ${to}::date
        WHERE k."objectiveId" = ANY(${ids}::uuid[]) GROUP BY 1, 2`,
    ),
  ]);
  const key = (kpiId: string, month: string) => `${kpiId} ${month.slice(0, 7)}`;
  const found = new Map(measured.map((row) => [key(row.kpiId, row.month), row]));
  const excused = new Map(waived.map((row) => [key(row.kpiId, row.month), row.count]));
  const known = kpis.map((row) => ({
    id: row.id,
    objectiveId: row.objectiveId,
    due: dueByMonth(row, to, when),
  }));
  return (objectiveId: string) =>
    months.map((month) =>
      cellOf(
        known
          .filter((kpi) => kpi.objectiveId === objectiveId)
          .map((kpi) => {
            const row = found.get(key(kpi.id, month));
            const due = kpi.due.get(month.slice(0, 7)) ?? 0;
            return {
              measured: row?.count ?? 0,
              expected: Math.max(due - (excused.get(key(kpi.id, month)) ?? 0), 0),
              hasMissed: row?.hasMissed ?? false,
              isAtRisk: row?.isAtRisk ?? false,
            };
          }),
      ),
    );
}

// The index of measurements goes by the period's start; no period is longer than a year.
const countedByMonth = (ids: readonly string[], from: Day, to: Day) =>
  Prisma.sql`SELECT m."kpiId", to_char(m."periodEnd", 'YYYY-MM') AS month, count(*)::int AS count,
      bool_or(m."status" = 'OFF_TARGET') AS "hasMissed", bool_or(m."status" = 'AT_RISK') AS "isAtRisk"
    FROM "Kpi" k JOIN "Measurement" m ON m."kpiId" = k."id" AND m."voidedAt" IS NULL
      AND m."periodStart" BETWEEN ${from}::date - 366 AND ${to}::date AND m."periodEnd" BETWEEN ${from}::date AND ${to}::date
    WHERE k."objectiveId" = ANY(${ids}::uuid[]) AND k."archivedAt" IS NULL GROUP BY 1, 2`;

type KpiRow = Parameters<typeof asMeasured>[0];

/** How many periods of a KPI that end in each month are past their due day. A retired one owes nothing. */
function dueByMonth(row: KpiRow, to: Day, { today, fiscalYearStart, timeZone }: When): Map<string, number> {
  const due = new Map<string, number>();
  if (row.state === "RETIRED") return due;
  for (const period of expectedOf(asMeasured(row, timeZone), to, fiscalYearStart)) {
    const month = period.end.slice(0, 7);
    if (dueOn(period, period.frequency) < today) due.set(month, (due.get(month) ?? 0) + 1);
  }
  return due;
}
