import "server-only";
import { workingRoles } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { todayIn } from "#lib/time/day.ts";
import type { Surroundings } from "./reading.ts";

/** The people and functions a cell can name now, and the organisation's calendar. */
export async function readSurroundings(db: Db, actor: Actor): Promise<Surroundings> {
  const { timeZone, fiscalYearStart } = actor.organisation;
  const found = await db.person.findMany({
    where: { isActive: true, roles: { some: { role: { in: [...workingRoles] } } } },
    select: { id: true, name: true, email: true, jobTitle: true, roles: { select: { role: true } } },
    orderBy: { name: "asc" },
  });
  const functions = await db.function.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const executives = found.filter(({ roles }) => roles.some(({ role }) => role === "EXECUTIVE"));
  return {
    people: found.map(({ id, name, email, jobTitle }) => ({ id, name, email, jobTitle })),
    executives: new Set(executives.map(({ id }) => id)),
    functions,
    today: todayIn(timeZone),
    fiscalYearStart,
  };
}
