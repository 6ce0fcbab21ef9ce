import type { Micros } from "#lib/decimal.ts";
import { type Aim, targetFor } from "#lib/kpis/definition.ts";
import { type Status, statusOf, type Target } from "#lib/kpis/rules.ts";
import { addDays, type Day, todayIn } from "#lib/time/day.ts";
import { periodName, periodNamed } from "#lib/time/period-name.ts";
import {
  dueOn,
  type ExpectedPeriod,
  expectedPeriods,
  type Frequency,
  hasEnded,
  type Period,
  periodOf,
} from "#lib/time/periods.ts";
import type { KpiCollection, KpiState, MeasurementSource, ObjectiveState } from "#prisma/generated/enums.ts";
import { isWrong, type Reading, readValue, type Typed, type Written } from "./value.ts";

/** Everything of a KPI and its objective that decides whether and how it is measured. */
export type MeasuredKpi = Aim &
  Written & {
    ref: string;
    frequency: Frequency;
    collection: KpiCollection;
    state: KpiState;
    /** The organisation's day of its approval; null while its definition waits for it. */
    approvedOn: Day | null;
    objective: { ref: string; state: ObjectiveState; startsOn: Day | null; endsOn: Day | null };
  };

/** Where and when a value is judged: the organisation's day, zone, fiscal year and money. */
export type Circumstances = { today: Day; timeZone: string; fiscalYearStart: number; currency: string };

/** The circumstances of whoever acts now. */
export function circumstancesOf(organisation: {
  timeZone: string;
  fiscalYearStart: number;
  currency: string;
}): Circumstances {
  const { timeZone, fiscalYearStart, currency } = organisation;
  return { today: todayIn(timeZone), timeZone, fiscalYearStart, currency };
}

/** Which part of an entry is refused, and what to do about it. */
export type Refused = { path: string; message: string };

/** A value that may be recorded, with all that the rules say of it. */
export type Judged = {
  period: Period;
  reading: Reading;
  target: Target;
  status: Status;
  isLate: boolean;
};

const ended: Partial<Record<ObjectiveState, string>> = {
  DRAFT: "is a draft: its KPIs are measured once it is approved",
  PROPOSED: "waits for its approval: its KPIs are measured afterwards",
  ACHIEVED: "was evaluated as achieved and is measured no longer",
  MISSED: "was evaluated as missed and is measured no longer",
  CLOSED: "is closed and is measured no longer",
  REVOKED: "was revoked and is measured no longer",
};

const derived: Partial<Record<KpiCollection, string>> = {
  ROLL_UP: "is put together from other KPIs. Measure those.",
  COMPUTED: "is computed from the register's own records. Nobody enters it.",
};

/** Why a KPI takes no values at all, in a sentence; null when it does. */
export function closedFor(kpi: MeasuredKpi): string | null {
  const why = ended[kpi.objective.state];
  if (why) return `${kpi.objective.ref} ${why}.`;
  if (kpi.approvedOn === null) return `The definition of ${kpi.ref} is not approved yet.`;
  if (kpi.state === "RETIRED") return `${kpi.ref} is retired and is measured no longer.`;
  return null;
}

/** The periods of a KPI that must have a value, up to a day. Empty while it is not approved. */
export function expectedOf(kpi: MeasuredKpi, to: Day, fiscalYearStart: number): ExpectedPeriod[] {
  const { startsOn, endsOn } = kpi.objective;
  if (kpi.approvedOn === null) return [];
  const from = startsOn && startsOn > kpi.approvedOn ? startsOn : kpi.approvedOn;
  const until = endsOn && endsOn < to ? endsOn : to;
  return expectedPeriods([{ from, frequency: kpi.frequency }], { from, to: until, fiscalYearStart });
}

/** Up to which day silence is looked for: every period that began by today has ended by then. */
export function horizon(today: Day): Day {
  return addDays(today, 366);
}

/**
 * Judges one value (DOMAIN.md section 4): its period, its number, its target and status, and whether it comes late.
 * @param source whoever types off target says why; a system or a file cannot
 */
export function judge(
  entry: Typed & { period: string; comment: string | null },
  kpi: MeasuredKpi,
  source: MeasurementSource,
  { today, fiscalYearStart, currency }: Omit<Circumstances, "timeZone">,
): Judged | Refused {
  const closed = closedFor(kpi) ?? (derived[kpi.collection] && `${kpi.ref} ${derived[kpi.collection]}`);
  if (closed) return { path: "kpi", message: closed };
  const period = periodNamed(entry.period, kpi.frequency, fiscalYearStart);
  if (typeof period === "string") return { path: "period", message: period };
  if (!hasEnded(period, today))
    return {
      path: "period",
      message: `The period ${entry.period} ends on ${period.end}. Its value can be recorded from ${addDays(period.end, 1)} on.`,
    };
  const reading = readValue(entry, kpi, currency);
  if (isWrong(reading)) return reading;
  const judged = judgeValue(reading, kpi, period);
  if (judged === null)
    return { path: "kpi", message: `The target of ${kpi.ref} is not set, so no value can be judged.` };
  if (judged.status === "OFF_TARGET" && mustExplain(source) && !entry.comment)
    return { path: "comment", message: "This value is off target. Say why in a comment." };
  const isExpected = expectedOf(kpi, period.end, fiscalYearStart).at(-1)?.start === period.start;
  return { period, reading, isLate: isExpected && dueOn(period, kpi.frequency) < today, ...judged };
}

/** Status of a reading against the target in force for its period; null where there is no target. */
export function judgeValue(
  { value }: { value: Micros },
  kpi: MeasuredKpi,
  { end }: Period,
): { target: Target; status: Status } | null {
  const target = targetFor(kpi, kpi.objective.endsOn, end);
  return target && { target, status: statusOf(value, target) };
}

const mustExplain = (source: MeasurementSource) => source === "SCREEN" || source === "LINK";

/** Whether a value was refused. */
export function isRefused(judged: Judged | Refused): judged is Refused {
  return "message" in judged;
}

/** The periods of a KPI that lie back, newest first, whether or not they must have a value. */
export function pastPeriods(
  frequency: Frequency,
  count: number,
  { today, fiscalYearStart }: Pick<Circumstances, "today" | "fiscalYearStart">,
): { name: string; period: Period }[] {
  const periods: { name: string; period: Period }[] = [];
  let day = today;
  while (periods.length < count) {
    const period = periodBefore(day, frequency, fiscalYearStart);
    periods.push({ name: periodName(period, frequency, fiscalYearStart), period });
    day = period.start;
  }
  return periods;
}

function periodBefore(day: Day, frequency: Frequency, fiscalYearStart: number): Period {
  const period = periodOf(day, frequency, fiscalYearStart);
  return periodOf(addDays(period.start, -1), frequency, fiscalYearStart);
}
