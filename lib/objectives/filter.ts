import { z } from "zod";
import { healths } from "#lib/kpis/standing.ts";
import { Cycle, ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";
import { type ColumnKey, columnKeys, type SortColumn, sortColumns, usualColumns } from "./columns.ts";
import { smartCodes } from "./smart/finding.ts";

const list = <Value extends string>(values: Record<string, Value>) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : (value ?? "").split(",")).filter(
        (each): each is Value => each in values,
      ),
    );
const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");

const columns = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value): ColumnKey[] => {
    // A form sends each column by itself, a link all of them with commas.
    const given = new Set([value ?? []].flat().flatMap((each) => each.split(",")));
    const known = [...given].filter((each): each is ColumnKey => columnKeys.some((key) => key === each));
    return known.join() === usualColumns.join() ? [] : known;
  });

/** What the register can be exported as. */
export const exportFormat = z.enum(["csv", "xlsx", "json"]);
export type ExportFormat = z.output<typeof exportFormat>;

/**
 * The query string of a list of objectives: the same parser for the page, the export and the API. What it does
 * not understand it leaves out, so that an old bookmark still opens.
 */
export const objectiveFilter = z.object({
  q: one.transform((text) => text.trim().slice(0, 200)),
  state: list(ObjectiveState),
  kind: list(ObjectiveKind),
  cycle: list(Cycle),
  /** Of active ones only. */
  health: list(Object.fromEntries(healths.map((health) => [health, health]))),
  owner: one.transform((id) => (z.uuid().safeParse(id).success ? id : "")),
  function: one.transform((id) => (z.uuid().safeParse(id).success ? id : "")),
  tag: one,
  /** Only those in which the last SMART check found this. */
  finding: one.transform((code) => smartCodes.find((each) => each === code) ?? ""),
  import: one.transform((id) => (z.uuid().safeParse(id).success ? id : "")),
  archived: one.transform((value) => value === "yes"),
  /** Only those with a resource that waits for a decision. */
  requested: one.transform((value) => value === "yes"),
  /** Only active ones whose evaluation is due today or was before. */
  due: one.transform((value) => value === "yes"),
  sort: one.transform((value): SortColumn => sortColumns.find((column) => column === value) ?? "ref"),
  dir: one.transform((value) => (value === "desc" ? ("desc" as const) : ("asc" as const))),
  /** The columns in their order; empty: the usual ones. */
  columns,
  density: one.transform((value) => (value === "compact" ? ("compact" as const) : ("comfortable" as const))),
  /** The saved view this began with, or `all` for the register as it is without any. */
  view: one.transform((value) => (value === "all" || z.uuid().safeParse(value).success ? value : "")),
  page: one.transform((value) => Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 10_000)),
});
export type ObjectiveFilter = z.output<typeof objectiveFilter>;

/** Whether a filter leaves nothing out, so that its list is the whole register. */
export function isWholeRegister(filter: ObjectiveFilter): boolean {
  const {
    q,
    state,
    kind,
    cycle,
    owner,
    function: team,
    tag,
    finding,
    import: from,
    requested,
    due,
    health,
  } = filter;
  const isEvery = (given: readonly string[], every: object) =>
    given.length === 0 || Object.keys(every).every((value) => given.includes(value));
  return (
    [q, owner, team, tag, finding, from].every((text) => text === "") &&
    isEvery(state, ObjectiveState) &&
    isEvery(kind, ObjectiveKind) &&
    cycle.length === 0 &&
    health.length === 0 &&
    !requested &&
    !due
  );
}

/** Where nothing is filtered out and nothing is arranged. */
const plain = { sort: "ref", dir: "asc", columns: [], density: "comfortable", view: "", page: 1 } as const;

/** Only what a filter leaves out, without order, columns and page: equal for two lists of the same objectives. */
export function conditionsQuery(filter: ObjectiveFilter): string {
  return filterQuery(filter, { ...plain, columns: [] });
}

/** The query string of a filter, without what is at its default: what a link to the same list carries. */
export function filterQuery(filter: ObjectiveFilter, changed: Partial<ObjectiveFilter> = {}): string {
  const all = { ...filter, ...changed };
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.set(name, value);
  put("q", all.q);
  put("state", all.state.join(","));
  put("kind", all.kind.join(","));
  put("cycle", all.cycle.join(","));
  put("health", all.health.join(","));
  put("owner", all.owner);
  put("function", all.function);
  put("tag", all.tag);
  put("finding", all.finding);
  put("import", all.import);
  put("archived", all.archived ? "yes" : "");
  put("requested", all.requested ? "yes" : "");
  put("due", all.due ? "yes" : "");
  put("sort", all.sort === "ref" ? "" : all.sort);
  put("dir", all.dir === "asc" ? "" : "desc");
  put("columns", all.columns.join(","));
  put("density", all.density === "compact" ? "compact" : "");
  put("view", all.view);
  put("page", all.page === 1 ? "" : String(all.page));
  return query.size === 0 ? "" : `?${query}`;
}

/** Where a list stands with a filter: without any condition the address says so, or the default view would open. */
export function listHref(filter: ObjectiveFilter, changed: Partial<ObjectiveFilter> = {}): string {
  const all = { ...filter, ...changed };
  const query = filterQuery({ ...all, view: all.view === "all" ? "" : all.view });
  return `/objectives${query === "" ? "?view=all" : query}`;
}
