import "server-only";
import { type Actor, systemActor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { actorColumns } from "#lib/people/actor-columns.ts";
import { Prisma } from "#prisma/generated/client.ts";

type Row = Pick<Actor, "personId" | "name" | "email" | "functionId" | "roles" | "organisation">;

/** The person a link stands for, with the roles they hold now; null when they are inactive. */
export async function linkPerson(db: Db, personId: string | null): Promise<Actor | null> {
  if (personId === null) return null;
  const [row] = await readRows<Row>(
    db,
    Prisma.sql`SELECT ${actorColumns} FROM "Person" p CROSS JOIN "Organisation" o
      WHERE p."id" = ${personId}::uuid AND p."isActive"`,
  );
  return row ? { ...systemActor("screen"), ...row } : null;
}
