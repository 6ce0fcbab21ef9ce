import { type Micros, toMicros } from "#lib/decimal.ts";
import { type Day, toDay } from "#lib/time/day.ts";
import type { KpiDirection, KpiScale } from "#prisma/generated/enums.ts";
import { type Target, type Trajectory, targetOn } from "./rules.ts";

/** A decimal of the database. */
type Numeric = { toString(): string };

/** What of a KPI's row says which target is in force when. */
export type Aim = {
  direction: KpiDirection;
  baselineValue: Numeric | null;
  baselineOn: Date | null;
  targetValue: Numeric | null;
  tolerance: Numeric;
  rangeLow: Numeric | null;
  rangeHigh: Numeric | null;
  isLinear: boolean;
  interim: readonly { onDay: Date; value: Numeric }[];
};

/** A numeric of the database in millionths. */
export function micros(value: Numeric): Micros {
  return toMicros(value.toString());
}

/**
 * What a value of the period that ends on `end` is held against. Without interim targets and line the target holds from
 * the beginning; an ongoing objective has no day to be on the way to.
 * @param endsOn the objective's target date; null: ongoing, or not set yet
 * @returns null while the definition is not complete
 */
export function targetFor(kpi: Aim, endsOn: Day | null, end: Day): Target | null {
  const tolerance = micros(kpi.tolerance);
  if (kpi.direction === "RANGE")
    return kpi.rangeLow === null || kpi.rangeHigh === null
      ? null
      : { direction: "RANGE", low: micros(kpi.rangeLow), high: micros(kpi.rangeHigh), tolerance };
  if (kpi.targetValue === null) return null;
  const way = wayOf(kpi, endsOn);
  const target = way ? targetOn(end, way) : micros(kpi.targetValue);
  return { direction: kpi.direction, target, tolerance };
}

/** The way from a KPI's baseline to its target; null where the target holds from the beginning. */
export function wayOf(kpi: Aim, endsOn: Day | null): Trajectory | null {
  const isSteady = kpi.interim.length === 0 && !kpi.isLinear;
  if (isSteady || endsOn === null || kpi.targetValue === null) return null;
  if (kpi.baselineValue === null || kpi.baselineOn === null) return null;
  return {
    baseline: micros(kpi.baselineValue),
    baselineOn: toDay(kpi.baselineOn),
    interim: kpi.interim.map(({ onDay, value }) => ({ on: toDay(onDay), value: micros(value) })),
    target: micros(kpi.targetValue),
    targetOn: endsOn,
    isLinear: kpi.isLinear,
  };
}

/** What a value may be on a KPI's scale, and what is wrong with this one in a sentence. */
export function scaleProblem(
  value: Micros,
  { scale, levels }: { scale: KpiScale; levels: readonly { level: number }[] },
): string | null {
  const one = 1_000_000n;
  if (scale === "NUMBER") return null;
  if (scale === "SIGN_OFF")
    return value === 0n || value === one ? null : "A sign-off is 1 (passed) or 0 (failed).";
  const [low, high] = [levels[0]?.level, levels.at(-1)?.level];
  if (low === undefined || high === undefined) return "The levels of this scale are not described.";
  if (value < BigInt(low) * one || value > BigInt(high) * one)
    return `The scale of this KPI goes from ${low} to ${high}.`;
  return null;
}
