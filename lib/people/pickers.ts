import "server-only";
import { workingRoles } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { view } from "#lib/view.ts";
import type { Role } from "#prisma/generated/enums.ts";

export type Option = { value: string; label: string };

/** Active people who may be given something to own, by name; only for those who can hand something out. */
export function pickPeople(actor: Actor, roles: readonly Role[] = workingRoles): Promise<Option[]> {
  return view(actor, "person.pick", async (db) => {
    const rows = await db.person.findMany({
      where: { isActive: true, roles: { some: { role: { in: [...roles] } } } },
      select: { id: true, name: true, jobTitle: true },
      orderBy: { name: "asc" },
    });
    return rows.map((row) => ({
      value: row.id,
      label: row.jobTitle ? `${row.name} (${row.jobTitle})` : row.name,
    }));
  });
}

/** Functions that are in use, by name. */
export function pickFunctions(actor: Actor): Promise<Option[]> {
  return view(actor, "function.read", async (db) => {
    const rows = await db.function.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    return rows.map((row) => ({ value: row.id, label: row.name }));
  });
}
