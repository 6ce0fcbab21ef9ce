import { createHash } from "node:crypto";
import type { Actor } from "#lib/actor.ts";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { inTransaction } from "#lib/transaction.ts";
import type { Role } from "#prisma/generated/enums.ts";

/** The ids of the people and functions made by `organisation()`. */
export type Organisation = {
  manager: Actor;
  owner: Actor;
  staff: Actor;
  anna: string;
  ben: string;
  it: string;
};

/** A small organisation in the test's own database. */
export async function organisation(): Promise<Organisation> {
  const system = systemActor("seed");
  const ids = { max: newId(), anna: newId(), ben: newId(), sam: newId(), it: newId() };
  const people: [string, string, string, string | null, Role[]][] = [
    [ids.max, "Max Manager", "max@example.org", "ISMS Manager", ["ADMIN", "ISMS_MANAGER"]],
    [ids.anna, "Anna Smith", "anna.smith@example.org", "CTO", ["OWNER"]],
    [ids.ben, "Ben Okafor", "ben@example.org", "Head of Infrastructure", ["OWNER", "EXECUTIVE"]],
    [ids.sam, "Sam Staff", "sam@example.org", null, ["STAFF"]],
  ];
  await inTransaction(system, "person.invite", async (tx) => {
    for (const [id, name, email, jobTitle, roles] of people) {
      await tx.person.create({ data: { id, name, email, jobTitle } });
      await tx.roleGrant.createMany({ data: roles.map((role) => ({ id: newId(), personId: id, role })) });
    }
    await tx.function.create({ data: { id: ids.it, name: "IT", level: "DIVISION" } });
  });
  const actor = (personId: string, name: string, email: string, roles: Role[]): Actor => ({
    ...systemActor("screen"),
    personId,
    name,
    email,
    roles,
  });
  return {
    manager: actor(ids.max, "Max Manager", "max@example.org", ["ADMIN", "ISMS_MANAGER"]),
    owner: actor(ids.anna, "Anna Smith", "anna.smith@example.org", ["OWNER"]),
    staff: actor(ids.sam, "Sam Staff", "sam@example.org", ["STAFF"]),
    anna: ids.anna,
    ben: ids.ben,
    it: ids.it,
  };
}

/** The same person sending a form with this key. */
export function keyed(actor: Actor, key: string): Actor {
  return { ...actor, submission: { key, requestSha256: createHash("sha256").update(key).digest("hex") } };
}

/** How much there is of everything an import could write. */
export async function census() {
  const db = database();
  const counter = await db.referenceCounter.findUnique({ where: { prefix: "OBJ" } });
  const imported = await db.import.count({ where: { state: "IMPORTED" } });
  return {
    next: counter?.next ?? 1,
    imported,
    objectives: await db.objective.count(),
    plans: await db.plan.count(),
    resources: await db.resourceLine.count(),
    notes: await db.importNote.count(),
    trail: await db.trailEntry.count(),
    submissions: await db.submission.count(),
  };
}

/** Every objective of an import with all it has. */
export function objectivesOf(importId: string) {
  return database().objective.findMany({
    where: { importId },
    orderBy: { number: "asc" },
    include: {
      plan: true,
      resourceLines: true,
      importNotes: { orderBy: { position: "asc" } },
      owner: true,
      function: true,
    },
  });
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
