import type { Day } from "#lib/time/day.ts";
import { dueOn, type ExpectedPeriod, hasEnded } from "#lib/time/periods.ts";
import type { Status } from "./rules.ts";

/** How a KPI stands; without any measurement there is nothing to say. */
export type KpiStatus = Status | "NO_DATA";

/** What was measured of a period, as far as its standing asks. */
export type MeasuredPeriod = { start: Day; end: Day; status: Status };

/** A KPI's standing, as stored beside it. Overdue is `nextDueOn` before today, asked when it is read. */
export type Standing = {
  status: KpiStatus;
  /** End of the newest measured period. */
  measuredTo: Day | null;
  /** When the oldest expected period without value or waiver is due; null when none is left. */
  nextDueOn: Day | null;
};

/**
 * The standing of a KPI: the status of its newest ended period with a measurement, and beside it, never instead of it,
 * when the oldest silence is due. Silence is never green.
 * @param expected periods that must have a value, oldest first
 * @param waived starts of the periods for which somebody recorded why there is no value
 */
export function standingOf(
  measured: readonly MeasuredPeriod[],
  expected: readonly ExpectedPeriod[],
  waived: ReadonlySet<Day>,
  today: Day,
): Standing {
  const newest = measured
    .filter((each) => hasEnded(each, today))
    .reduce<MeasuredPeriod | null>((best, each) => (best && best.end > each.end ? best : each), null);
  const known = new Set(measured.map(({ start }) => start));
  const silent = expected.find(({ start }) => !known.has(start) && !waived.has(start));
  return {
    status: newest?.status ?? "NO_DATA",
    measuredTo: newest?.end ?? null,
    nextDueOn: silent ? dueOn(silent, silent.frequency) : null,
  };
}

/** Whether a value is missing past its due day. */
export function isOverdue({ nextDueOn }: Pick<Standing, "nextDueOn">, today: Day): boolean {
  return nextDueOn !== null && nextDueOn < today;
}

/** What the health of an objective can be, worst first. */
export const healths = ["OFF_TARGET", "OVERDUE", "AT_RISK", "NO_DATA", "ON_TARGET"] as const;
export type Health = (typeof healths)[number];

/**
 * The health of an objective: the worst of its KPIs, with the KPI that causes it. There are no weights, so that an
 * auditor can redo it by hand. Without a KPI there are no data.
 */
export function healthOf<Kpi extends Pick<Standing, "status" | "nextDueOn">>(
  kpis: readonly Kpi[],
  today: Day,
): { health: Health; cause: Kpi | null } {
  for (const health of healths) {
    const cause = kpis.find((kpi) => (health === "OVERDUE" ? isOverdue(kpi, today) : kpi.status === health));
    if (cause) return { health, cause };
  }
  return { health: "NO_DATA", cause: null };
}
