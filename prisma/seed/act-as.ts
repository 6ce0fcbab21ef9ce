import type { Actor } from "#lib/actor.ts";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { todayIn } from "#lib/time/day.ts";

/** Seeds act as the people of the story, through the services, so that rights, rules and trail are the real ones. */
export async function actAs(email: string): Promise<Actor> {
  const person = await database().person.findUniqueOrThrow({ where: { email }, include: { roles: true } });
  const organisation = await database().organisation.findUniqueOrThrow({ where: { id: 1 } });
  return {
    ...systemActor("seed"),
    personId: person.id,
    name: person.name,
    email,
    functionId: person.functionId,
    roles: person.roles.map(({ role }) => role),
    reauthenticatedAt: new Date(),
    organisation,
  };
}

/** Today where the demo organisation lives. */
export const demoToday = todayIn("Europe/Oslo");
