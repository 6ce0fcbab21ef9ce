import { toDay } from "#lib/time/day.ts";
import { listsOf } from "./editable.ts";
import type { WholeKpi } from "./record.ts";

const who = (person: { id: string; name: string } | null) =>
  person ? { id: person.id, name: person.name } : null;
const decimal = (value: { toString(): string } | null) => value?.toString() ?? null;

/** A KPI's definition as it is approved with its objective: nothing that moves by itself. */
export function definitionOf(kpi: WholeKpi) {
  return {
    ref: kpi.ref,
    name: kpi.name,
    measures: kpi.measures,
    scale: kpi.scale,
    unit: kpi.unit,
    unitLabel: kpi.unitLabel,
    direction: kpi.direction,
    baselineValue: decimal(kpi.baselineValue),
    baselineOn: toDay(kpi.baselineOn),
    targetValue: decimal(kpi.targetValue),
    tolerance: kpi.tolerance.toString(),
    rangeLow: decimal(kpi.rangeLow),
    rangeHigh: decimal(kpi.rangeHigh),
    linear: kpi.isLinear,
    frequency: kpi.frequency,
    collection: kpi.collection,
    rollUp: kpi.rollUp,
    computedFigure: kpi.computedFigure,
    dataSource: kpi.dataSource,
    method: kpi.method,
    collector: who(kpi.collector),
    analyst: who(kpi.analyst),
    analystIsCollectorReason: kpi.analystIsCollectorReason,
    evaluationFrequency: kpi.evaluationFrequency,
    informationNeed: kpi.informationNeed,
    reportedTo: kpi.reportedTo,
    ...listsOf(kpi),
  };
}

export type KpiContent = ReturnType<typeof definitionOf>;
