import { kpiDefinition } from "#lib/kpis/schema.ts";
import type { Finding } from "./draft.ts";
import { type Candidate, readPerson } from "./people.ts";
import { brief } from "./telling.ts";

/** A KPI as our own register brings it along, under the reference it had there. */
export type OwnKpi = ReturnType<typeof kpiDefinition.parse> & { ref: string };

type Tell = (severity: Finding["severity"], column: string, value: string, message: string) => void;

const blank = (text: string | undefined) => (text === undefined || text.trim() === "" ? null : text);
// "More is better" of a screen has no way back, so the sheet holds the values themselves as words.
const choiceOf = (text: string | undefined) =>
  blank(text)
    ?.trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, "_") ?? null;

/** Reads the KPIs of one objective by the rules of the form; what breaks one is left out and told. */
export function readKpis(
  rows: readonly Record<string, string>[],
  people: readonly Candidate[],
  tell: Tell,
): OwnKpi[] {
  return rows.flatMap((row) => {
    const ref = row.KPI ?? "";
    const person = (heading: string, duty: string) => {
      const email = blank(row[heading]);
      const found = email === null ? null : readPerson(email, people);
      if (found?.is === "one") return found.person.id;
      if (email !== null)
        tell(
          "note",
          "KPIs",
          brief(email),
          `${ref} comes in without who ${duty} it: nobody here has the e-mail ${brief(email)}.`,
        );
      return null;
    };
    const scale = choiceOf(row.Scale);
    const read = kpiDefinition.safeParse({
      name: row.Name,
      measures: choiceOf(row.Measures),
      scale,
      unit: scale === "NUMBER" ? choiceOf(row.Unit) : null,
      unitLabel: blank(row["Own unit"]),
      direction: choiceOf(row.Direction),
      baselineValue: blank(row.Baseline),
      baselineOn: blank(row["Baseline date"]),
      targetValue: blank(row.Target),
      tolerance: blank(row.Tolerance),
      rangeLow: blank(row["Lower end"]),
      rangeHigh: blank(row["Upper end"]),
      isLinear: choiceOf(row["Along a line"]) === "YES",
      frequency: choiceOf(row.Frequency),
      collection: choiceOf(row.Collection),
      rollUp: choiceOf(row["Roll-up"]),
      computedFigure: choiceOf(row["Computed figure"]),
      dataSource: blank(row["Data source"]),
      method: blank(row.Method),
      collectorId: person("Collector email", "measures"),
      analystId: person("Analyst email", "evaluates"),
      analystIsCollectorReason: blank(row["Why who measures also evaluates"]),
      evaluationFrequency: choiceOf(row["Evaluation frequency"]),
      informationNeed: blank(row["Information need"]),
      reportedTo: blank(row["Reported to"]),
      interim: blank(row["Interim targets"]),
      levels: blank(row.Levels),
      parts: blank(row.Parts),
    });
    if (read.success) return { ref, ...read.data };
    tell(
      "refused",
      "KPIs",
      ref,
      `${ref || "A KPI"}: ${read.error.issues[0]?.message ?? "it cannot be read."}`,
    );
    return [];
  });
}
