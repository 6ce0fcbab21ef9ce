import "server-only";
import { z } from "zod";
import { measurementPlan, type PlanRow } from "#lib/kpis/plan.ts";
import { collectionWords, frequencyWords, targetInWords } from "#lib/kpis/words.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import { list } from "./define.ts";

// More rows than a plan is ever read by a person.
const most = 40_000;

const levelsOf = ({ highest }: PlanRow) => (highest === null ? [] : [{ level: highest }]);

/** The monitoring and measurement plan as a file. */
export const planList = list({
  title: "Measurement plan",
  record: "Kpi",
  filter: z.object({}),
  rows: async (actor) =>
    (await measurementPlan(actor, { take: most, skip: 0 })).rows.map((row) => ({
      ...row,
      target: targetInWords({ ...row, levels: levelsOf(row) }, actor.organisation),
    })),
  told: () => ["KPIs that are measured now, by objective"],
  columns: [
    { heading: "Objective", of: (row) => row.objectiveRef },
    { heading: "Title of the objective", kind: "prose", of: (row) => row.objectiveTitle },
    { heading: "KPI", of: (row) => row.ref },
    { heading: "What is measured", kind: "prose", of: (row) => row.name },
    { heading: "Information need", kind: "prose", of: (row) => row.informationNeed },
    { heading: "Target", of: (row) => row.target },
    { heading: "How: method", kind: "prose", of: (row) => row.method },
    { heading: "How: data source", kind: "prose", of: (row) => row.dataSource },
    { heading: "How values arrive", of: (row) => collectionWords[row.collection] },
    { heading: "When it is measured", of: (row) => frequencyWords[row.frequency] },
    { heading: "Who measures", of: (row) => row.collectorName ?? collectionWords[row.collection] },
    {
      heading: "When it is evaluated",
      of: (row) => row.evaluationFrequency && cycleWords[row.evaluationFrequency],
    },
    { heading: "Who evaluates", of: (row) => row.analystName },
    { heading: "Reported to", kind: "prose", of: (row) => row.reportedTo },
    { heading: "Evidence", kind: "number", of: (row) => row.evidence },
  ],
});
