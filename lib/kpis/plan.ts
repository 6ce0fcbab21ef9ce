import "server-only";
import type { Actor } from "#lib/actor.ts";
import { limitSql, readRows } from "#lib/db.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type {
  Cycle,
  Frequency,
  KpiCollection,
  KpiDirection,
  KpiScale,
  KpiUnit,
} from "#prisma/generated/enums.ts";

/** What clause 9.1 asks of one KPI: what, how, when, who, who evaluates, and where the evidence is. */
export type PlanRow = {
  ref: string;
  name: string;
  objectiveRef: string;
  objectiveTitle: string;
  informationNeed: string | null;
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  highest: number | null;
  direction: KpiDirection;
  targetValue: string | null;
  rangeLow: string | null;
  rangeHigh: string | null;
  method: string | null;
  dataSource: string | null;
  collection: KpiCollection;
  frequency: Frequency;
  collectorName: string | null;
  evaluationFrequency: Cycle | null;
  analystName: string | null;
  reportedTo: string | null;
  evidence: number;
};

/** KPIs on one page of the plan. */
export const planPageSize = 50;

/** The monitoring and measurement plan: every KPI that is measured now, by objective. @param take how many from `skip` on */
export function measurementPlan(
  actor: Actor,
  { take, skip }: { take: number; skip: number },
): Promise<{ rows: PlanRow[]; total: number }> {
  return view(actor, "kpi.read", async (db) => {
    const [rows, [counted]] = await Promise.all([
      readRows<PlanRow>(
        db,
        Prisma.sql`SELECT k."ref", k."name", p."objectiveRef", p."objectiveTitle", k."informationNeed", k."scale"::text AS scale, k."unit"::text AS unit,
            k."unitLabel", (SELECT max(l."level") FROM "KpiLevel" l WHERE l."kpiId" = k."id") AS highest, k."direction"::text AS direction,
            trim_scale(k."targetValue")::text AS "targetValue", trim_scale(k."rangeLow")::text AS "rangeLow", trim_scale(k."rangeHigh")::text AS "rangeHigh",
            k."method", k."dataSource", k."collection"::text AS collection, k."frequency"::text AS frequency, c."name" AS "collectorName",
            k."evaluationFrequency"::text AS "evaluationFrequency", a."name" AS "analystName", k."reportedTo",
            (SELECT count(*)::int FROM "EvidenceLink" e WHERE e."kpiId" = k."id" AND e."removedAt" IS NULL) AS evidence
          FROM (SELECT k."id", o."ref" AS "objectiveRef", o."title" AS "objectiveTitle", o."number" AS "objectiveNumber" FROM ${measured}
            ORDER BY o."number", k."number" ${limitSql(take, skip)}) p JOIN "Kpi" k ON k."id" = p."id"
          LEFT JOIN "Person" c ON c."id" = k."collectorId" LEFT JOIN "Person" a ON a."id" = k."analystId"
          ORDER BY p."objectiveNumber", k."number"`,
      ),
      readRows<{ total: number }>(db, Prisma.sql`SELECT count(*)::int AS total FROM ${measured}`),
    ]);
    return { rows, total: counted?.total ?? 0 };
  });
}

const measured = Prisma.sql`"Kpi" k JOIN "Objective" o ON o."id" = k."objectiveId" AND o."state" = 'ACTIVE' AND o."archivedAt" IS NULL
  AND k."state" = 'ACTIVE' AND k."approvedAt" IS NOT NULL AND k."archivedAt" IS NULL`;
