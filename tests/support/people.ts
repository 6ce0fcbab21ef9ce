import type { Actor } from "#lib/actor.ts";
import { systemActor } from "#lib/actor.ts";
import { newId } from "#lib/id.ts";
import { inTransaction } from "#lib/transaction.ts";
import type { Role } from "#prisma/generated/enums.ts";

/** What the tests' organisation is like. */
export const testOrganisation = {
  name: "Test Organisation",
  timeZone: "Europe/Berlin",
  locale: "en-GB",
  currency: "EUR",
  fiscalYearStart: 1,
};

/** Makes the organisation with one administrator, as the first set-up would. */
export async function makeOrganisation(): Promise<Actor> {
  await inTransaction(systemActor("setup"), "organisation.edit", (tx) =>
    tx.organisation.create({ data: { id: 1, ...testOrganisation } }),
  );
  return makePerson("Ada Admin", ["ADMIN"]);
}

/** Makes a person with these roles and gives the actor they are when they have just confirmed their password. */
export async function makePerson(
  name: string,
  roles: Role[],
  functionId: string | null = null,
): Promise<Actor> {
  const id = newId();
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  await inTransaction(systemActor("setup"), "person.edit", async (tx) => {
    await tx.person.create({ data: { id, name, email, functionId } });
    for (const role of roles) {
      const dates =
        role === "AUDITOR" ? { validFrom: new Date("2026-01-01"), validTo: new Date("2099-01-01") } : {};
      await tx.roleGrant.create({ data: { id: newId(), personId: id, role, ...dates } });
    }
  });
  return {
    ...systemActor("screen"),
    personId: id,
    name,
    email,
    roles,
    functionId,
    reauthenticatedAt: new Date(),
    organisation: testOrganisation,
  };
}

/** Makes a function. @returns its id */
export async function makeFunction(name = "Operations"): Promise<string> {
  const id = newId();
  await inTransaction(systemActor("setup"), "function.edit", (tx) =>
    tx.function.create({ data: { id, name, level: "TEAM" } }),
  );
  return id;
}

/** The people most tests need: an organisation with one function, and one person per part in an objective's life. */
export async function makeCast() {
  const admin = await makeOrganisation();
  const functionId = await makeFunction();
  const manager = await makePerson("Mia Manager", ["ISMS_MANAGER"]);
  const owner = await makePerson("Olaf Owner", ["OWNER"]);
  const evaluator = await makePerson("Eva Evaluator", ["OWNER"]);
  const executive = await makePerson("Xena Executive", ["EXECUTIVE"]);
  return { admin, manager, owner, evaluator, executive, functionId };
}
