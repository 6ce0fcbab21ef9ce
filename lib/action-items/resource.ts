import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { ActionItemState } from "#prisma/generated/enums.ts";

/** What the list of the API can be filtered by. */
export const actionItemQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(ActionItemState, "state is one of the states of an action item.").optional(),
  owner: z.uuid("owner is the id of a person.").optional(),
  objective: z.string().max(20).optional(),
});

const shape = {
  owner: { select: { id: true, name: true } },
  objective: { select: { ref: true, title: true, state: true } },
  dependsOn: { select: { prerequisite: { select: { ref: true } } } },
} satisfies Prisma.ActionItemInclude;
type Row = Prisma.ActionItemGetPayload<{ include: typeof shape }>;

/** One page of action items as the API gives them, oldest first. */
export function listActionItemResources(
  actor: Actor,
  { limit, cursor, state, owner, objective }: z.output<typeof actionItemQuery>,
) {
  return view(actor, "action-item.read", async (db) => {
    const where: Prisma.ActionItemWhereInput = {
      archivedAt: null,
      ...(cursor ? { id: { gt: cursor } } : {}),
      ...(state ? { state } : {}),
      ...(owner ? { ownerId: owner } : {}),
      ...(objective ? { objective: { ref: objective } } : {}),
    };
    const page = pageOf(
      await db.actionItem.findMany({
        relationLoadStrategy: "join",
        where,
        include: shape,
        orderBy: { id: "asc" },
        take: limit + 1,
      }),
      limit,
    );
    return { ...page, data: page.data.map(asResource) };
  });
}

/** One action item as the API gives it. @throws NotFound */
export async function getActionItemResource(actor: Actor, ref: string) {
  const row = await view(actor, "action-item.read", (db) =>
    db.actionItem.findFirst({ where: { ref, archivedAt: null }, include: shape }),
  );
  return asResource(row);
}

function asResource(row: Row) {
  return {
    id: row.id,
    ref: row.ref,
    title: row.title,
    description: row.description,
    owner: row.owner,
    state: row.state,
    progress: row.progress,
    startsOn: toDay(row.startsOn),
    dueOn: toDay(row.dueOn),
    approvedDueOn: toDay(row.approvedDueOn),
    evidenceNote: row.evidenceNote,
    evidenceUrl: row.evidenceUrl,
    dependsOn: row.dependsOn.map(({ prerequisite }) => prerequisite.ref),
    source: { kind: "objective", ref: row.objective.ref, title: row.objective.title },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What a person writes of an action, as it stands: what an edit of single fields starts from. @throws NotFound */
export async function actionItemValues(actor: Actor, ref: string) {
  const { title, description, owner, startsOn, dueOn, dependsOn } = await getActionItemResource(actor, ref);
  return { title, description, ownerId: owner?.id ?? null, startsOn, dueOn, dependsOn };
}
