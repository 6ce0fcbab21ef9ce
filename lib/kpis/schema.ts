import { z } from "zod";
import { objectiveRef } from "#lib/objectives/schema.ts";
import {
  flag,
  line,
  optionalAmount,
  optionalDay,
  optionalDecimal,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  recordVersion,
} from "#lib/text.ts";
import { frequencies } from "#lib/time/periods.ts";
import type { Equal, Expect } from "#lib/types.ts";
import {
  ComputedFigure,
  Cycle,
  KpiCollection,
  KpiDirection,
  KpiMeasures,
  KpiScale,
  KpiUnit,
} from "#prisma/generated/enums.ts";
import type { KpiModel } from "#prisma/generated/models.ts";
import { consistent } from "./consistent.ts";
import { interimTargets, levels, parts } from "./lists.ts";
import { rollUps } from "./roll-up.ts";

/** Human reference of a KPI. */
export const kpiRef = z.string().regex(/^KPI-\d{3,9}$/, "There is no such KPI.");

const choice = <Value extends string>(
  values: Record<string, Value> | readonly Value[],
  message: string,
  usual: Value,
) =>
  z
    .enum(values as Record<string, Value>, message)
    .nullish()
    .transform((value) => value ?? usual);
const perhaps = <Value extends string>(values: Record<string, Value> | readonly Value[], message: string) =>
  z
    .enum(values as Record<string, Value>, message)
    .nullish()
    .transform((value) => value ?? null);

/** What a person writes of a KPI. What its scale, direction and collection make of it is checked in consistent.ts. */
export const kpiFields = z.strictObject({
  name: line("Name"),
  measures: choice(KpiMeasures, "Choose performance or effectiveness.", "PERFORMANCE"),
  scale: choice(KpiScale, "Choose a number, a maturity scale, a survey score or a sign-off.", "NUMBER"),
  unit: perhaps(KpiUnit, "Choose one of the units."),
  unitLabel: optionalLine("Own unit", 50),
  direction: choice(KpiDirection, "Choose whether more is better, less is better, or a range.", "HIGHER"),
  baselineValue: optionalDecimal("Baseline"),
  baselineOn: optionalDay("Baseline date"),
  targetValue: optionalDecimal("Target"),
  tolerance: optionalAmount("Tolerance").transform((value) => value ?? "0"),
  rangeLow: optionalDecimal("Lower end"),
  rangeHigh: optionalDecimal("Upper end"),
  isLinear: flag,
  frequency: choice(frequencies, "Choose how often it is measured.", "MONTHLY"),
  collection: choice(KpiCollection, "Choose how its values arrive.", "MANUAL"),
  rollUp: perhaps(rollUps, "Choose how its parts are put together."),
  computedFigure: perhaps(ComputedFigure, "Choose the figure it is computed from."),
  dataSource: optionalProse("Data source", 2000),
  method: optionalProse("Method"),
  collectorId: optionalId,
  analystId: optionalId,
  analystIsCollectorReason: optionalProse("Why who measures also evaluates", 2000),
  evaluationFrequency: perhaps(Cycle, "Choose how often it is evaluated."),
  informationNeed: optionalProse("Information need", 2000),
  reportedTo: optionalProse("Reported to", 2000),
  interim: interimTargets,
  levels,
  parts,
});

// Columns nobody types, and the three lists that have tables of their own.
type Computed =
  | "id"
  | "number"
  | "ref"
  | "objectiveId"
  | "state"
  | "retiredAt"
  | "retiredReason"
  | "approvedAt"
  | "archivedAt"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
type Lists = "interim" | "levels" | "parts";
export type KpiColumnsPinned = Expect<
  Equal<Exclude<keyof z.output<typeof kpiFields>, Lists>, Exclude<keyof KpiModel, Computed>>
>;
export type KpiFields = z.output<typeof kpiFields>;

/** A definition whose fields fit together. */
export const kpiDefinition = kpiFields.superRefine(consistent);

/** A KPI to be added to a draft, or to an approved objective that has none. */
export const newKpi = z.strictObject({ objectiveRef, ...kpiFields.shape }).superRefine(consistent);
export type NewKpi = z.output<typeof newKpi>;

/** A changed KPI: which one, and the version it was made from. */
export const kpiEdit = z
  .strictObject({ ref: kpiRef, version: recordVersion, ...kpiFields.shape })
  .superRefine(consistent);
export type KpiEdit = z.output<typeof kpiEdit>;

/** An act on a KPI as it was shown. */
export const kpiMove = z.strictObject({ ref: kpiRef, version: recordVersion });
export type KpiMove = z.output<typeof kpiMove>;

/** The end of a KPI that was approved: it is measured no longer, and its history stays. */
export const kpiRetirement = z.strictObject({ ...kpiMove.shape, reason: prose("Reason", 2000) });
export type KpiRetirement = z.output<typeof kpiRetirement>;
