import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { addDays, type Day, fromDay, toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
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

const workItem = {
  ref: true,
  title: true,
  state: true,
  progress: true,
  dueOn: true,
  objective: { select: { ref: true, title: true } },
} satisfies Prisma.ActionItemSelect;

// What is still to be done for objectives that are under way, soonest first.
async function openItems(db: Db, where: Prisma.ActionItemWhereInput, take: number): Promise<WorkItem[]> {
  const rows = await db.actionItem.findMany({
    where: {
      archivedAt: null,
      state: { in: ["OPEN", "IN_PROGRESS"] },
      objective: { state: "ACTIVE" },
      ...where,
    },
    select: workItem,
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { number: "asc" }],
    take,
  });
  return rows.map(({ objective, dueOn, ...row }) => ({ ...row, dueOn: toDay(dueOn), source: objective }));
}

/** The open action items of active objectives that the reader is to do, soonest first. */
export function myActionItems(actor: Actor): Promise<WorkItem[]> {
  return view(actor, "work.read", (db) => openItems(db, { ownerId: actor.personId }, 500));
}

/** Open action items of active objectives that are overdue or due within 14 days, whoever is to do them. */
export function dueActions(actor: Actor, today: Day): Promise<WorkItem[]> {
  return view(actor, "action-item.read", (db) =>
    openItems(db, { dueOn: { lte: fromDay(addDays(today, 14)) } }, 20),
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
