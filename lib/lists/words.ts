import "server-only";
import type { Actor } from "#lib/actor.ts";
import { words } from "#lib/import/telling.ts";
import type { FilterNames } from "#lib/objectives/chips.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import { view } from "#lib/view.ts";

/** The names of what a filter chose by id; asks nothing where it chose nothing. */
export async function filterNames(actor: Actor, filter: ObjectiveFilter): Promise<FilterNames> {
  const { owner, function: team, import: file } = filter;
  if (!owner && !team && !file) return { owner: null, function: null, file: null };
  return view(actor, "objective.read", async (db) => {
    const [person, unit, from] = await Promise.all([
      owner ? db.person.findUnique({ where: { id: owner }, select: { name: true } }) : null,
      team ? db.function.findUnique({ where: { id: team }, select: { name: true } }) : null,
      file ? db.import.findUnique({ where: { id: file }, select: { fileName: true } }) : null,
    ]);
    return {
      owner: person?.name ?? null,
      function: unit?.name ?? null,
      file: from?.fileName ?? null,
    };
  });
}

/** The filter of a list of objectives in words, for the file that was made of it. */
export async function objectiveFilterWords(actor: Actor, filter: ObjectiveFilter): Promise<string> {
  const names = await filterNames(actor, filter);
  const some = (name: string, values: readonly string[]) =>
    values.length > 0 && `${name} ${values.join(" or ")}`;
  const all: (string | false)[] = [
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
    filter.owner !== "" && `owner ${names.owner ?? filter.owner}`,
    filter.function !== "" && `function ${names.function ?? filter.function}`,
    filter.tag !== "" && `tag "${filter.tag}"`,
    filter.import !== "" && `from the import ${names.file ?? filter.import}`,
    filter.requested && "with a resource that waits for a decision",
    filter.due && "evaluation due",
    filter.finding !== "" && `with the SMART finding ${filter.finding}`,
    filter.archived ? "archived" : "not archived",
    `by ${filter.sort}${filter.dir === "desc" ? ", descending" : ""}`,
  ];
  return all.filter(Boolean).join("; ");
}
