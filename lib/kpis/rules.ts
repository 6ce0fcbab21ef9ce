import { divide, type Micros } from "#lib/decimal.ts";
import { type Day, daysBetween } from "#lib/time/day.ts";

/**
 * What a value is held against, in the KPI's unit: the more the better, the fewer the better, or those within a range. The
 * tolerance is the width of the amber band, never below zero.
 */
export type Target =
  | { direction: "HIGHER" | "LOWER"; target: Micros; tolerance: Micros }
  | { direction: "RANGE"; low: Micros; high: Micros; tolerance: Micros };

/** How a value stands to its target, worst first. */
export const statuses = ["OFF_TARGET", "AT_RISK", "ON_TARGET"] as const;
export type Status = (typeof statuses)[number];

/** The status of one value (DOMAIN.md section 4). */
export function statusOf(value: Micros, target: Target): Status {
  const short = shortfall(value, target);
  if (short <= 0n) return "ON_TARGET";
  return short <= target.tolerance ? "AT_RISK" : "OFF_TARGET";
}

/** How far a value misses its target; zero or less when it does not. Of a range: the distance outside it, never below zero. */
export function shortfall(value: Micros, target: Target): Micros {
  if (target.direction !== "RANGE")
    return target.direction === "HIGHER" ? target.target - value : value - target.target;
  if (value < target.low) return target.low - value;
  return value > target.high ? value - target.high : 0n;
}

/** A value to be reached on the way. */
export type InterimTarget = { on: Day; value: Micros };

/** The way from the baseline to the target, by the interim targets in order of their days. */
export type Trajectory = {
  baseline: Micros;
  baselineOn: Day;
  interim: readonly InterimTarget[];
  target: Micros;
  targetOn: Day;
  /** Drawn as a line through the interim targets; otherwise each holds from its day on. */
  isLinear: boolean;
};

/**
 * The target in force for a period that ends on this day. In steps: the last interim target dated by then, the baseline
 * before the first ("no worse than now"), the final one from the target date on. Linear: on the line from baseline
 * through each, rounded to six decimals.
 */
export function targetOn(end: Day, way: Trajectory): Micros {
  if (end >= way.targetOn) return way.target;
  const points = [{ on: way.baselineOn, value: way.baseline }, ...way.interim];
  const passed = points.findLastIndex(({ on }) => on <= end);
  const from = points[Math.max(passed, 0)] ?? { on: way.baselineOn, value: way.baseline };
  if (!way.isLinear || passed < 0) return from.value;
  const to = points[passed + 1] ?? { on: way.targetOn, value: way.target };
  const gone = BigInt(daysBetween(from.on, end));
  return from.value + divide((to.value - from.value) * gone, BigInt(daysBetween(from.on, to.on)));
}
