import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { addDays, type Day } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ActionItemState } from "#prisma/generated/enums.ts";

/** A task as "my work" lists it, with the record it comes from. */
export type WorkItem = {
  ref: string;
  title: string;
  state: ActionItemState;
  progress: number;
  dueOn: Day | null;
  source: { ref: string; title: string };
};

// What is still to be done for objectives that are under way, soonest first.
async function openItems(db: Db, condition: Prisma.Sql, take: number): Promise<WorkItem[]> {
  const rows = await readRows<Omit<WorkItem, "source"> & { objectiveRef: string; objectiveTitle: string }>(
    db,
    Prisma.sql`SELECT i."ref", i."title", i."state"::text AS state, i."progress",
        to_char(i."dueOn", 'YYYY-MM-DD') AS "dueOn", o."ref" AS "objectiveRef", o."title" AS "objectiveTitle"
      FROM "ActionItem" i JOIN "Objective" o ON o."id" = i."objectiveId"
      WHERE i."archivedAt" IS NULL AND i."state" IN ('OPEN', 'IN_PROGRESS') AND o."state" = 'ACTIVE' AND ${condition}
      ORDER BY i."dueOn" ASC NULLS LAST, i."number" LIMIT ${take}`,
  );
  return rows.map(({ objectiveRef, objectiveTitle, ...row }) => ({
    ...row,
    source: { ref: objectiveRef, title: objectiveTitle },
  }));
}

/** The open action items of active objectives that the reader is to do, soonest first. */
export function myActionItems(actor: Actor): Promise<WorkItem[]> {
  return view(actor, "work.read", (db) =>
    openItems(db, Prisma.sql`i."ownerId" = ${actor.personId}::uuid`, 500),
  );
}

/** Open action items of active objectives that are overdue or due within 14 days, whoever is to do them. */
export function dueActions(actor: Actor, today: Day): Promise<WorkItem[]> {
  return view(actor, "action-item.read", (db) =>
    openItems(db, Prisma.sql`i."dueOn" <= ${addDays(today, 14)}::date`, 20),
  );
}

/** One action item with its objective. @throws NotFound */
export function getActionItem(actor: Actor, ref: string) {
  return view(actor, "action-item.read", (db) =>
    db.actionItem.findFirst({
      where: { ref, archivedAt: null },
      include: {
        owner: { select: { id: true, name: true, isActive: true } },
        objective: {
          select: {
            ref: true,
            title: true,
            state: true,
            ownerId: true,
            startsOn: true,
            targetOn: true,
            archivedAt: true,
          },
        },
        dependsOn: { include: { prerequisite: { select: { ref: true, title: true, state: true } } } },
        blocks: { include: { dependent: { select: { ref: true, title: true, state: true } } } },
      },
    }),
  );
}
