import "server-only";
import { kpiChips, kpiFilter } from "#lib/kpis/filter.ts";
import { allKpis, type KpiRow, kpiFilterNames } from "#lib/kpis/list.ts";
import { isOverdue } from "#lib/kpis/standing.ts";
import {
  directionWords,
  frequencyWords,
  scaleWords,
  statusWords,
  targetInWords,
  unitSign,
} from "#lib/kpis/words.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import { todayIn } from "#lib/time/day.ts";
import { list } from "./define.ts";

// What words ask of a row's scale.
const levelsOf = ({ highest }: KpiRow) => (highest === null ? [] : [{ level: highest }]);

/** The register of KPIs as a file. */
export const kpiList = list({
  title: "KPIs",
  record: "Kpi",
  filter: kpiFilter,
  rows: async (actor, filter) => {
    const { locale, currency, timeZone } = actor.organisation;
    const today = todayIn(timeZone);
    return (await allKpis(actor, filter)).map((row) => {
      const measured = { ...row, levels: levelsOf(row) };
      return {
        ...row,
        isOverdue: row.objectiveState === "ACTIVE" && isOverdue(row, today),
        sign: unitSign(measured, currency),
        target: targetInWords(measured, { locale, currency }),
      };
    });
  },
  told: async (filter, actor) => [
    ...kpiChips(filter, await kpiFilterNames(actor, filter)).map(({ words }) => words),
    `by ${filter.sort}${filter.dir === "desc" ? ", descending" : ""}`,
  ],
  columns: [
    { heading: "Reference", of: (row) => row.ref },
    { heading: "KPI", kind: "prose", of: (row) => row.name },
    { heading: "Status", of: (row) => (row.isApproved ? statusWords[row.status] : "Not approved yet") },
    { heading: "Overdue", of: (row) => row.isOverdue },
    { heading: "Last value", kind: "number", of: (row) => row.lastValue },
    { heading: "Unit", of: (row) => row.sign },
    { heading: "Target", of: (row) => row.target },
    { heading: "Direction", of: (row) => directionWords[row.direction] },
    { heading: "Scale", of: (row) => scaleWords[row.scale] },
    { heading: "Measured", of: (row) => frequencyWords[row.frequency] },
    { heading: "Measured up to", kind: "day", of: (row) => row.measuredTo },
    { heading: "Next value due", kind: "day", of: (row) => row.nextDueOn },
    { heading: "Measured by", of: (row) => row.collectorName },
    { heading: "Evaluated by", of: (row) => row.analystName },
    { heading: "Objective", of: (row) => row.objectiveRef },
    { heading: "Title of the objective", kind: "prose", of: (row) => row.objectiveTitle },
    { heading: "State of the objective", of: (row) => stateWords[row.objectiveState] },
    { heading: "Function", of: (row) => row.functionName },
    { heading: "Retired", of: (row) => row.state === "RETIRED" },
  ],
});
