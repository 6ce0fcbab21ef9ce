import { addDays, addMonths, type Day } from "#lib/time/day.ts";
import { periodOf } from "#lib/time/periods.ts";

/** What a month of an objective can be, worst first. MISSING: a value is expected and is not there. */
export const heats = ["OFF_TARGET", "MISSING", "AT_RISK", "ON_TARGET", "NOTHING"] as const;
export type Heat = (typeof heats)[number];

/** What a KPI's periods that end in one month came to. */
export type MonthOfKpi = { measured: number; expected: number; hasMissed: boolean; isAtRisk: boolean };

/** A month of an objective: the worst of its KPIs, how many values there are and how many are missing. */
export type HeatCell = { heat: Heat; measured: number; missing: number };

/**
 * The worst of an objective's KPIs in one month. A missing value is never outweighed by green ones; a month in which
 * nothing was measured and nothing expected says so.
 */
export function cellOf(kpis: readonly MonthOfKpi[]): HeatCell {
  const measured = kpis.reduce((sum, kpi) => sum + kpi.measured, 0);
  const missing = kpis.reduce((sum, kpi) => sum + Math.max(kpi.expected - kpi.measured, 0), 0);
  const heat: Heat = kpis.some(({ hasMissed }) => hasMissed)
    ? "OFF_TARGET"
    : missing > 0
      ? "MISSING"
      : kpis.some(({ isAtRisk }) => isAtRisk)
        ? "AT_RISK"
        : measured > 0
          ? "ON_TARGET"
          : "NOTHING";
  return { heat, measured, missing };
}

/** Which months a heat map shows. */
export const heatRanges = ["12", "year", "last-year"] as const;
export type HeatRange = (typeof heatRanges)[number];
export const heatRangeWords: Record<HeatRange, string> = {
  "12": "Last 12 months",
  year: "This fiscal year",
  "last-year": "Last fiscal year",
};

/** The months of a range that have ended, as their first days, oldest first; the fiscal years whole. */
export function monthsOf(range: HeatRange, today: Day, fiscalYearStart: number): Day[] {
  const { start } = periodOf(today, "ANNUAL", fiscalYearStart);
  const first =
    range === "12"
      ? addMonths(`${today.slice(0, 7)}-01`, -12)
      : range === "year"
        ? start
        : addMonths(start, -12);
  return Array.from({ length: 12 }, (_, at) => addMonths(first, at));
}

/** The last day of a month, by its first. */
export function monthEnd(month: Day): Day {
  return addDays(addMonths(month, 1), -1);
}

/** Word, sign and what it means. The sign is read where colours are not. */
export const heatWords: Record<Heat, { label: string; sign: string }> = {
  OFF_TARGET: { label: "Off target", sign: "✕" },
  MISSING: { label: "Value missing", sign: "?" },
  AT_RISK: { label: "At risk", sign: "△" },
  ON_TARGET: { label: "On target", sign: "✓" },
  NOTHING: { label: "Nothing due", sign: "·" },
};
