import "server-only";
import type { Actor } from "#lib/actor.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";

/** The organisation with its certificate and milestones (by date), days as text. */
export async function getOrganisation(actor: Actor) {
  const { organisation, milestones } = await view(actor, "organisation.read", async (db) => ({
    organisation: await db.organisation.findUniqueOrThrow({ where: { id: 1 } }),
    milestones: await db.milestone.findMany({ orderBy: [{ onDay: "asc" }, { id: "asc" }] }),
  }));
  return {
    ...organisation,
    certificateValidFrom: toDay(organisation.certificateValidFrom),
    certificateValidTo: toDay(organisation.certificateValidTo),
    milestones: milestones.map(({ id, kind, onDay, note }) => ({ id, kind, onDay: toDay(onDay), note })),
  };
}

export type Organisation = Awaited<ReturnType<typeof getOrganisation>>;

/** Every scope statement, the one in force first; empty before the first was written. */
export function listScopeStatements(actor: Actor) {
  return view(actor, "organisation.read", (db) =>
    db.scopeStatement.findMany({
      orderBy: { number: "desc" },
      select: { number: true, statement: true, createdAt: true },
    }),
  );
}

export type ScopeStatement = Awaited<ReturnType<typeof listScopeStatements>>[number];
