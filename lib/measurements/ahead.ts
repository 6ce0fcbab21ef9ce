import { targetFor } from "#lib/kpis/definition.ts";
import type { Target } from "#lib/kpis/rules.ts";
import { forecast, type Reading } from "#lib/kpis/trend.ts";
import { addDays, type Day, daysBetween, toDay } from "#lib/time/day.ts";
import type { MeasuredKpi } from "./rules.ts";
import type { Slot } from "./slots.ts";

/** Values with the ends of their periods, oldest first. */
export function readingsOf(slots: readonly Slot[]): (Reading & { period: string })[] {
  return slots.flatMap(({ end, value, name }) => (value === null ? [] : [{ end, value, period: name }]));
}

const linearSteps = 12;

/**
 * The targets that are still to come after the last slot, up to the objective's target date or next review, but no further ahead than
 * half of what is shown (at least half a year). Empty where nothing changes any more.
 */
export function aheadOf(
  kpi: MeasuredKpi,
  slots: readonly Slot[],
  forecastOn: Day | null,
): { start: Day; end: Day; target: Target }[] {
  const [first, last] = [slots[0], slots.at(-1)];
  // An ongoing objective goes on: its target is drawn up to its next review.
  const endsOn = kpi.objective.endsOn ?? forecastOn;
  if (!first || !last || endsOn === null || endsOn <= last.end) return [];
  const furthest = addDays(last.end, Math.max(183, Math.round(daysBetween(first.start, last.end) / 2)));
  const until = [endsOn, furthest].sort()[0] ?? endsOn;
  const turns = kpi.interim.map(({ onDay }) => toDay(onDay));
  const days = daysBetween(last.end, until);
  const points = kpi.isLinear
    ? Array.from({ length: linearSteps }, (_, at) => addDays(last.end, Math.round((days * at) / linearSteps)))
    : [];
  const starts = [addDays(last.end, 1), ...turns, ...points.map((day) => addDays(day, 1))]
    .filter((day) => day > last.end && day <= until)
    .sort();
  return [...new Set(starts)].flatMap((start, at, all) => {
    const target = targetFor(kpi, kpi.objective.endsOn, start);
    const next = all[at + 1];
    return target ? [{ start, end: next ? addDays(next, -1) : until, target }] : [];
  });
}

/** The straight line a forecast follows, from the newest value's period to the day asked for; null where there is none. */
export function forecastLine(
  kpi: MeasuredKpi,
  slots: readonly Slot[],
  on: Day | null,
): { from: { day: Day; value: number }; to: { day: Day; value: number } } | null {
  const readings = readingsOf(slots);
  const newest = readings.at(-1);
  const aim = newest && targetFor(kpi, kpi.objective.endsOn, on ?? newest.end);
  if (!newest || !aim || on === null || on <= newest.end) return null;
  const [first, last] = [slots[0], slots.at(-1)];
  // A picture shows no more of the future than of the past.
  const furthest = addDays(
    newest.end,
    Math.max(183, Math.round(daysBetween(first?.start ?? on, last?.end ?? on) / 2)),
  );
  const to = [on, furthest].sort()[0] ?? on;
  const [begin, end] = [forecast(readings, newest.end, aim), forecast(readings, to, aim)];
  if (!begin || !end) return null;
  return { from: { day: newest.end, value: begin.value }, to: { day: to, value: end.value } };
}
