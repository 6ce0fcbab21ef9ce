import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type FilterNames, filterChips } from "#lib/objectives/chips.ts";
import { columnWords } from "#lib/objectives/columns.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
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
  const chips = filterChips(filter, await filterNames(actor, filter)).map(({ words }) => words);
  const order = `by ${columnWords[filter.sort].toLowerCase()}${filter.dir === "desc" ? ", descending" : ""}`;
  return [...chips, ...(filter.archived ? [] : ["not archived"]), order].join("; ");
}
