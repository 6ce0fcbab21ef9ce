import { abs, fromMicros, type Micros } from "#lib/decimal.ts";
import type { Day } from "#lib/time/day.ts";
import { shortfall, statusOf, type Target } from "./rules.ts";
import { forecast, type Reading, trendOf } from "./trend.ts";
import { statusWords } from "./words.ts";

/** How a value of this KPI is read ("99.9 %"). */
export type Said = (value: string) => string;

/** A value with the name of its period. */
export type NamedReading = Reading & { period: string };

/**
 * The status of a value as an auditor would redo it: the value, the target and tolerance of its time, the rule, the
 * outcome.
 */
export function explainStatus({ value, period }: NamedReading, target: Target, said: Said): string {
  const number = (micros: Micros) => said(fromMicros(micros));
  const status = statusWords[statusOf(value, target)].toLowerCase();
  const short = shortfall(value, target);
  const by = number(short < 0n ? 0n : short);
  const band = number(target.tolerance);
  const rule =
    target.direction === "RANGE"
      ? `wanted is ${number(target.low)} to ${number(target.high)}`
      : `wanted is ${target.direction === "HIGHER" ? "at least" : "at most"} ${number(target.target)}`;
  const outcome =
    short <= 0n
      ? target.direction === "RANGE"
        ? "it lies inside"
        : "it is reached"
      : `it misses by ${by}, ${short <= target.tolerance ? "within" : "more than"} the tolerance of ${band}`;
  return `${number(value)} in ${period}; ${rule}; ${outcome}: ${status}.`;
}

/** Where a KPI is heading, with the two values and the threshold it was decided by. */
export function explainTrend(readings: readonly NamedReading[], target: Target, said: Said): string {
  const [oldest, newest] = [readings.at(-3), readings.at(-1)];
  const trend = trendOf(
    readings.map(({ value }) => value),
    target,
  );
  if (!oldest || !newest || trend === null)
    return `A trend needs three measured periods; there ${readings.length === 1 ? "is" : "are"} ${readings.length}.`;
  const better = shortfall(oldest.value, target) - shortfall(newest.value, target);
  const by = said(fromMicros(abs(better)));
  const way = better === 0n ? "as near to the target" : `${by} ${better > 0n ? "better" : "worse"}`;
  const quarter = said(fromMicros(target.tolerance / 4n));
  return `${said(fromMicros(newest.value))} in ${newest.period} against ${said(fromMicros(oldest.value))} in ${oldest.period}: ${way}. Up to ${quarter}, a quarter of the tolerance, counts as stable: ${trend}.`;
}

/** Where the last values point to, and from how many of them; what is missing where nothing can be said. */
export function explainForecast(
  readings: readonly NamedReading[],
  on: { day: Day; words: string } | null,
  target: Target,
  said: Said,
): string {
  if (target.direction === "RANGE") return "A range has no forecast.";
  if (on === null) return "The objective has no day to forecast to.";
  const found = forecast(readings, on.day, target);
  if (found === null)
    return `A forecast needs four measured periods; there ${readings.length === 1 ? "is" : "are"} ${readings.length}.`;
  const points = readings.slice(-6);
  const value = said(found.value.toFixed(2));
  return `The straight line through the last ${points.length} values (${points[0]?.period} to ${points.at(-1)?.period}) reaches ${value} on ${on.words}, where ${said(fromMicros(target.target))} is wanted: likely ${found.isMet ? "met" : "not met"}. It decides nothing.`;
}
