import { type NewKpi, newKpi } from "#lib/kpis/schema.ts";
import type { KpiUnit } from "#prisma/generated/enums.ts";
import type { KpiDefinition } from "./template.ts";

const units: Record<string, KpiUnit> = {
  "": "COUNT",
  "%": "PERCENT",
  percent: "PERCENT",
  count: "COUNT",
  hours: "HOURS",
  days: "DAYS",
  score: "SCORE",
  ratio: "RATIO",
};

/** The KPI that a template suggests, for a draft made from it. Its owner measures it until somebody else is named. */
export function kpiOf(kpi: KpiDefinition, objectiveRef: string, ownerId: string | null): NewKpi {
  const common = {
    objectiveRef,
    name: kpi.name,
    frequency: kpi.frequency,
    method: kpi.method || null,
    collectorId: ownerId,
  };
  if (kpi.unit === "sign-off") return newKpi.parse({ ...common, scale: "SIGN_OFF" });
  const levels = kpi.levels ?? [];
  const unit = units[kpi.unit.toLowerCase()] ?? "OWN";
  return newKpi.parse({
    ...common,
    ...(levels.length > 0
      ? { scale: "SURVEY", levels: [...levels] }
      : { unit, unitLabel: unit === "OWN" ? kpi.unit : null }),
    direction: kpi.direction,
    tolerance: kpi.tolerance || "0",
    ...(kpi.direction === "RANGE"
      ? { rangeLow: kpi.target || "0", rangeHigh: kpi.target || "0" }
      : { targetValue: kpi.target || "0" }),
  });
}
