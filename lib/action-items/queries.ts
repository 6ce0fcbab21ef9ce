import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Day, toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
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

/** The open action items of active objectives that the reader is to do, soonest first. */
export function myActionItems(actor: Actor): Promise<WorkItem[]> {
  return view(actor, "work.read", async (db) => {
    const rows = await db.actionItem.findMany({
      where: {
        ownerId: actor.personId,
        archivedAt: null,
        state: { in: ["OPEN", "IN_PROGRESS"] },
        objective: { state: "ACTIVE" },
      },
      select: {
        ref: true,
        title: true,
        state: true,
        progress: true,
        dueOn: true,
        objective: { select: { ref: true, title: true } },
      },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { number: "asc" }],
      take: 500,
    });
    return rows.map(({ objective, dueOn, ...row }) => ({ ...row, dueOn: toDay(dueOn), source: objective }));
  });
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
