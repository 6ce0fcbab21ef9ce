import { cycleWords } from "#lib/objectives/rules.ts";
import { formatDay } from "#lib/time/format.ts";
import type { KpiContent } from "./content.ts";
import {
  collectionWords,
  computedWords,
  frequencyWords,
  measuresWords,
  type Reading,
  rollUpWords,
  scaleWords,
  targetInWords,
  unitWords,
  valueInWords,
} from "./words.ts";

/** One line of a definition; null where nothing was written. */
export type Fact = { label: string; value: string | null };

/** A KPI's definition line by line, as its page and an approved version show it. */
export function contentInWords(kpi: KpiContent, reading: Reading): Fact[] {
  const value = (text: string) => valueInWords(text, kpi, reading);
  const day = (text: string) => formatDay(text, reading.locale);
  // What this kind of KPI does not have is left out; what it lacks is shown as lacking.
  const perhaps = (fact: Fact) => (fact.value === null ? [] : [fact]);
  const list = (lines: string[]) => (lines.length > 0 ? lines.join("\n") : null);
  return [
    { label: "Measures", value: measuresWords[kpi.measures] },
    {
      label: "Scale",
      value: kpi.scale === "NUMBER" ? (kpi.unitLabel ?? unitWords[kpi.unit]) : scaleWords[kpi.scale],
    },
    { label: "Target", value: targetInWords(kpi, reading) },
    ...perhaps({ label: "Tolerance", value: Number(kpi.tolerance) > 0 ? value(kpi.tolerance) : null }),
    {
      label: "Baseline",
      value:
        kpi.baselineValue && kpi.baselineOn ? `${value(kpi.baselineValue)} on ${day(kpi.baselineOn)}` : null,
    },
    ...perhaps({
      label: kpi.linear ? "On the way, in a line" : "On the way",
      value:
        list(kpi.interim.map((each) => `${value(each.value)} by ${day(each.onDay)}`)) ??
        (kpi.linear ? "from baseline to target" : null),
    }),
    ...perhaps({
      label: "Levels",
      value: list(kpi.levels.map((each) => `${each.level}: ${each.description}`)),
    }),
    { label: "Measured", value: frequencyWords[kpi.frequency] },
    { label: "Values", value: arrival(kpi) },
    { label: "Data source", value: kpi.dataSource },
    { label: "Method", value: kpi.method },
    { label: "Measured by", value: kpi.collector?.name ?? null },
    { label: "Evaluated by", value: kpi.analyst?.name ?? null },
    ...perhaps({ label: "Why the same person", value: kpi.analystIsCollectorReason }),
    { label: "Evaluated", value: kpi.evaluationFrequency ? cycleWords[kpi.evaluationFrequency] : null },
    { label: "Information need", value: kpi.informationNeed },
    { label: "Reported to", value: kpi.reportedTo },
  ];
}

function arrival({ collection, rollUp, parts, computedFigure }: KpiContent): string {
  if (rollUp) return `${rollUpWords[rollUp]} of ${parts.join(", ")}`;
  return computedFigure ? computedWords[computedFigure] : collectionWords[collection];
}
