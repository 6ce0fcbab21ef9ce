import { healthWords } from "#lib/kpis/words.ts";
import { listHref, type ObjectiveFilter } from "./filter.ts";
import { cycleWords, stateWords } from "./rules.ts";

/** The names of what a filter chose by id; null where there is none of that id any more. */
export type FilterNames = { owner: string | null; function: string | null; file: string | null };

/** One condition of a filter in words, and where the list stands without it. */
export type Chip = { words: string; without: string };

/** What a list is filtered by, condition by condition; without any of them it is the whole register. */
export function filterChips(filter: ObjectiveFilter, names: FilterNames): Chip[] {
  const chips: Chip[] = [];
  const put = (words: string, cleared: Partial<ObjectiveFilter>) => {
    chips.push({ words, without: listHref(filter, { ...cleared, page: 1 }) });
  };
  const some = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => words[value].toLowerCase()).join(" or ");
  if (filter.q) put(`Containing “${filter.q}”`, { q: "" });
  if (filter.state.length > 0) put(`State: ${some(filter.state, stateWords)}`, { state: [] });
  if (filter.kind.length > 0)
    put(`Kind: ${some(filter.kind, { QUANTITATIVE: "quantitative", QUALITATIVE: "qualitative" })}`, {
      kind: [],
    });
  if (filter.cycle.length > 0) put(`Reviewed ${some(filter.cycle, cycleWords)}`, { cycle: [] });
  if (filter.health.length > 0) put(`Health: ${some(filter.health, healthWords)}`, { health: [] });
  if (filter.owner) put(`Owner: ${names.owner ?? "somebody who is not here"}`, { owner: "" });
  if (filter.function) put(`Function: ${names.function ?? "one that is not here"}`, { function: "" });
  if (filter.tag) put(`Tag: ${filter.tag}`, { tag: "" });
  if (filter.import) put(`From the import ${names.file ?? "that is not here"}`, { import: "" });
  if (filter.requested) put("With a resource that waits for a decision", { requested: false });
  if (filter.due) put("Evaluation due", { due: false });
  if (filter.finding) put(`SMART finding ${filter.finding}`, { finding: "" });
  if (filter.archived) put("Archived", { archived: false });
  return chips;
}
