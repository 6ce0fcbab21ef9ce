import "server-only";
import type { Tx } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import type { Grant } from "./rules.ts";

// The same key the database's own trigger takes (administrator_remains).
const administratorsLock = 6_202_002;

/** Taken by everybody who may take an administrator away, so that two at once cannot each leave the other as the last. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${administratorsLock}::bigint)`;
}

/** @throws Conflict when no active person holds ADMIN today */
export async function assertAdministratorRemains(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<
    { remains: boolean }[]
  >`SELECT EXISTS (SELECT FROM "Person" p JOIN "RoleGrant" g ON g."personId" = p."id"
    WHERE p."isActive" AND g."role" = 'ADMIN' AND (g."validFrom" IS NULL OR g."validFrom" <= current_date)
      AND (g."validTo" IS NULL OR g."validTo" >= current_date)) AS remains`;
  if (!rows[0]?.remains)
    throw new Conflict("This is the last administrator. Give somebody else the role Administrator first.");
}

/** Makes a person's roles exactly these. @returns whether anything changed */
export async function replaceGrants(tx: Tx, personId: string, grants: Grant[]): Promise<boolean> {
  const before = await tx.roleGrant.findMany({ where: { personId } });
  const wanted = new Map(grants.map((grant) => [grant.role, grant]));
  let hasChanged = false;
  for (const row of before) {
    const grant = wanted.get(row.role);
    wanted.delete(row.role);
    if (!grant) await tx.roleGrant.delete({ where: { id: row.id } });
    else if (toDay(row.validFrom) === grant.validFrom && toDay(row.validTo) === grant.validTo) continue;
    else
      await tx.roleGrant.update({
        where: { id: row.id },
        data: { validFrom: fromDay(grant.validFrom), validTo: fromDay(grant.validTo) },
      });
    hasChanged = true;
  }
  for (const { role, validFrom, validTo } of wanted.values()) {
    await tx.roleGrant.create({
      data: { id: newId(), personId, role, validFrom: fromDay(validFrom), validTo: fromDay(validTo) },
    });
    hasChanged = true;
  }
  return hasChanged;
}
