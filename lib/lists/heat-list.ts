import "server-only";
import { z } from "zod";
import {
  type HeatCell,
  heatRanges,
  heatRangeWords,
  heatWords,
  monthsOf,
} from "#lib/measurements/heat-map.ts";
import { heatMap } from "#lib/measurements/heat-map-queries.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { list } from "./define.ts";

const filter = z
  .looseObject({ range: z.string().optional() })
  .transform(({ range }) => ({ range: heatRanges.find((each) => each === range) ?? ("12" as const) }));

const pageOfMany = 500;
const most = 20_000;

type Row = { ref: string; title: string; functionName: string | null; month: string; cell: HeatCell };

/** The heat map as a file: a line for each objective and month. */
export const heatList = list({
  title: "Heat map",
  record: "Measurement",
  filter,
  rows: async (actor, { range }) => {
    const { today, fiscalYearStart } = circumstancesOf(actor.organisation);
    const months = monthsOf(range, today, fiscalYearStart);
    const rows: Row[] = [];
    for (let page = 1; rows.length < most * months.length; page += 1) {
      const { rows: found, total } = await heatMap(actor, { range, page }, pageOfMany);
      for (const { cells, ...rest } of found)
        rows.push(...cells.map((cell, at) => ({ ...rest, cell, month: months[at]?.slice(0, 7) ?? "" })));
      if (page * pageOfMany >= total) break;
    }
    return rows;
  },
  told: ({ range }) => ["active objectives", heatRangeWords[range].toLowerCase()],
  columns: [
    { heading: "Objective", of: (row) => row.ref },
    { heading: "Title", kind: "prose", of: (row) => row.title },
    { heading: "Function", of: (row) => row.functionName },
    { heading: "Month", of: (row) => row.month },
    { heading: "Worst", of: (row) => heatWords[row.cell.heat].label },
    { heading: "Values", kind: "number", of: (row) => row.cell.measured },
    { heading: "Missing", kind: "number", of: (row) => row.cell.missing },
  ],
});
