import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { holding } from "#lib/like.ts";
import type { Option } from "#lib/people/pickers.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { scopeSql } from "./scope.ts";

/** What the picker of an objective asks for: words typed so far, and the objective it is picked for. */
export const objectiveOptionsQuery = z.strictObject({
  q: z.string().trim().max(200, "Type fewer than 200 characters.").default(""),
  except: z.string().max(20, "except is a reference.").default(""),
});

const most = 20;

/** Objectives under way or in preparation whose reference or title holds the words, newest first, at most 20. */
export function objectiveOptions(
  actor: Actor,
  { q, except }: z.output<typeof objectiveOptionsQuery>,
): Promise<Option[]> {
  const like = holding(q);
  return view(actor, "objective.read", (db) =>
    readRows<Option>(
      db,
      Prisma.sql`SELECT o."ref" AS value, o."title" AS label FROM "Objective" o
        WHERE ${scopeSql(actor)} AND o."archivedAt" IS NULL AND o."state" IN ('DRAFT', 'PROPOSED', 'ACTIVE')
          AND o."ref" <> ${except} AND (o."ref" ILIKE ${like} OR o."title" ILIKE ${like})
        ORDER BY o."number" DESC LIMIT ${most}`,
    ),
  );
}
