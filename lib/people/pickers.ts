import "server-only";
import { accessTable, workingRoles } from "#lib/access.ts";
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

/** Active people who read comments today, by their names alone, as a mention is written. */
export async function pickMentionable(actor: Actor): Promise<Option[]> {
  const roles = inForce(actor, accessTable["comment.read"].roles);
  return pick(actor, "comment.add", { roles }, ({ name }) => name);
}

/** Functions that are in use, in the order of their tree. */
export async function pickFunctions(actor: Actor): Promise<Option[]> {
  return (await listFunctions(actor)).map(({ id, name, depth }) => ({
    value: id,
    label: `${"\u2003".repeat(depth)}${name}`,
  }));
}

function pick(
  actor: Actor,
  act: "person.pick" | "function.edit" | "comment.add",
  where: Prisma.PersonWhereInput,
  labelOf = withJobTitle,
): Promise<Option[]> {
  return view(actor, act, async (db) => {
    const rows = await db.person.findMany({
      where: { isActive: true, ...where },
      select: { id: true, name: true, jobTitle: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map((row) => ({ value: row.id, label: labelOf(row) }));
  });
}

function withJobTitle({ name, jobTitle }: { name: string; jobTitle: string | null }): string {
  return jobTitle ? `${name} (${jobTitle})` : name;
}

function inForce(actor: Actor, roles: readonly Role[]): Prisma.RoleGrantListRelationFilter {
  return { some: { role: { in: [...roles] }, ...inForceToday(actor.organisation.timeZone) } };
}
