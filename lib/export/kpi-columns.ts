import { words } from "#lib/import/telling.ts";
import type { ExportedKpi } from "./exported.ts";
import type { CellKind, CellValue } from "./table.ts";

const word = (value: string | null) => value && words(value);

/** A KPI of the register, column by column; `lib/import/own-kpis.ts` reads them back. */
export const kpiColumns: [heading: string, of: (kpi: ExportedKpi) => CellValue, kind?: CellKind][] = [
  ["KPI", (one) => one.ref],
  ["Name", (one) => one.name, "prose"],
  ["Measures", (one) => words(one.measures)],
  ["Scale", (one) => words(one.scale)],
  ["Unit", (one) => words(one.unit)],
  ["Own unit", (one) => one.unitLabel],
  ["Direction", (one) => words(one.direction)],
  ["Baseline", (one) => one.baselineValue, "number"],
  ["Baseline date", (one) => one.baselineOn, "day"],
  ["Target", (one) => one.targetValue, "number"],
  ["Tolerance", (one) => one.tolerance, "number"],
  ["Lower end", (one) => one.rangeLow, "number"],
  ["Upper end", (one) => one.rangeHigh, "number"],
  ["Along a line", (one) => one.isLinear],
  [
    "Interim targets",
    (one) => one.interim.map(({ onDay, value }) => `${onDay}: ${value}`).join("\n"),
    "prose",
  ],
  [
    "Levels",
    (one) => one.levels.map(({ level, description }) => `${level}: ${description}`).join("\n"),
    "prose",
  ],
  ["Frequency", (one) => words(one.frequency)],
  ["Collection", (one) => words(one.collection)],
  ["Roll-up", (one) => word(one.rollUp)],
  ["Parts", (one) => one.parts.join(", ")],
  ["Computed figure", (one) => word(one.computedFigure)],
  ["Data source", (one) => one.dataSource, "prose"],
  ["Method", (one) => one.method, "prose"],
  ["Collector email", (one) => one.collector?.email ?? null],
  ["Collector name", (one) => one.collector?.name ?? null],
  ["Analyst email", (one) => one.analyst?.email ?? null],
  ["Analyst name", (one) => one.analyst?.name ?? null],
  ["Why who measures also evaluates", (one) => one.analystIsCollectorReason, "prose"],
  ["Evaluation frequency", (one) => word(one.evaluationFrequency)],
  ["Information need", (one) => one.informationNeed, "prose"],
  ["Reported to", (one) => one.reportedTo, "prose"],
  ["State", (one) => words(one.state)],
  ["Approved at", (one) => one.approvedAt],
];
