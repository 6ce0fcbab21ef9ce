import "server-only";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { scopeSql } from "#lib/objectives/scope.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ObjectiveState } from "#prisma/generated/enums.ts";

/** Counts a home page rests on; every one is a link to the list behind it. */
export type Summary = {
  states: Record<ObjectiveState, number>;
  ownerless: number;
  overdueActions: number;
  dueSoon: number;
  evaluationsDue: number;
  requestedResources: number;
  functions: number;
  people: number;
};

/** The register in numbers, as far as the reader may see it. `today` as `YYYY-MM-DD`. */
export function summary(actor: Actor, today: string): Promise<Summary> {
  return view(actor, "work.read", async (db) => {
    const scope = scopeSql(actor);
    const [states, counts] = await Promise.all([
      readRows<{ state: ObjectiveState; count: number }>(
        db,
        Prisma.sql`SELECT o."state"::text AS state, count(*)::int AS count FROM "Objective" o
          WHERE ${scope} AND o."archivedAt" IS NULL GROUP BY o."state"`,
      ),
      readRows<Omit<Summary, "states">>(
        db,
        Prisma.sql`SELECT
        (SELECT count(*)::int FROM "Objective" o JOIN "Person" p ON p."id" = o."ownerId" WHERE ${scope} AND NOT p."isActive" AND o."archivedAt" IS NULL AND o."state" IN ('DRAFT', 'PROPOSED', 'ACTIVE', 'ACHIEVED', 'MISSED')) AS ownerless,
        i."overdueActions", i."dueSoon",
        (SELECT count(*)::int FROM "Objective" o WHERE ${scope} AND o."state" = 'ACTIVE' AND o."nextReviewOn" <= ${today}::date) AS "evaluationsDue",
        (SELECT count(*)::int FROM "ResourceLine" r JOIN "Objective" o ON o."id" = r."objectiveId" WHERE ${scope} AND r."state" = 'REQUESTED' AND r."archivedAt" IS NULL) AS "requestedResources",
        (SELECT count(*)::int FROM "Function" WHERE "archivedAt" IS NULL) AS functions,
        (SELECT count(*)::int FROM "Person" WHERE "isActive") AS people
        FROM (SELECT count(*) FILTER (WHERE i."dueOn" < ${today}::date)::int AS "overdueActions",
            count(*) FILTER (WHERE i."dueOn" >= ${today}::date)::int AS "dueSoon"
          FROM "ActionItem" i JOIN "Objective" o ON o."id" = i."objectiveId"
          WHERE ${scope} AND o."state" = 'ACTIVE' AND i."archivedAt" IS NULL AND i."state" IN ('OPEN', 'IN_PROGRESS')
            AND i."dueOn" <= ${today}::date + 14) i`,
      ),
    ]);
    const none = { DRAFT: 0, PROPOSED: 0, ACTIVE: 0, ACHIEVED: 0, MISSED: 0, CLOSED: 0, REVOKED: 0 };
    const first = counts[0] ?? {
      ownerless: 0,
      overdueActions: 0,
      dueSoon: 0,
      evaluationsDue: 0,
      requestedResources: 0,
      functions: 0,
      people: 0,
    };
    return {
      states: { ...none, ...Object.fromEntries(states.map(({ state, count }) => [state, count])) },
      ...first,
    };
  });
}
