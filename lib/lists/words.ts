import "server-only";
import type { Actor } from "#lib/actor.ts";
import { words } from "#lib/import/telling.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import { view } from "#lib/view.ts";

/** The filter of a list of objectives in words, for the file that was made of it. */
export async function objectiveFilterWords(actor: Actor, filter: ObjectiveFilter): Promise<string> {
  const { owner, team, file } = await view(actor, "objective.read", async (db) => ({
    owner: filter.owner
      ? await db.person.findUnique({ where: { id: filter.owner }, select: { name: true } })
      : null,
    team: filter.function
      ? await db.function.findUnique({ where: { id: filter.function }, select: { name: true } })
      : null,
    file: filter.import
      ? await db.import.findUnique({ where: { id: filter.import }, select: { fileName: true } })
      : null,
  }));

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
    filter.owner !== "" && `owner ${owner?.name ?? filter.owner}`,
    filter.function !== "" && `function ${team?.name ?? filter.function}`,
    filter.tag !== "" && `tag "${filter.tag}"`,
    filter.import !== "" && `from the import ${file?.fileName ?? filter.import}`,
    filter.requested && "with a resource that waits for a decision",
    filter.due && "evaluation due",
    filter.archived ? "archived" : "not archived",
    `by ${filter.sort}${filter.dir === "desc" ? ", descending" : ""}`,
  ];
  return all.filter(Boolean).join("; ");
}
