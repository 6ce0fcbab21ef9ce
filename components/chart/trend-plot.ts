import { type Scale, scaleFor } from "#lib/chart/scale.ts";
import { fromMicros, type Micros } from "#lib/decimal.ts";
import type { Target } from "#lib/kpis/rules.ts";
import type { Slot } from "#lib/measurements/slots.ts";
import { addDays, type Day, daysBetween } from "#lib/time/day.ts";

/** A target that holds for a stretch of days. */
export type Step = { start: Day; end: Day; target: Target };

/** What a trend chart draws. */
export type TrendData = {
  slots: readonly Slot[];
  /** Values of the stretch before, by their place in it, oldest first. */
  before: readonly Slot[];
  /** Targets of the days after the last slot, oldest first. */
  ahead: readonly Step[];
  baseline: Micros | null;
  /** The line through the last values, from the newest of them to a later day. */
  forecast: { from: { day: Day; value: number }; to: { day: Day; value: number } } | null;
};

/** Where things lie in a picture of this size, in its own units. */
export type Plot = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  scale: Scale;
  first: Day;
  last: Day;
  x: (day: Day) => number;
  /** Of a number outside the scale: its edge. */
  y: (value: number) => number;
};

/** A decimal as a picture can place it. */
export const numberOf = (micros: Micros): number => Number(fromMicros(micros));

const targetEdges = (target: Target): number[] => {
  const edge = (micros: Micros) => numberOf(micros);
  if (target.direction === "RANGE")
    return [edge(target.low - target.tolerance), edge(target.high + target.tolerance)];
  const away = target.direction === "HIGHER" ? -target.tolerance : target.tolerance;
  return [edge(target.target), edge(target.target + away)];
};

/** The targets of a chart as stretches of equal target, each up to the next. */
export function stepsOf({ slots, ahead }: Pick<TrendData, "slots" | "ahead">): Step[] {
  const all = [
    ...slots.flatMap(({ start, end, target }) => (target ? [{ start, end, target }] : [])),
    ...ahead,
  ];
  return all.reduce<Step[]>((steps, step) => {
    const former = steps.at(-1);
    const isSame = former && sameTarget(former.target, step.target);
    if (former && isSame) steps[steps.length - 1] = { ...former, end: step.end };
    else steps.push(step);
    return steps;
  }, []);
}

function sameTarget(one: Target, other: Target): boolean {
  if (one.tolerance !== other.tolerance) return false;
  if (one.direction === "RANGE" || other.direction === "RANGE")
    return (
      one.direction === "RANGE" &&
      other.direction === "RANGE" &&
      one.low === other.low &&
      one.high === other.high
    );
  return one.direction === other.direction && one.target === other.target;
}

/** Lays a chart out. Null where there is no period to draw. */
export function plotOf(data: TrendData, size: { width: number; height: number }): Plot | null {
  const { slots, before, ahead, baseline, forecast } = data;
  const [first, last] = [slots[0]?.start, slots.at(-1)?.end];
  if (first === undefined || last === undefined) return null;
  const until = [last, ahead.at(-1)?.end ?? last, forecast?.to.day ?? last].sort().at(-1) ?? last;
  const numbers = [
    ...[...slots, ...before].flatMap(({ value }) => (value === null ? [] : [numberOf(value)])),
    ...[...slots, ...ahead].flatMap(({ target }) => (target ? targetEdges(target) : [])),
    ...(baseline === null ? [] : [numberOf(baseline)]),
    ...(forecast ? [forecast.to.value] : []),
  ];
  if (numbers.length === 0) return null;
  const scale = scaleFor(numbers, size.height > 200 ? 5 : 4);
  const [left, right, top, bottom] = [54, size.width - 12, 16, size.height - 30];
  const days = Math.max(daysBetween(first, until) + 1, 1);
  const span = scale.high - scale.low || 1;
  return {
    ...size,
    ...{ left, right, top, bottom, scale, first, last: until },
    x: (day) => left + ((right - left) * daysBetween(first, day)) / days,
    y: (value) =>
      bottom - ((bottom - top) * (Math.min(Math.max(value, scale.low), scale.high) - scale.low)) / span,
  };
}

/** Where a period's value stands: the middle of the period. */
export function middleOf({ start, end }: { start: Day; end: Day }, { x }: Plot): number {
  return (x(start) + x(addDays(end, 1))) / 2;
}

/** Values as lines that break where a period has none. */
export function linesOf(slots: readonly Slot[], plot: Plot): string[] {
  const lines: string[][] = [[]];
  for (const slot of slots) {
    if (slot.value === null) lines.push([]);
    else lines.at(-1)?.push(pointOf(middleOf(slot, plot), plot.y(numberOf(slot.value))));
  }
  return lines.filter((line) => line.length > 1).map((line) => line.join(" "));
}

/** A point as SVG writes it, to a tenth of a unit. */
export function pointOf(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
