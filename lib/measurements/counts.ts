import "server-only";
import type { Tx } from "#lib/db.ts";
import { addDays, toDay } from "#lib/time/day.ts";
import { dueOn, type Period } from "#lib/time/periods.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ComputedFigure } from "#prisma/generated/enums.ts";
import { type Counted, currentDays } from "./figures.ts";
import { asMeasured, measuredKpi } from "./record.ts";
import { type Circumstances, expectedOf } from "./rules.ts";

type Counting = (tx: Tx, period: Period, circumstances: Circumstances) => Promise<Counted>;

async function one(tx: Tx, sql: Prisma.Sql): Promise<Counted> {
  const [row] = await tx.$queryRaw<Counted[]>(sql);
  return row ?? { part: 0, whole: 0 };
}

/** Action items by their due date as it stands; when one was done, the trail knows. */
const actions: Counting = (tx, { start, end }, { timeZone }) =>
  one(
    tx,
    Prisma.sql`SELECT count(*)::int AS whole, count(*) FILTER (WHERE i."state" IN ('DONE', 'VERIFIED')
        AND (d."at" AT TIME ZONE ${timeZone})::date <= i."dueOn")::int AS part
      FROM "ActionItem" i JOIN "Objective" o ON o."id" = i."objectiveId"
      LEFT JOIN LATERAL (SELECT max(t."at") AS at FROM "TrailEntry" t
        WHERE t."recordId" = i."id"::text AND t."after"::jsonb->>'state' = 'DONE' AND t."before"::jsonb->>'state' IS DISTINCT FROM 'DONE') d ON true
      WHERE i."dueOn" BETWEEN ${start}::date AND ${end}::date AND i."archivedAt" IS NULL AND i."state" <> 'CANCELLED'
        AND o."approvedAt" IS NOT NULL AND o."archivedAt" IS NULL`,
  );

/** Objectives that were active when the period ended. Whoever has a KPI without a current value is not on target. */
const onTarget: Counting = (tx, { end }, { timeZone }) => {
  const current = Prisma.join(
    currentDays.map(([frequency, days]) => Prisma.sql`(${frequency}, ${days}::int)`),
  );
  return one(
    tx,
    Prisma.sql`SELECT count(*)::int AS whole, count(*) FILTER (WHERE x."isOnTarget")::int AS part FROM (
      SELECT bool_and(coalesce(m."status" = 'ON_TARGET' AND m."periodEnd" > ${end}::date - f."days", false)) AS "isOnTarget"
      FROM "Objective" o JOIN "Kpi" k ON k."objectiveId" = o."id"
      JOIN (VALUES ${current}) AS f("frequency", "days") ON f."frequency" = k."frequency"::text
      LEFT JOIN LATERAL (SELECT m."status", m."periodEnd" FROM "Measurement" m
        WHERE m."kpiId" = k."id" AND m."voidedAt" IS NULL AND m."periodEnd" <= ${end}::date
        ORDER BY m."periodStart" DESC LIMIT 1) m ON true
      WHERE o."archivedAt" IS NULL AND (o."approvedAt" AT TIME ZONE ${timeZone})::date <= ${end}::date
        AND o."state" NOT IN ('DRAFT', 'PROPOSED', 'REVOKED')
        AND (o."closedAt" IS NULL OR (o."closedAt" AT TIME ZONE ${timeZone})::date > ${end}::date)
        AND (o."isOngoing" OR NOT EXISTS (SELECT FROM "ObjectiveEvaluation" e
          WHERE e."objectiveId" = o."id" AND e."evaluatedOn" <= ${end}::date))
        AND k."collection" <> 'COMPUTED' AND k."archivedAt" IS NULL AND k."approvedAt" IS NOT NULL
        AND (k."retiredAt" IS NULL OR (k."retiredAt" AT TIME ZONE ${timeZone})::date > ${end}::date)
      GROUP BY o."id") x`,
  );
};

const achieved: Counting = (tx, { start, end }) =>
  one(
    tx,
    Prisma.sql`SELECT count(*)::int AS whole, count(*) FILTER (WHERE e."result" = 'ACHIEVED')::int AS part
      FROM "ObjectiveEvaluation" e JOIN "Objective" o ON o."id" = e."objectiveId"
      WHERE e."evaluatedOn" BETWEEN ${start}::date AND ${end}::date AND o."archivedAt" IS NULL`,
  );

const chunk = 500;

/** Values by their due day, by the rule that says which are expected; a waived one is not. */
const measurements: Counting = async (tx, { start, end }, { timeZone, fiscalYearStart }) => {
  const total = { part: 0, whole: 0 };
  for (let after = 0; ; ) {
    const rows = await tx.kpi.findMany({
      where: {
        number: { gt: after },
        approvedAt: { not: null },
        archivedAt: null,
        state: "ACTIVE",
        collection: { notIn: ["ROLL_UP", "COMPUTED"] },
        objective: { state: { in: ["ACTIVE", "ACHIEVED", "MISSED", "CLOSED"] }, archivedAt: null },
      },
      include: measuredKpi,
      orderBy: { number: "asc" },
      take: chunk,
    });
    const last = rows.at(-1);
    if (!last) return total;
    after = last.number;
    const inTime = await recorded(tx, rows, start);
    for (const row of rows) {
      const kpi = asMeasured(row, timeZone);
      for (const period of expectedOf(kpi, end, fiscalYearStart)) {
        const due = dueOn(period, kpi.frequency);
        const state = inTime.get(`${kpi.id} ${period.start}`);
        if (due < start || due > end || state === "waived") continue;
        total.whole += 1;
        total.part += state === "in time" ? 1 : 0;
      }
    }
  }
};

async function recorded(tx: Tx, kpis: readonly { id: string }[], start: string) {
  const where = {
    kpiId: { in: kpis.map(({ id }) => id) },
    periodEnd: { gte: new Date(addDays(start, -6)) },
  };
  const select = { kpiId: true, periodStart: true } as const;
  const values = await tx.measurement.findMany({
    where: { ...where, voidedAt: null },
    select: { ...select, isLate: true },
  });
  const waivers = await tx.measurementWaiver.findMany({ where, select });
  return new Map<string, "in time" | "late" | "waived">([
    ...waivers.map((each) => [`${each.kpiId} ${toDay(each.periodStart)}`, "waived"] as const),
    ...values.map(
      (each) => [`${each.kpiId} ${toDay(each.periodStart)}`, each.isLate ? "late" : "in time"] as const,
    ),
  ]);
}

/** How many of how many, for each figure: from SixTwo's own records of a period. */
export const counts: Record<ComputedFigure, Counting> = {
  ACTIONS_ON_TIME: actions,
  OBJECTIVES_ON_TARGET: onTarget,
  OBJECTIVES_ACHIEVED: achieved,
  MEASUREMENTS_ON_TIME: measurements,
};
