import { formatNumber } from "#lib/time/format.ts";
import type { Frequency } from "#lib/time/periods.ts";
import type {
  ComputedFigure,
  KpiCollection,
  KpiDirection,
  KpiMeasures,
  KpiScale,
  KpiStatus,
  KpiTrend,
  KpiUnit,
} from "#prisma/generated/enums.ts";
import type { RollUp } from "./roll-up.ts";
import type { Health } from "./standing.ts";

export const scaleWords: Record<KpiScale, string> = {
  NUMBER: "number",
  MATURITY: "maturity scale",
  SURVEY: "survey score",
  SIGN_OFF: "sign-off",
};

export const measuresWords: Record<KpiMeasures, string> = {
  PERFORMANCE: "performance: how well controls protect",
  EFFECTIVENESS: "effectiveness: how well the ISMS works",
};

export const directionWords: Record<KpiDirection, string> = {
  HIGHER: "more is better",
  LOWER: "less is better",
  RANGE: "within a range",
};

export const frequencyWords: Record<Frequency, string> = {
  DAILY: "daily",
  WEEKLY: "weekly",
  MONTHLY: "monthly",
  QUARTERLY: "quarterly",
  SEMI_ANNUAL: "every half-year",
  ANNUAL: "yearly",
};

export const collectionWords: Record<KpiCollection, string> = {
  MANUAL: "entered by a person",
  IMPORT: "imported from files",
  API: "sent by a system",
  ROLL_UP: "rolled up from other KPIs",
  COMPUTED: "computed from the register",
};

export const rollUpWords: Record<RollUp, string> = {
  SUM: "sum",
  MEAN: "mean",
  RATIO_OF_SUMS: "ratio of the sums",
  MINIMUM: "lowest",
  MAXIMUM: "highest",
};

export const computedWords: Record<ComputedFigure, string> = {
  ACTIONS_ON_TIME: "action items done on time",
  OBJECTIVES_ON_TARGET: "active objectives on target",
  OBJECTIVES_ACHIEVED: "evaluated objectives that were achieved",
  MEASUREMENTS_ON_TIME: "measurements entered on time",
};

export const unitWords: Record<KpiUnit, string> = {
  PERCENT: "percent",
  COUNT: "count",
  HOURS: "hours",
  DAYS: "days",
  CURRENCY: "money",
  SCORE: "score",
  RATIO: "ratio",
  OWN: "own unit",
};

/** What stands behind a value: of a number its unit, of a scale its highest level. */
export type Measured = {
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  levels?: readonly { level: number }[];
};

const signs: Partial<Record<KpiUnit, string>> = { PERCENT: "%", HOURS: "hours", DAYS: "days" };

/** The unit of a KPI as it stands behind its values: "%", "tickets per week", "of 5"; empty where a number stands alone. */
export function unitSign({ scale, unit, unitLabel, levels }: Measured, currency: string): string {
  const highest = levels?.at(-1)?.level;
  if (scale !== "NUMBER") return highest === undefined || scale === "SIGN_OFF" ? "" : `of ${highest}`;
  if (unit === "CURRENCY") return currency;
  return unit === "OWN" ? (unitLabel ?? "") : (signs[unit] ?? "");
}

/** How people read numbers of this organisation. */
export type Reading = { locale: string; currency: string };

const single: Partial<Record<KpiUnit, string>> = { HOURS: "hour", DAYS: "day" };

/** A value with its unit, as it is read: "99.9 %", "4 hours", "3 of 5", "passed". */
export function valueInWords(value: string, kpi: Measured, { locale, currency }: Reading): string {
  if (kpi.scale === "SIGN_OFF") return Number(value) === 1 ? "passed" : "failed";
  const sign = Number(value) === 1 && kpi.scale === "NUMBER" ? single[kpi.unit] : undefined;
  return [formatNumber(value, locale), sign ?? unitSign(kpi, currency)].filter(Boolean).join(" ");
}

/** What a KPI is held against. */
export type Aimed = Measured & {
  direction: KpiDirection;
  targetValue: { toString(): string } | null;
  rangeLow: { toString(): string } | null;
  rangeHigh: { toString(): string } | null;
};

/** The target as it is read: "at least 99.9 %", "at most 4 hours", "2 to 4 of 5", "passed"; null where there is none. */
export function targetInWords(kpi: Aimed, reading: Reading): string | null {
  const { direction, targetValue, rangeLow, rangeHigh } = kpi;
  if (direction === "RANGE") {
    if (rangeLow === null || rangeHigh === null) return null;
    return `${formatNumber(rangeLow.toString(), reading.locale)} to ${valueInWords(rangeHigh.toString(), kpi, reading)}`;
  }
  if (targetValue === null) return null;
  const value = valueInWords(targetValue.toString(), kpi, reading);
  if (kpi.scale === "SIGN_OFF") return value;
  return `${direction === "HIGHER" ? "at least" : "at most"} ${value}`;
}

export const statusWords: Record<KpiStatus, string> = {
  ON_TARGET: "On target",
  AT_RISK: "At risk",
  OFF_TARGET: "Off target",
  NO_DATA: "No data",
};

export const healthWords: Record<Health, string> = { ...statusWords, OVERDUE: "Overdue" };

export const trendWords: Record<KpiTrend | "NONE", string> = {
  IMPROVING: "improving",
  STABLE: "stable",
  WORSENING: "worsening",
  NONE: "none yet",
};
