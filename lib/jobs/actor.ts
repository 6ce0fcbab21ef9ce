import "server-only";
import type { Actor } from "#lib/actor.ts";
import { database, readRows } from "#lib/db.ts";
import { actorColumns } from "#lib/people/actor-columns.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#prisma/generated/enums.ts";

type Row = Pick<Actor, "personId" | "name" | "email" | "functionId" | "organisation"> & { roles: Role[] };

/**
 * The person a job was started by, with the roles they hold now.
 * @param isConfirmed whether they gave their password for it, which counts until the job is done
 * @returns null when they are inactive or hold no role any more
 */
export async function jobActor(personId: string, isConfirmed: boolean): Promise<Actor | null> {
  const [row] = await readRows<Row>(
    database(),
    Prisma.sql`SELECT ${actorColumns} FROM "Person" p CROSS JOIN "Organisation" o
      WHERE p."id" = ${personId}::uuid AND p."isActive"`,
  );
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
