import "server-only";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { healthSql } from "#lib/kpis/health.ts";
import { type Health, healths } from "#lib/kpis/standing.ts";
import { type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { KpiTrend } from "#prisma/generated/enums.ts";

/** How the active objectives stand, in which direction their KPIs move, and which values are due. */
export type RegisterHealth = {
  healths: Record<Health, number>;
  /** KPIs by trend; NONE: fewer than three values. */
  trends: Record<KpiTrend | "NONE", number>;
  overdueKpis: number;
  /** KPIs with a value that falls due within 14 days. */
  dueKpis: number;
};

/** The active register in counts: from the standings, never from measurements. */
export function registerHealth(actor: Actor): Promise<RegisterHealth> {
  const today = todayIn(actor.organisation.timeZone);
  return view(actor, "kpi.read", async (db) => {
    const [stands, kpis] = await Promise.all([
      readRows<{ health: Health; count: number }>(db, healthCounts(today)),
      readRows<KpiCount>(db, kpiCounts(today)),
    ]);
    const sum = (of: (row: KpiCount) => number) => kpis.reduce((total, row) => total + of(row), 0);
    return {
      healths: countsOf(healths, (health) => stands.find((row) => row.health === health)?.count ?? 0),
      trends: countsOf(trends, (trend) => kpis.find((row) => row.trend === trend)?.count ?? 0),
      overdueKpis: sum(({ overdue }) => overdue),
      dueKpis: sum(({ due }) => due),
    };
  });
}

const trends = ["WORSENING", "STABLE", "IMPROVING", "NONE"] as const;
type KpiCount = { trend: KpiTrend | "NONE"; count: number; overdue: number; due: number };

function countsOf<Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}

// An active objective without a standing has nothing measured: no data, and never left out.
const healthCounts = (today: Day) => Prisma.sql`SELECT ${healthSql(today)} AS health, count(*)::int AS count
  FROM "Objective" o LEFT JOIN "ObjectiveStanding" h ON h."objectiveId" = o."id"
  WHERE o."state" = 'ACTIVE' AND o."archivedAt" IS NULL GROUP BY 1`;

const kpiCounts = (
  today: Day,
) => Prisma.sql`SELECT coalesce(s."trend"::text, 'NONE') AS trend, count(*)::int AS count,
    count(*) FILTER (WHERE s."nextDueOn" < ${today}::date)::int AS overdue,
    count(*) FILTER (WHERE s."nextDueOn" >= ${today}::date AND s."nextDueOn" <= ${today}::date + 14)::int AS due
  FROM "Kpi" k JOIN "Objective" o ON o."id" = k."objectiveId" AND o."state" = 'ACTIVE' AND o."archivedAt" IS NULL
  LEFT JOIN "KpiStanding" s ON s."kpiId" = k."id"
  WHERE k."state" = 'ACTIVE' AND k."approvedAt" IS NOT NULL GROUP BY 1`;
