import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { type Day, fromDay, toDay, todayIn } from "#lib/time/day.ts";
import { dueOn, expectedPeriods, type Frequency, firstPeriodFrom } from "#lib/time/periods.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Approves the KPIs of an objective that wait for it, and says from when on each is silent. */
export async function approveKpis(tx: Tx, actor: Actor, objective: WholeObjective): Promise<void> {
  const { timeZone, fiscalYearStart } = actor.organisation;
  const today = todayIn(timeZone);
  const startsOn = toDay(objective.startsOn);
  const from = startsOn && startsOn > today ? startsOn : today;
  const to = objective.isOngoing ? null : toDay(objective.targetOn);
  const waiting = objective.kpis.filter(({ approvedAt }) => approvedAt === null);
  await tx.kpi.updateMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    data: { approvedAt: new Date() },
  });
  await tx.kpiStanding.createMany({
    data: waiting.map(({ id, frequency }) => ({
      kpiId: id,
      objectiveId: objective.id,
      nextDueOn: fromDay(firstDue(frequency, { from, to, fiscalYearStart })),
    })),
    skipDuplicates: true,
  });
  await refreshObjectiveStandings(tx, [objective.id]);
}

/** When the first value of a KPI is due; null when no whole period lies between its approval and the objective's end. */
export function firstDue(
  frequency: Frequency,
  { from, to, fiscalYearStart }: { from: Day; to: Day | null; fiscalYearStart: number },
): Day | null {
  const { end } = firstPeriodFrom(from, frequency, fiscalYearStart);
  const [first] = expectedPeriods([{ from, frequency }], {
    from,
    to: to && to < end ? to : end,
    fiscalYearStart,
  });
  return first ? dueOn(first, frequency) : null;
}

/**
 * Puts the standings of objectives together from those of their KPIs: the worst of those that are measured, and when
 * the next value is due. One without measured KPIs has none.
 */
export async function refreshObjectiveStandings(tx: Tx, objectiveIds: readonly string[]): Promise<void> {
  const ids = Prisma.sql`ANY(${objectiveIds}::uuid[])`;
  await tx.$executeRaw`INSERT INTO "ObjectiveStanding" ("objectiveId", "status", "nextDueOn", "kpiCount", "updatedAt")
    SELECT k."objectiveId", CASE
        WHEN bool_or(s."status" = 'OFF_TARGET') THEN 'OFF_TARGET'
        WHEN bool_or(s."status" = 'AT_RISK') THEN 'AT_RISK'
        WHEN bool_or(s."status" IS NULL OR s."status" = 'NO_DATA') THEN 'NO_DATA'
        ELSE 'ON_TARGET' END::"KpiStatus", min(s."nextDueOn"), count(*), now()
    FROM "Kpi" k LEFT JOIN "KpiStanding" s ON s."kpiId" = k."id"
    WHERE k."objectiveId" = ${ids} AND k."state" = 'ACTIVE' AND k."approvedAt" IS NOT NULL
    GROUP BY k."objectiveId"
    ON CONFLICT ("objectiveId") DO UPDATE SET "status" = EXCLUDED."status", "nextDueOn" = EXCLUDED."nextDueOn",
      "kpiCount" = EXCLUDED."kpiCount", "updatedAt" = EXCLUDED."updatedAt"`;
  await tx.$executeRaw`DELETE FROM "ObjectiveStanding" WHERE "objectiveId" = ${ids} AND NOT EXISTS (
    SELECT FROM "Kpi" k WHERE k."objectiveId" = "ObjectiveStanding"."objectiveId" AND k."state" = 'ACTIVE'
      AND k."approvedAt" IS NOT NULL)`;
}
