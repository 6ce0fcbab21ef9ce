import "server-only";
import type { Tx } from "#lib/db.ts";
import { fromMicros } from "#lib/decimal.ts";
import type { Target } from "#lib/kpis/rules.ts";
import { fromDay, toDay, todayIn } from "#lib/time/day.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Judged, MeasuredKpi } from "./rules.ts";
import { asColumns } from "./value.ts";

/** What is read of a KPI to measure it. */
export const measuredKpi = {
  interim: { select: { onDay: true, value: true }, orderBy: { onDay: "asc" } },
  levels: { select: { level: true }, orderBy: { level: "asc" } },
  objective: {
    select: {
      id: true,
      ref: true,
      title: true,
      state: true,
      ownerId: true,
      functionId: true,
      startsOn: true,
      targetOn: true,
      isOngoing: true,
    },
  },
} satisfies Prisma.KpiInclude;

type Row = Prisma.KpiGetPayload<{ include: typeof measuredKpi }>;

/** A KPI with all that decides how it is measured, and the people around it for `can()`. */
export type LockedKpi = MeasuredKpi & {
  id: string;
  name: string;
  objectiveId: string;
  ownerId: string | null;
  collectorId: string | null;
  analystId: string | null;
};

/** A KPI's row as the rules take it. Days are the organisation's. */
export function asMeasured(row: Row, timeZone: string): LockedKpi {
  const { objective } = row;
  return {
    ...row,
    ownerId: objective.ownerId,
    approvedOn: row.approvedAt ? todayIn(timeZone, row.approvedAt) : null,
    objective: {
      ref: objective.ref,
      state: objective.state,
      startsOn: toDay(objective.startsOn),
      endsOn: objective.isOngoing ? null : toDay(objective.targetOn),
    },
  };
}

/**
 * Locks the objectives of these KPIs, always in the same order, and reads the KPIs. Every act on what belongs to an
 * objective takes this lock first: two values for one period wait for each other, and so do two of its KPIs.
 */
export async function lockKpis(
  tx: Tx,
  refs: readonly string[],
  timeZone: string,
): Promise<Map<string, LockedKpi>> {
  await tx.$queryRaw`SELECT o."id" FROM "Objective" o
    WHERE o."id" IN (SELECT k."objectiveId" FROM "Kpi" k WHERE k."ref" = ANY(${refs})) ORDER BY o."id" FOR UPDATE`;
  const rows = await tx.kpi.findMany({
    relationLoadStrategy: "join",
    where: { ref: { in: [...refs] }, archivedAt: null },
    include: measuredKpi,
  });
  return new Map(rows.map((row) => [row.ref, asMeasured(row, timeZone)]));
}

/** A judged value as it is kept: period, number, status, and the target it was held against. */
export function measurementColumns({ period, reading, status, target }: Omit<Judged, "isLate">) {
  return {
    periodStart: fromDay(period.start),
    periodEnd: fromDay(period.end),
    status,
    ...asColumns(reading),
    ...targetColumns(target),
  };
}

function targetColumns(target: Target) {
  const isRange = target.direction === "RANGE";
  return {
    direction: target.direction,
    targetValue: isRange ? null : fromMicros(target.target),
    rangeLow: isRange ? fromMicros(target.low) : null,
    rangeHigh: isRange ? fromMicros(target.high) : null,
    tolerance: fromMicros(target.tolerance),
  };
}
