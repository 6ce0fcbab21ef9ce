import { divide, type Micros, toMicros } from "#lib/decimal.ts";
import { targetFor } from "#lib/kpis/definition.ts";
import type { Status, Target } from "#lib/kpis/rules.ts";
import { addDays, addMonths, type Day, toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { hasEnded, type Period, periodOf } from "#lib/time/periods.ts";
import type { KpiDirection, KpiStatus } from "#prisma/generated/enums.ts";
import { type Circumstances, expectedOf, type MeasuredKpi } from "./rules.ts";

/** Which stretch of a KPI's past is looked at. */
export const chartRanges = ["12", "year", "all"] as const;
export type ChartRange = (typeof chartRanges)[number];

type Numeric = { toString(): string };

/** What is kept of the target a value was held against. */
export type KeptTarget = {
  direction: KpiDirection;
  targetValue: Numeric | null;
  rangeLow: Numeric | null;
  rangeHigh: Numeric | null;
  tolerance: Numeric;
};

type Kept = KeptTarget & {
  id: string;
  periodStart: Date;
  periodEnd: Date;
  value: Numeric;
  status: KpiStatus;
  comment: string | null;
  revision: number;
  isLate: boolean;
};

/** One period of a KPI as a chart shows it: its value, or that there is none, and the target of its time. */
export type Slot = Period & {
  name: string;
  value: Micros | null;
  status: Status | null;
  target: Target | null;
  /** Why nobody waits for a value. */
  waiver: string | null;
  /** A value was expected and is not there. */
  isMissing: boolean;
  comment: string | null;
  isCorrected: boolean;
};

/** What was recorded of a KPI, as far as a chart asks. */
export type Recorded = {
  kpi: MeasuredKpi;
  measurements: readonly Kept[];
  waivers: readonly { periodStart: Date; reason: string }[];
};

/** The target as it was kept with a value. */
export function keptTarget({
  direction,
  targetValue,
  rangeLow,
  rangeHigh,
  tolerance,
}: KeptTarget): Target | null {
  const number = (value: Numeric) => toMicros(value.toString());
  if (direction === "RANGE")
    return rangeLow === null || rangeHigh === null
      ? null
      : { direction, low: number(rangeLow), high: number(rangeHigh), tolerance: number(tolerance) };
  return targetValue && { direction, target: number(targetValue), tolerance: number(tolerance) };
}

/**
 * The periods a chart shows, oldest first, and the stretch of the same length before them. A period with neither value
 * nor expectation stands only between others: what lies before the beginning of a KPI is no gap.
 */
export function slotsOf(
  recorded: Recorded,
  range: ChartRange,
  circumstances: Pick<Circumstances, "today" | "fiscalYearStart">,
): { slots: Slot[]; before: Slot[] } {
  const { today, fiscalYearStart } = circumstances;
  const all = allSlots(recorded, today, fiscalYearStart);
  if (range === "all") return { slots: all, before: [] };
  if (range === "12") return { slots: all.slice(-12), before: all.slice(-24, -12) };
  const { start } = periodOf(today, "ANNUAL", fiscalYearStart);
  const within = (from: Day, to: Day) => all.filter((slot) => slot.end >= from && slot.end < to);
  return { slots: within(start, today), before: within(addMonths(start, -12), addMonths(today, -12)) };
}

function allSlots({ kpi, measurements, waivers }: Recorded, today: Day, fiscalYearStart: number): Slot[] {
  const measured = measurements
    .map((each) => measuredSlot(each, kpi, fiscalYearStart))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const expected = expectedOf(kpi, today, fiscalYearStart).filter((period) => hasEnded(period, today));
  const starts = [measured[0]?.start, expected[0]?.start, ...waivers.map((each) => toDay(each.periodStart))];
  const first = starts.filter((day) => day !== undefined).sort()[0];
  if (first === undefined) return [];
  const isExpected = new Set(expected.map(({ start }) => start));
  const reasons = new Map(waivers.map((each) => [toDay(each.periodStart), each.reason]));
  const empty: Slot[] = [];
  const last = [measured.at(-1)?.end, expected.at(-1)?.end]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  let at = 0;
  for (
    let period = periodOf(first, kpi.frequency, fiscalYearStart);
    last !== undefined && period.end <= last;
    period = periodOf(addDays(period.end, 1), kpi.frequency, fiscalYearStart)
  ) {
    while ((measured[at]?.end ?? "9") < period.start) at += 1;
    if ((measured[at]?.start ?? "9") <= period.end) continue;
    const waiver = reasons.get(period.start) ?? null;
    empty.push({
      ...period,
      name: periodName(period, kpi.frequency, fiscalYearStart),
      value: null,
      status: null,
      target: targetFor(kpi, kpi.objective.endsOn, period.end),
      waiver,
      isMissing: waiver === null && isExpected.has(period.start),
      comment: null,
      isCorrected: false,
    });
  }
  return [...measured, ...empty].sort((a, b) => (a.start < b.start ? -1 : 1));
}

function measuredSlot(each: Kept, { frequency }: MeasuredKpi, fiscalYearStart: number): Slot {
  const period = { start: toDay(each.periodStart), end: toDay(each.periodEnd) };
  return {
    ...period,
    name: periodName(period, frequency, fiscalYearStart),
    value: toMicros(each.value.toString()),
    status: each.status === "NO_DATA" ? null : each.status,
    target: keptTarget(each),
    waiver: null,
    isMissing: false,
    comment: each.comment,
    isCorrected: each.revision > 1,
  };
}

/** A stretch of periods in numbers. `mean` of what was measured, rounded to six decimals; null without a value. */
export type Stretch = { measured: number; missing: number; onTarget: number; mean: Micros | null };

/** What a stretch of periods comes to, for comparison with another. */
export function stretchOf(slots: readonly Slot[]): Stretch {
  const values = slots.flatMap(({ value }) => value ?? []);
  const count = BigInt(values.length);
  const sum = values.reduce((total, value) => total + value, 0n);
  return {
    measured: values.length,
    missing: slots.filter(({ isMissing }) => isMissing).length,
    onTarget: slots.filter(({ status }) => status === "ON_TARGET").length,
    mean: count === 0n ? null : divide(sum, count),
  };
}
