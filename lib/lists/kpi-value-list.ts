import "server-only";
import { z } from "zod";
import { fromMicros } from "#lib/decimal.ts";
import { NotFound } from "#lib/errors.ts";
import type { Target } from "#lib/kpis/rules.ts";
import { directionWords, statusWords, unitSign } from "#lib/kpis/words.ts";
import { chartQuery, rangeWords } from "#lib/measurements/chart-query.ts";
import { getHistory } from "#lib/measurements/queries.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { slotsOf } from "#lib/measurements/slots.ts";
import { list } from "./define.ts";

const filter = z
  .looseObject({ kpi: z.string().optional(), range: z.string().optional() })
  .transform(({ kpi, range }) => ({ kpi: kpi ?? "", range: chartQuery({ range }).range }));

const edges = (target: Target | null): { target?: string; low?: string; high?: string } => {
  if (target?.direction === "RANGE") return { low: fromMicros(target.low), high: fromMicros(target.high) };
  return target ? { target: fromMicros(target.target) } : {};
};

/** The chart of one KPI as a file: its periods with the target of their time, gaps among them. */
export const kpiValueList = list({
  title: "Values of a KPI",
  record: "Measurement",
  filter,
  rows: async (actor, { kpi: ref, range }) => {
    // A file of no KPI is an empty one, not somebody's values.
    if (ref === "") return [];
    const history = await getHistory(actor, ref);
    if (!history) throw new NotFound();
    const { kpi } = history;
    const sign = unitSign(kpi, actor.organisation.currency);
    return slotsOf(history, range, circumstancesOf(actor.organisation)).slots.map((slot) => ({
      ...slot,
      kpi: `${kpi.ref} ${kpi.name}`,
      edges: edges(slot.target),
      direction: directionWords[kpi.direction],
      sign,
    }));
  },
  told: ({ kpi, range }) => [kpi, rangeWords[range].label.toLowerCase(), "oldest first"],
  columns: [
    { heading: "KPI", kind: "prose", of: (row) => row.kpi },
    { heading: "Period", of: (row) => row.name },
    { heading: "From", kind: "day", of: (row) => row.start },
    { heading: "To", kind: "day", of: (row) => row.end },
    { heading: "Value", kind: "number", of: (row) => (row.value === null ? null : fromMicros(row.value)) },
    { heading: "Unit", of: (row) => row.sign },
    { heading: "Direction", of: (row) => row.direction },
    { heading: "Target", kind: "number", of: (row) => row.edges.target ?? null },
    { heading: "Lower end", kind: "number", of: (row) => row.edges.low ?? null },
    { heading: "Upper end", kind: "number", of: (row) => row.edges.high ?? null },
    { heading: "Tolerance", kind: "number", of: (row) => row.target && fromMicros(row.target.tolerance) },
    { heading: "Status", of: (row) => statusWords[row.status ?? "NO_DATA"] },
    { heading: "Value missing", of: (row) => row.isMissing },
    { heading: "Needs no value because", kind: "prose", of: (row) => row.waiver },
    { heading: "Corrected", of: (row) => row.isCorrected },
    { heading: "Comment", kind: "prose", of: (row) => row.comment },
  ],
});
