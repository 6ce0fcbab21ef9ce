import type { Cycle, ObjectiveKind, ResourceKind } from "#prisma/generated/enums.ts";

/** What objectives are about, as the library is sorted. */
export const themes = {
  availability: "Availability and recovery",
  people: "People and awareness",
  vulnerabilities: "Vulnerabilities",
  access: "Access",
  protection: "Protection of data",
  suppliers: "Suppliers",
  incidents: "Incidents",
  governance: "Governance and improvement",
  ai: "Artificial intelligence",
} as const;
export type Theme = keyof typeof themes;

/** Organisations that a starter set is made for. */
export const profiles = {
  small: "Small business",
  startup: "Start-up",
  ai: "AI company",
} as const;
export type Profile = keyof typeof profiles;

/** How a KPI is read: more is better, less is better, or it shall stay inside a range. */
export type Direction = "HIGHER" | "LOWER" | "RANGE";

/** The definition of a KPI that a template suggests. Target and tolerance in its unit. */
export type KpiDefinition = {
  name: string;
  unit: string;
  direction: Direction;
  target: string;
  tolerance: string;
  frequency: Cycle;
  method: string;
  /** Of a survey: what its scores mean. */
  levels?: readonly { level: number; description: string }[];
};

/** A pattern of an objective. `{date}` in its statement becomes the target date that is chosen when it is used. */
export type Template = {
  /** Name in addresses: a word of ours, or the id of an own one. */
  key: string;
  isOwn: boolean;
  title: string;
  theme: Theme;
  profiles: readonly Profile[];
  statement: string;
  rationale: string;
  kind: ObjectiveKind;
  qualitativeReason: string | null;
  /** Letters of what it protects: confidentiality, integrity, availability. */
  protects: string;
  /** Evaluated each cycle without an end, or reached by a date. */
  cycle: Cycle | null;
  kpi: KpiDefinition | null;
  /** Annex A controls by number, or clauses where there is none. */
  controls: readonly string[];
  /** Titles of the plan's actions, in their order. */
  actions: readonly string[];
  resources: readonly { kind: ResourceKind; description: string }[];
  authority: string;
  evaluationMethod: string;
  successCriterion: string;
  evaluationFrequency: Cycle;
};

/** A template of ours, with what most of them share left out. */
export type Shipped = Omit<Template, "isOwn" | "kind" | "qualitativeReason" | "cycle" | "kpi"> &
  ({ kpi: KpiDefinition; qualitative?: never } | { qualitative: string; kpi: KpiDefinition }) & {
    cycle?: Cycle;
  };

/** Completes a template of ours. */
export function shipped({ qualitative, cycle, ...template }: Shipped): Template {
  return {
    ...template,
    isOwn: false,
    kind: qualitative ? "QUALITATIVE" : "QUANTITATIVE",
    qualitativeReason: qualitative ?? null,
    cycle: cycle ?? null,
  };
}
