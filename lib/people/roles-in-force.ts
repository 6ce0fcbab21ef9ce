import "server-only";
import type { Db } from "#lib/db.ts";
import { fromDay, todayIn } from "#lib/time/day.ts";
import type { Role } from "#prisma/generated/enums.ts";

/** Conditions of a role grant that is in force today. */
export function inForceToday(timeZone: string) {
  const today = fromDay(todayIn(timeZone));
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
      { OR: [{ validTo: null }, { validTo: { gte: today } }] },
    ],
  };
}

/** The roles each of these people holds today. */
export async function rolesOf(
  db: Db,
  personIds: readonly string[],
  timeZone: string,
): Promise<Map<string, Role[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.roleGrant.findMany({
    where: { personId: { in: [...personIds] }, ...inForceToday(timeZone) },
    select: { personId: true, role: true },
  });
  const roles = new Map<string, Role[]>();
  for (const { personId, role } of rows) roles.set(personId, [...(roles.get(personId) ?? []), role]);
  return roles;
}

/** Everybody active who holds this role today. */
export async function holdersOf(db: Db, role: Role, timeZone: string): Promise<string[]> {
  const rows = await db.person.findMany({
    where: { isActive: true, roles: { some: { role, ...inForceToday(timeZone) } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
