import type { Missing } from "#lib/objectives/rules.ts";
import { type Day, toDay } from "#lib/time/day.ts";
import type { KpiCollection, KpiState } from "#prisma/generated/enums.ts";

type PersonLike = { id: string; isActive: boolean } | null;

/** What the gate of DRAFT → PROPOSED reads of a KPI. */
export type GateKpi = {
  ref: string;
  state: KpiState;
  collection: KpiCollection;
  method: string | null;
  collector: PersonLike;
  analyst: PersonLike;
  analystIsCollectorReason: string | null;
  baselineOn: Date | null;
  isLinear: boolean;
  interim: readonly { onDay: Date }[];
  parts: readonly unknown[];
};

/** The dates of the objective the KPI is to be reached by. */
export type GateDates = { isOngoing: boolean; targetOn: Day | null };

/** What is missing before an objective's KPIs can be approved with it (9.1): at least one, each defined completely. */
export function missingOfKpis(kpis: readonly GateKpi[], dates: GateDates): Missing[] {
  const active = kpis.filter(({ state }) => state === "ACTIVE");
  if (active.length === 0)
    return [
      { message: "At least one KPI that says what is measured, by whom and how often.", href: "#kpis" },
    ];
  return active.flatMap((kpi) => missingOfKpi(kpi, dates));
}

function missingOfKpi(kpi: GateKpi, { isOngoing, targetOn }: GateDates): Missing[] {
  const missing: Missing[] = [];
  const ask = (field: string, message: string) =>
    missing.push({ message, href: `/kpis/${kpi.ref}/edit#${field}` });
  const isMeasured = kpi.collection !== "ROLL_UP" && kpi.collection !== "COMPUTED";
  if (kpi.collection === "ROLL_UP" && kpi.parts.length === 0)
    ask("parts", `What ${kpi.ref} is put together from.`);
  if (isMeasured && !kpi.method) ask("method", `The method of ${kpi.ref}: how its value comes about.`);
  if (isMeasured && !kpi.collector) ask("collectorId", `Who measures ${kpi.ref}.`);
  if (kpi.collector && !kpi.collector.isActive)
    ask("collectorId", `Somebody active who measures ${kpi.ref}: the present one was deactivated.`);
  if (!kpi.analyst) ask("analystId", `Who evaluates ${kpi.ref}.`);
  else if (!kpi.analyst.isActive)
    ask("analystId", `Somebody active who evaluates ${kpi.ref}: the present one was deactivated.`);
  if (kpi.analyst && kpi.analyst.id === kpi.collector?.id && !kpi.analystIsCollectorReason)
    ask("analystIsCollectorReason", `The reason why who measures ${kpi.ref} also evaluates it.`);
  const hasWay = kpi.interim.length > 0 || kpi.isLinear;
  if (hasWay && isOngoing)
    ask(
      "interim",
      `${kpi.ref} has targets on the way, but an ongoing objective has no date to be on the way to.`,
    );
  if (targetOn && kpi.interim.some(({ onDay }) => toDay(onDay) >= targetOn))
    ask("interim", `An interim target of ${kpi.ref} lies on or after the objective's target date.`);
  if (hasWay && targetOn && kpi.baselineOn && toDay(kpi.baselineOn) >= targetOn)
    ask("baselineOn", `The baseline of ${kpi.ref} lies on or after the objective's target date.`);
  return missing;
}
