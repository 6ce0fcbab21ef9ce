import type { Actor } from "#lib/actor.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#prisma/generated/enums.ts";

const whole: readonly Role[] = ["ISMS_MANAGER", "OWNER", "EXECUTIVE", "INTERNAL_AUDITOR", "AUDITOR"];

/** Whether the reader sees the whole register; everybody else sees the ACTIVE objectives of their function. */
export function seesRegister(actor: Actor): boolean {
  return actor.personId === "system" || actor.roles.some((role) => whole.includes(role));
}

/** The reader's scope as a condition on "Objective" o. */
export function scopeSql(actor: Actor): Prisma.Sql {
  if (seesRegister(actor)) return Prisma.sql`true`;
  if (!actor.roles.includes("STAFF") || actor.functionId === null) return Prisma.sql`false`;
  return Prisma.sql`o."state" = 'ACTIVE' AND o."functionId" = ${actor.functionId}::uuid`;
}
