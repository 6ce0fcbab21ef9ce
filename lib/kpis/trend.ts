import { abs, fromMicros, type Micros } from "#lib/decimal.ts";
import { type Day, daysBetween } from "#lib/time/day.ts";
import { shortfall, type Target } from "./rules.ts";

export type Trend = "improving" | "stable" | "worsening";

/**
 * Where a KPI is heading: its newest value against the oldest of the last three, in the sense of its direction (of a
 * range: by the distance outside it). Stable within a quarter of the tolerance; null with fewer than three values.
 * @param values of measured periods, oldest first
 */
export function trendOf(values: readonly Micros[], target: Target): Trend | null {
  const newest = values.at(-1);
  const oldest = values.at(-3);
  if (newest === undefined || oldest === undefined) return null;
  const better = shortfall(oldest, target) - shortfall(newest, target);
  if (abs(better) * 4n <= target.tolerance) return "stable";
  return better > 0n ? "improving" : "worsening";
}

/** A value at the end of its period. */
export type Reading = { end: Day; value: Micros };

const mostForecast = 6;
const leastForecast = 4;

/**
 * Where the last six values point to on a later day: the least-squares line through them, x in days. Shown only, never
 * used for a status. Null with fewer than four values, and for a range.
 * @param readings oldest first, each of another period
 */
export function forecast(
  readings: readonly Reading[],
  on: Day,
  target: Target,
): { value: number; isMet: boolean } | null {
  const points = readings.slice(-mostForecast);
  const [first] = points;
  if (!first || points.length < leastForecast || target.direction === "RANGE") return null;
  const xs = points.map(({ end }) => daysBetween(first.end, end));
  const ys = points.map(({ value }) => Number(fromMicros(value)));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(xs), mean(ys)];
  const slope =
    xs.reduce((sum, each, at) => sum + (each - x) * ((ys[at] ?? y) - y), 0) /
    xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
  const value = y + slope * (daysBetween(first.end, on) - x);
  const wanted = Number(fromMicros(target.target));
  return { value, isMet: target.direction === "HIGHER" ? value >= wanted : value <= wanted };
}

/** Why a value is doubted before it is saved. */
export type Doubt = "identical" | "jump";

const suspicious = 5;

/**
 * Doubts about a new value: the fifth identical reading in a row, or one further outside the range of at least five
 * readings than that range is wide. Doubts warn; they refuse nothing.
 * @param before earlier readings, oldest first
 */
export function doubtsAbout(value: Micros, before: readonly Micros[]): Doubt[] {
  const doubts: Doubt[] = [];
  const last = before.slice(1 - suspicious);
  if (last.length === suspicious - 1 && last.every((each) => each === value)) doubts.push("identical");
  const sorted = before.toSorted((a, b) => (a < b ? -1 : 1));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || before.length < suspicious) return doubts;
  const outside = value < low ? low - value : value - high;
  if (outside > high - low) doubts.push("jump");
  return doubts;
}
