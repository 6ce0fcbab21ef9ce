import type { KpiDirection, KpiScale, KpiUnit } from "#prisma/generated/enums.ts";

/** Somebody a record names. */
export type Person = { name: string; email: string } | null;

/** A KPI as the register exports it, in the words of the database. */
export type ExportedKpi = {
  ref: string;
  name: string;
  measures: string;
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  direction: KpiDirection;
  baselineValue: string | null;
  baselineOn: string | null;
  targetValue: string | null;
  tolerance: string;
  rangeLow: string | null;
  rangeHigh: string | null;
  isLinear: boolean;
  interim: { onDay: string; value: string }[];
  levels: { level: number; description: string }[];
  frequency: string;
  collection: string;
  rollUp: string | null;
  parts: string[];
  computedFigure: string | null;
  dataSource: string | null;
  method: string | null;
  collector: Person;
  analyst: Person;
  analystIsCollectorReason: string | null;
  evaluationFrequency: string | null;
  informationNeed: string | null;
  reportedTo: string | null;
  state: string;
  approvedAt: string | null;
};

/** An objective as the register exports it. Days are `YYYY-MM-DD`, instants ISO 8601, numbers decimal strings. */
export type ExportedObjective = {
  ref: string;
  title: string;
  statement: string | null;
  rationale: string | null;
  kind: string;
  qualitativeReason: string | null;
  isConfidentiality: boolean;
  isIntegrity: boolean;
  isAvailability: boolean;
  function: string | null;
  origin: string | null;
  originLabel: string | null;
  originUrl: string | null;
  owner: Person;
  sponsor: Person;
  baselineValue: string | null;
  baselineOn: string | null;
  startsOn: string | null;
  targetOn: string | null;
  isOngoing: boolean;
  reviewCycle: string | null;
  tags: string[];
  language: string;
  state: string;
  approvedVersion: number | null;
  lastReviewedOn: string | null;
  nextReviewOn: string | null;
  proposedAt: string | null;
  approvedAt: string | null;
  closedAt: string | null;
  archivedAt: string | null;
  successor: string | null;
  createdAt: string;
  updatedAt: string;
  plan: {
    authority: string | null;
    evaluationMethod: string | null;
    successCriterion: string | null;
    evaluator: Person;
    evaluatorIsOwnerReason: string | null;
    evaluationFrequency: string | null;
    firstEvaluationOn: string | null;
    needsNoResources: boolean;
    noResourcesReason: string | null;
  };
  actions: {
    ref: string;
    title: string;
    description: string | null;
    owner: Person;
    startsOn: string | null;
    dueOn: string | null;
    state: string;
    progress: number;
    dependsOn: string[];
  }[];
  resources: {
    kind: string;
    description: string;
    plannedAmount: string | null;
    plannedDays: string | null;
    approvedAmount: string | null;
    approvedDays: string | null;
    spentAmount: string;
    spentDays: string;
    state: string;
  }[];
  kpis: ExportedKpi[];
  links: { label: string; url: string }[];
  evaluations: {
    result: string;
    evaluatedOn: string;
    evaluator: Person;
    finding: string;
    conclusion: string;
    missedReason: string | null;
    earlyReason: string | null;
    evidenceNote: string | null;
    evidenceUrl: string | null;
  }[];
  importNotes: { heading: string; value: string }[];
  /** Approved contents, oldest first: SHA-256 of the canonical content and who approved it when. */
  versions: {
    number: number;
    cause: string;
    contentSha256: string;
    createdAt: string;
    approvedBy: string | null;
  }[];
};
