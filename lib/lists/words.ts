import { words } from "#lib/import/telling.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";

/** The filter of a list of objectives in words, for the file that was made of it. */
export function objectiveFilterWords(filter: ObjectiveFilter): (string | false)[] {
  const some = (name: string, values: readonly string[]) =>
    values.length > 0 && `${name} ${values.join(" or ")}`;
  return [
    filter.q !== "" && `containing "${filter.q}"`,
    some(
      "state",
      filter.state.map((state) => stateWords[state].toLowerCase()),
    ),
    some(
      "kind",
      filter.kind.map((kind) => words(kind).toLowerCase()),
    ),
    some(
      "review cycle",
      filter.cycle.map((cycle) => words(cycle).toLowerCase()),
    ),
    filter.owner !== "" && `owner ${filter.owner}`,
    filter.function !== "" && `function ${filter.function}`,
    filter.tag !== "" && `tag "${filter.tag}"`,
    filter.import !== "" && `import ${filter.import}`,
    filter.requested && "with a resource that waits for a decision",
    filter.due && "evaluation due",
    filter.archived ? "archived" : "not archived",
    `by ${filter.sort}${filter.dir === "desc" ? ", descending" : ""}`,
  ];
}
