import { type ChartRange, chartRanges } from "./slots.ts";

/** Which stretch a chart shows, and whether the one before it is laid over it. */
export type ChartQuery = { range: ChartRange; compare: boolean };

/** Reads a chart's part of a query string; what it does not understand is at its default. */
export function chartQuery(query: Record<string, string | string[] | undefined>): ChartQuery {
  return {
    range: chartRanges.find((range) => range === query.range) ?? "12",
    compare: query.compare === "yes",
  };
}

/** What each stretch is called, and the one before it. */
export const rangeWords: Record<ChartRange, { label: string; before: string }> = {
  "12": { label: "Last 12 periods", before: "the 12 before" },
  year: { label: "This fiscal year", before: "the same periods a year before" },
  all: { label: "All", before: "" },
};
