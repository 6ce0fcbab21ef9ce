import "server-only";
import type { WorkItem } from "#lib/action-items/queries.ts";
import type { Actor } from "#lib/actor.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";

/** Open actions of active objectives that are overdue or due within 14 days, whoever is to do them. */
export function dueActions(
  actor: Actor,
  today: string,
): Promise<(WorkItem & { ownerName: string | null })[]> {
  return view(actor, "action-item.read", async (db) => {
    const until = new Date(`${today}T00:00:00Z`);
    until.setUTCDate(until.getUTCDate() + 14);
    const rows = await db.actionItem.findMany({
      where: {
        archivedAt: null,
        state: { in: ["OPEN", "IN_PROGRESS"] },
        dueOn: { lte: until },
        objective: { state: "ACTIVE" },
      },
      select: {
        ref: true,
        title: true,
        state: true,
        progress: true,
        dueOn: true,
        owner: { select: { name: true } },
        objective: { select: { ref: true, title: true } },
      },
      orderBy: [{ dueOn: "asc" }, { number: "asc" }],
      take: 20,
    });
    return rows.map(({ objective, owner, dueOn, ...row }) => ({
      ...row,
      dueOn: toDay(dueOn),
      source: objective,
      ownerName: owner?.name ?? null,
    }));
  });
}
