import { isOverdue } from "#lib/kpis/standing.ts";
import { addDays, addMonths, type Day } from "#lib/time/day.ts";
import type { KpiStatus, MeasurementSource, ObjectiveKind } from "#prisma/generated/enums.ts";

/** What a signal can be about, in the order they are shown: the gravest first. */
export const signalCodes = [
  "measurement-overdue",
  "off-target-unexplained",
  "off-target-repeated",
  "target-date-passed",
  "no-kpi",
  "qualitative-without-evidence",
  "green-without-evidence",
  "wall-of-green",
  "stale",
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** Something an ISMS manager should look at: which record causes it, since when, and where it is remedied. */
export type Signal = {
  code: SignalCode;
  /** The record, as it is named: "KPI-001 Backups restored". */
  record: string;
  since: Day;
  why: string;
  remedy: string;
  /** Who can act on it first: owner of the objective, and who measures. */
  ownerId: string | null;
  collectorId: string | null;
};

/** What the rules ask of a KPI of an active objective that is measured. */
export type KpiFacts = {
  ref: string;
  name: string;
  ownerId: string | null;
  collectorId: string | null;
  status: KpiStatus;
  measuredTo: Day | null;
  nextDueOn: Day | null;
  offTargetPeriods: number;
  /** End of the newest period for which a conclusion says why off target is accepted. */
  explainedTo: Day | null;
  /** Put together from other records: nobody enters its values. */
  isDerived: boolean;
  /** How the newest value arrived. */
  source: MeasurementSource | null;
  hasEvidence: boolean;
};

/** What the rules ask of an active objective. */
export type ObjectiveFacts = {
  ref: string;
  title: string;
  ownerId: string | null;
  kind: ObjectiveKind;
  isOngoing: boolean;
  targetOn: Day | null;
  /** The day its newest version was approved. */
  approvedOn: Day | null;
  lastReviewedOn: Day | null;
  /** KPIs that are measured. */
  kpis: number;
  /** The newest day that evidence of its monitoring came in. */
  evidenceOn: Day | null;
  /** Months of its review cycle. */
  cycleMonths: number;
};

/** What the rules ask of the KPIs of one function. `isFailing`: some period missed its target. */
export type FunctionFacts = {
  id: string | null;
  name: string;
  kpis: readonly { measuredPeriods: number; missedPeriods: number; measuredTo: Day | null }[];
};

/** When limits are reached. */
export type Limits = { today: Day; stalenessMonths: number };

/** How many periods off target in a row are too many. */
export const mostOffTarget = 2;

// Provenance that says by itself where a number came from: somebody typing it says nothing of the kind.
const provenSources: readonly MeasurementSource[] = ["API", "IMPORT", "ROLL_UP", "COMPUTED"];

/** The signals of one KPI. */
export function kpiSignals(kpi: KpiFacts, { today }: Limits): Signal[] {
  const { ref, name, ownerId, collectorId, status, measuredTo, nextDueOn } = kpi;
  const of = { record: `${ref} ${name}`, ownerId, collectorId };
  const signals: Signal[] = [];
  if (nextDueOn !== null && isOverdue({ nextDueOn }, today))
    signals.push({
      ...of,
      code: "measurement-overdue",
      since: addDays(nextDueOn, 1),
      why: "A period that must have a value has none.",
      remedy: kpi.isDerived ? `/kpis/${ref}` : `/kpis/${ref}/measure`,
    });
  const isExplained = kpi.explainedTo !== null && measuredTo !== null && kpi.explainedTo >= measuredTo;
  if (status === "OFF_TARGET" && measuredTo !== null && !isExplained)
    signals.push({
      ...of,
      code: "off-target-unexplained",
      since: measuredTo,
      why: "The newest value is off target, and nobody says why that is accepted.",
      remedy: `/kpis/${ref}#evaluation`,
    });
  if (kpi.offTargetPeriods >= mostOffTarget && measuredTo !== null)
    signals.push({
      ...of,
      code: "off-target-repeated",
      since: measuredTo,
      why: `Off target in ${kpi.offTargetPeriods} periods in a row.`,
      remedy: `/kpis/${ref}#over-time`,
    });
  const isProven = kpi.hasEvidence || (kpi.source !== null && provenSources.includes(kpi.source));
  if (status === "ON_TARGET" && measuredTo !== null && !isProven)
    signals.push({
      ...of,
      code: "green-without-evidence",
      since: measuredTo,
      why: "The newest value was typed, and nothing shows where it came from.",
      remedy: `/kpis/${ref}#evidence`,
    });
  return signals;
}

/** The signals of one active objective. */
export function objectiveSignals(objective: ObjectiveFacts, { today, stalenessMonths }: Limits): Signal[] {
  const { ref, title, ownerId, approvedOn, targetOn } = objective;
  const of = { record: `${ref} ${title}`, ownerId, collectorId: null };
  const signals: Signal[] = [];
  if (!objective.isOngoing && targetOn !== null && targetOn < today)
    signals.push({
      ...of,
      code: "target-date-passed",
      since: addDays(targetOn, 1),
      why: "Its target date has passed and nobody evaluated it.",
      remedy: `/objectives/${ref}#evaluate`,
    });
  if (objective.kpis === 0)
    signals.push({
      ...of,
      code: "no-kpi",
      since: approvedOn ?? today,
      why: "Nothing is measured of it.",
      remedy: `/objectives/${ref}#kpis`,
    });
  const seen = [objective.lastReviewedOn, approvedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const staleOn = seen && addMonths(seen, stalenessMonths);
  if (staleOn && staleOn < today)
    signals.push({
      ...of,
      code: "stale",
      since: addDays(staleOn, 1),
      why: "Neither reviewed nor approved anew within the staleness limit.",
      remedy: `/objectives/${ref}#review`,
    });
  const from = [objective.evidenceOn, approvedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const shownUntil = from && addMonths(from, objective.cycleMonths);
  if (objective.kind === "QUALITATIVE" && shownUntil && shownUntil < today)
    signals.push({
      ...of,
      code: "qualitative-without-evidence",
      since: addDays(shownUntil, 1),
      why: "No evidence of its monitoring came in during its cycle.",
      remedy: `/objectives/${ref}#evidence`,
    });
  return signals;
}

const leastKpis = 3;
const leastPeriods = 4;

/**
 * The wall of green of one function: at least three KPIs with four measured periods each, and none ever missed. The
 * targets are too easy, or the monitoring does not see.
 */
export function functionSignals({ id, name, kpis }: FunctionFacts): Signal[] {
  const known = kpis.filter(({ measuredPeriods }) => measuredPeriods >= leastPeriods);
  if (known.length < leastKpis || kpis.some(({ missedPeriods }) => missedPeriods > 0)) return [];
  const since =
    known
      .map(({ measuredTo }) => measuredTo ?? "")
      .sort()
      .at(-1) ?? "";
  return [
    {
      code: "wall-of-green",
      record: name,
      since,
      why: `${known.length} KPIs with four values or more, and not one ever off target: targets too easy, or monitoring that does not see.`,
      remedy: id === null ? "/kpis" : `/kpis?function=${id}`,
      ownerId: null,
      collectorId: null,
    },
  ];
}

/** What each signal is called, and what it asks for. */
export const signalWords: Record<SignalCode, { label: string; remedy: string }> = {
  "measurement-overdue": {
    label: "Measurement overdue",
    remedy: "Record the value, or say why there is none.",
  },
  "off-target-unexplained": {
    label: "Off target, not explained",
    remedy: "Evaluate it and say what follows, or why it is accepted.",
  },
  "off-target-repeated": {
    label: "Off target again and again",
    remedy: "Look at its course and act, or have the target changed.",
  },
  "target-date-passed": {
    label: "Target date passed, not evaluated",
    remedy: "Its evaluator writes down the result.",
  },
  "no-kpi": { label: "No KPI", remedy: "Complete the objective with what is measured." },
  "qualitative-without-evidence": {
    label: "Qualitative, without evidence",
    remedy: "Attach what shows that it was monitored.",
  },
  "green-without-evidence": {
    label: "Green without evidence",
    remedy: "Attach what shows where the value came from.",
  },
  "wall-of-green": {
    label: "Wall of green",
    remedy: "Ask whether the targets are ambitious and the figures right.",
  },
  stale: { label: "Stale", remedy: "Review the objective." },
};
