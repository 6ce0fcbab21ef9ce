import "server-only";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { trailScope } from "#lib/trail/queries.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Something that was done in the register, in one line. */
export type Change = {
  operation: string;
  at: Date;
  actorName: string;
  act: string;
  /** The objective it was done with; null: something else, named by `label`. */
  ref: string | null;
  label: string;
};

// What people did is looked for among the newest entries: behind them may lie millions that the system wrote.
const searched = 5000;
const looked = 200;

/** What people did last, newest first: a few lines, from the newest entries of the trail alone. */
export function lastChanges(actor: Actor, most: number): Promise<Change[]> {
  return view(actor, "trail.list", async (db) => {
    const rows = await readRows<Change>(
      db,
      Prisma.sql`SELECT t."operation"::text AS operation, t."at", t."actorName", t."act", t."label", o."ref"
        FROM (SELECT t.* FROM "TrailEntry" t WHERE ${trailScope(actor)} AND t."change" <> 'EVENT' AND t."actor" <> 'system'
          AND t."seq" > (SELECT max("seq") FROM "TrailEntry") - ${searched}::int ORDER BY t."seq" DESC LIMIT ${looked}) t
        LEFT JOIN "Objective" o ON o."id" = CASE WHEN t."rootKind" = 'Objective' THEN t."rootId"::uuid END ORDER BY t."seq" DESC`,
    );
    const seen = new Set<string>();
    return rows
      .filter(({ operation }) => !seen.has(operation) && seen.add(operation))
      .slice(0, most)
      .map((row) => ({ ...row, at: new Date(row.at) }));
  });
}
