import { z } from "zod";
import { frequencies } from "#lib/time/periods.ts";
import { KpiScale, KpiState, KpiStatus, KpiTrend } from "#prisma/generated/enums.ts";
import { frequencyWords, scaleWords, statusWords, trendWords } from "./words.ts";

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const among = <Value extends string>(values: readonly Value[]) =>
  one.transform((value) => values.find((each) => each === value) ?? ("" as const));
const id = one.transform((value) => (z.uuid().safeParse(value).success ? value : ""));

/** What a list of KPIs can be sorted by. */
export const kpiSortColumns = ["ref", "name", "objective", "status", "due", "collector"] as const;
export type KpiSortColumn = (typeof kpiSortColumns)[number];

/**
 * The query string of a list of KPIs: one parser for the page, the export and the API. What it does not understand it
 * leaves out, so that an old bookmark still opens.
 */
export const kpiFilter = z.object({
  q: one.transform((text) => text.trim().slice(0, 200)),
  /** Reference of an objective. */
  objective: one.transform((ref) => (/^OBJ-\d{3,9}$/.test(ref) ? ref : "")),
  /** Of the objective. */
  function: id,
  collector: id,
  frequency: among(frequencies),
  status: among(Object.values(KpiStatus)),
  overdue: one.transform((value) => value === "yes"),
  /** Of those that are measured now; NONE: fewer than three values. */
  trend: among([...Object.values(KpiTrend), "NONE"]),
  scale: among(Object.values(KpiScale)),
  state: among(Object.values(KpiState)),
  archived: one.transform((value) => value === "yes"),
  sort: one.transform((value): KpiSortColumn => kpiSortColumns.find((each) => each === value) ?? "ref"),
  dir: one.transform((value) => (value === "desc" ? ("desc" as const) : ("asc" as const))),
  page: one.transform((value) => Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 10_000)),
});
export type KpiFilter = z.output<typeof kpiFilter>;

/** The query string of a filter, without what is at its default. */
export function kpiQuery(filter: KpiFilter, changed: Partial<KpiFilter> = {}): string {
  const { overdue, archived, sort, dir, page, ...texts } = { ...filter, ...changed };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(texts)) if (value) query.set(name, value);
  if (overdue) query.set("overdue", "yes");
  if (archived) query.set("archived", "yes");
  if (sort !== "ref") query.set("sort", sort);
  if (dir !== "asc") query.set("dir", dir);
  if (page !== 1) query.set("page", String(page));
  return query.size === 0 ? "" : `?${query}`;
}

/** The names of what a filter chose by id; null where there is none of that id any more. */
export type KpiFilterNames = { collector: string | null; function: string | null };

/** What a list of KPIs is filtered by, condition by condition, and where it stands without each. */
export function kpiChips(filter: KpiFilter, names: KpiFilterNames): { words: string; without: string }[] {
  const chips: { words: string; without: string }[] = [];
  const put = (words: string | false, cleared: Partial<KpiFilter>) => {
    if (words) chips.push({ words, without: `/kpis${kpiQuery(filter, { ...cleared, page: 1 })}` });
  };
  put(filter.q !== "" && `Containing “${filter.q}”`, { q: "" });
  put(filter.objective !== "" && `Of ${filter.objective}`, { objective: "" });
  put(filter.function !== "" && `Function: ${names.function ?? "one that is not here"}`, { function: "" });
  put(filter.collector !== "" && `Measured by ${names.collector ?? "somebody who is not here"}`, {
    collector: "",
  });
  put(filter.frequency !== "" && `Measured ${frequencyWords[filter.frequency]}`, { frequency: "" });
  put(filter.status !== "" && statusWords[filter.status], { status: "" });
  put(filter.trend !== "" && `Trend: ${trendWords[filter.trend]}`, { trend: "" });
  put(filter.overdue && "Overdue", { overdue: false });
  put(filter.scale !== "" && `Scale: ${scaleWords[filter.scale]}`, { scale: "" });
  put(filter.state !== "" && (filter.state === "ACTIVE" ? "Not retired" : "Retired"), { state: "" });
  put(filter.archived && "Archived", { archived: false });
  return chips;
}
