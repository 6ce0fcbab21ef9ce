import { toDay } from "#lib/time/day.ts";
import { interimInText, levelsInText } from "./lists.ts";
import type { WholeKpi } from "./record.ts";

const decimal = (value: { toString(): string } | null) => value?.toString() ?? null;

/** A KPI's lists as their schema takes them. */
export function listsOf(kpi: Pick<WholeKpi, "interim" | "levels" | "parts">) {
  return {
    interim: kpi.interim.map(({ onDay, value }) => ({ onDay: toDay(onDay), value: value.toString() })),
    levels: kpi.levels.map(({ level, description }) => ({ level, description })),
    parts: kpi.parts.map(({ part }) => part.ref),
  };
}

/** What a person wrote of a KPI as a form holds it: numbers and days as text, lists one line each. */
export function editableValues(kpi: WholeKpi): Record<string, string | boolean | number | null> {
  const { interim, levels, parts } = listsOf(kpi);
  return {
    version: kpi.version,
    name: kpi.name,
    measures: kpi.measures,
    scale: kpi.scale,
    unit: kpi.scale === "NUMBER" ? kpi.unit : null,
    unitLabel: kpi.unitLabel,
    direction: kpi.direction,
    baselineValue: decimal(kpi.baselineValue),
    baselineOn: toDay(kpi.baselineOn),
    targetValue: decimal(kpi.targetValue),
    tolerance: kpi.tolerance.toString(),
    rangeLow: decimal(kpi.rangeLow),
    rangeHigh: decimal(kpi.rangeHigh),
    isLinear: kpi.isLinear,
    frequency: kpi.frequency,
    collection: kpi.collection,
    rollUp: kpi.rollUp,
    computedFigure: kpi.computedFigure,
    dataSource: kpi.dataSource,
    method: kpi.method,
    collectorId: kpi.collectorId,
    analystId: kpi.analystId,
    analystIsCollectorReason: kpi.analystIsCollectorReason,
    evaluationFrequency: kpi.evaluationFrequency,
    informationNeed: kpi.informationNeed,
    reportedTo: kpi.reportedTo,
    interim: interimInText(interim) || null,
    levels: levelsInText(levels) || null,
    parts: parts.join(", ") || null,
  };
}
