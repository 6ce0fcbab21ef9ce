import type { ExportedKpi } from "#lib/export/exported.ts";
import { toDay } from "#lib/time/day.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listsOf } from "./editable.ts";
import { wholeKpi } from "./record.ts";

const person = { select: { name: true, email: true } } as const;

/** What an export reads of a KPI. */
export const exportedKpiShape = {
  interim: wholeKpi.interim,
  levels: wholeKpi.levels,
  parts: wholeKpi.parts,
  collector: person,
  analyst: person,
} satisfies Prisma.KpiInclude;

const decimal = (value: { toFixed(): string } | null) => value?.toFixed() ?? null;

/** A KPI's definition as the register exports it. */
export function exportedKpi(kpi: Prisma.KpiGetPayload<{ include: typeof exportedKpiShape }>): ExportedKpi {
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
    tolerance: kpi.tolerance.toFixed(),
    rangeLow: decimal(kpi.rangeLow),
    rangeHigh: decimal(kpi.rangeHigh),
    isLinear: kpi.isLinear,
    ...listsOf(kpi),
    frequency: kpi.frequency,
    collection: kpi.collection,
    rollUp: kpi.rollUp,
    computedFigure: kpi.computedFigure,
    dataSource: kpi.dataSource,
    method: kpi.method,
    collector: kpi.collector,
    analyst: kpi.analyst,
    analystIsCollectorReason: kpi.analystIsCollectorReason,
    evaluationFrequency: kpi.evaluationFrequency,
    informationNeed: kpi.informationNeed,
    reportedTo: kpi.reportedTo,
    state: kpi.state,
    approvedAt: kpi.approvedAt?.toISOString() ?? null,
  };
}
