import "server-only";
import { can, workingRoles } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { listFunctions } from "#lib/functions/queries.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#prisma/generated/enums.ts";
import { inForceToday } from "./roles-in-force.ts";

export type Option = { value: string; label: string };

/** Active people who may be given something to own, by name: those holding one of the roles today. */
export function pickPeople(actor: Actor, roles: readonly Role[] = workingRoles): Promise<Option[]> {
  return pick(actor, "person.pick", { roles: inForce(actor, roles) });
}

/** Every active person, by name, for a function's head. */
export function pickMembers(actor: Actor): Promise<Option[]> {
  return pick(actor, "function.edit", {});
}

/** Functions that are in use, in the order of their tree. */
export async function pickFunctions(actor: Actor): Promise<Option[]> {
  return (await listFunctions(actor)).map(({ id, name, depth }) => ({
    value: id,
    label: `${"\u2003".repeat(depth)}${name}`,
  }));
}

/** What is chosen of the selects of a filter; left out for readers who may not choose. */
export type ChosenOptions = { owner?: Option | null; function?: Option | null };

/** The options that a filter has chosen, so that they show before all others have arrived. */
export async function chosenOptions(
  actor: Actor,
  filter: { owner: string; function: string },
): Promise<ChosenOptions> {
  const [people, functions] = await Promise.all([
    filter.owner && can(actor, "person.pick") ? pickPeople(actor) : [],
    filter.function && can(actor, "function.read") ? pickFunctions(actor) : [],
  ]);
  const owner = people.find(({ value }) => value === filter.owner) ?? null;
  const team = functions.find(({ value }) => value === filter.function) ?? null;
  return {
    ...(can(actor, "person.pick") ? { owner } : {}),
    ...(can(actor, "function.read") ? { function: team } : {}),
  };
}

function pick(
  actor: Actor,
  act: "person.pick" | "function.edit",
  where: Prisma.PersonWhereInput,
): Promise<Option[]> {
  return view(actor, act, async (db) => {
    const rows = await db.person.findMany({
      where: { isActive: true, ...where },
      select: { id: true, name: true, jobTitle: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, name, jobTitle }) => ({
      value: id,
      label: jobTitle ? `${name} (${jobTitle})` : name,
    }));
  });
}

function inForce(actor: Actor, roles: readonly Role[]): Prisma.RoleGrantListRelationFilter {
  return { some: { role: { in: [...roles] }, ...inForceToday(actor.organisation.timeZone) } };
}
