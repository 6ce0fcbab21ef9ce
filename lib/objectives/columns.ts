/** Columns a list of objectives can be sorted by. */
export const sortColumns = [
  "ref",
  "title",
  "state",
  "owner",
  "function",
  "target",
  "kind",
  "start",
  "review",
  "updated",
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Every column a list of objectives can show, in the order they are offered. */
export const columnKeys = [
  "ref",
  "title",
  "state",
  "owner",
  "function",
  "target",
  "actions",
  "health",
  "kind",
  "statement",
  "sponsor",
  "evaluator",
  "start",
  "cycle",
  "review",
  "baseline",
  "origin",
  "tags",
  "approved",
  "created",
  "updated",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** What a column is called above it. */
export const columnWords: Record<ColumnKey, string> = {
  ref: "Reference",
  title: "Objective",
  state: "State",
  owner: "Owner",
  function: "Function",
  target: "Target",
  actions: "Actions done",
  health: "Health",
  kind: "Kind",
  statement: "Statement",
  sponsor: "Sponsor",
  evaluator: "Evaluator",
  start: "Start",
  cycle: "Review cycle",
  review: "Next review",
  baseline: "Baseline",
  origin: "Origin",
  tags: "Tags",
  approved: "Approved version",
  created: "Created",
  updated: "Updated",
};

/** What is shown when nobody has chosen. */
export const usualColumns: readonly ColumnKey[] = [
  "ref",
  "title",
  "state",
  "owner",
  "function",
  "target",
  "actions",
];

/** What a list shows: the chosen columns, the title always among them since it is the way to the record. */
export function shownColumns(chosen: readonly ColumnKey[]): readonly ColumnKey[] {
  if (chosen.length === 0) return usualColumns;
  return chosen.includes("title") ? chosen : ["title", ...chosen];
}

/** The columns whose cells are edited in the list, by the field of the objective they hold. */
export const editableColumns = {
  title: "title",
  owner: "ownerId",
  function: "functionId",
  target: "targetOn",
  tags: "tags",
} as const satisfies Partial<Record<ColumnKey, string>>;
