import "server-only";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import type { Role } from "#prisma/generated/enums.ts";

type Row = Pick<Actor, "personId" | "name" | "email" | "functionId" | "organisation"> & { roles: Role[] };

/**
 * The person a job was started by, with the roles they hold now.
 * @param isConfirmed whether they gave their password for it, which counts until the job is done
 * @returns null when they are inactive or hold no role any more
 */
export async function jobActor(personId: string, isConfirmed: boolean): Promise<Actor | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT p."id" AS "personId", p."name", p."email", p."functionId",
      ARRAY(SELECT g."role"::text FROM "RoleGrant" g, (SELECT (now() AT TIME ZONE o."timeZone")::date AS today) d
        WHERE g."personId" = p."id" AND (g."validFrom" IS NULL OR g."validFrom" <= d.today)
          AND (g."validTo" IS NULL OR g."validTo" >= d.today)) AS "roles",
      jsonb_build_object('name', o."name", 'timeZone', o."timeZone", 'locale', o."locale", 'currency', o."currency",
        'fiscalYearStart', o."fiscalYearStart") AS "organisation"
    FROM "Person" p CROSS JOIN "Organisation" o WHERE p."id" = ${personId}::uuid AND p."isActive"`;
  if (!row || row.roles.length === 0) return null;
  return {
    ...row,
    via: "job",
    sessionId: null,
    reauthenticatedAt: isConfirmed ? new Date() : null,
    scopes: null,
    requestId: crypto.randomUUID(),
    ip: null,
    submission: null,
  };
}
