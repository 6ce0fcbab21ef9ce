import type { Day } from "#lib/time/day.ts";
import { toDay } from "#lib/time/day.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { KpiState, KpiStatus, ObjectiveState } from "#prisma/generated/enums.ts";
import { type Health, healthOf } from "./standing.ts";

type Kpi = {
  ref: string;
  name: string;
  state: KpiState;
  approvedAt: Date | null;
  standing: { status: KpiStatus; nextDueOn: Date | null } | null;
};

/**
 * The health of an objective with the KPI that causes it, from those that are measured now; null where it has none
 * because it is not active. Without a value there are no data, and never green.
 */
export function objectiveHealth<Row extends Kpi>(
  { state, kpis }: { state: ObjectiveState; kpis: readonly Row[] },
  today: Day,
): { health: Health; cause: Row | null } | null {
  if (state !== "ACTIVE") return null;
  const measured = kpis
    .filter((kpi) => kpi.state === "ACTIVE" && kpi.approvedAt !== null)
    .map((kpi) => ({
      kpi,
      status: kpi.standing?.status ?? ("NO_DATA" as const),
      nextDueOn: toDay(kpi.standing?.nextDueOn),
    }));
  const { health, cause } = healthOf(measured, today);
  return { health, cause: cause?.kpi ?? null };
}

/** The health of an active objective o from its ObjectiveStanding h (`healthOf` in SQL), as text. */
export function healthSql(today: Day): Prisma.Sql {
  return Prisma.sql`CASE WHEN h."status" = 'OFF_TARGET' THEN 'OFF_TARGET' WHEN h."nextDueOn" < ${today}::date THEN 'OVERDUE'
    ELSE coalesce(h."status"::text, 'NO_DATA') END`;
}

/** The condition that an objective o is active and of one of these healths. */
export function healthCondition(healths: readonly Health[], today: Day): Prisma.Sql {
  const stands = Prisma.sql`o."id" IN (SELECT h."objectiveId" FROM "ObjectiveStanding" h WHERE ${healthSql(today)} = ANY(${healths}::text[]))`;
  const silent = Prisma.sql`NOT EXISTS (SELECT FROM "ObjectiveStanding" h WHERE h."objectiveId" = o."id")`;
  return Prisma.sql`o."state" = 'ACTIVE' AND ${healths.includes("NO_DATA") ? Prisma.sql`(${stands} OR ${silent})` : stands}`;
}
