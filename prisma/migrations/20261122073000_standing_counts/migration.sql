-- How many periods of a KPI were measured, and how many of them missed the target: a wall of green is seen without
-- looking at every measurement.
ALTER TABLE "KpiStanding" ADD COLUMN "measuredPeriods" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "missedPeriods" INTEGER NOT NULL DEFAULT 0;

UPDATE "KpiStanding" s SET "measuredPeriods" = m.measured, "missedPeriods" = m.missed
FROM (SELECT "kpiId", count(*)::int AS measured, count(*) FILTER (WHERE "status" = 'OFF_TARGET')::int AS missed
  FROM "Measurement" WHERE "voidedAt" IS NULL GROUP BY "kpiId") m
WHERE m."kpiId" = s."kpiId";
