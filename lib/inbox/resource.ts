import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What the inbox of the API can be asked. */
export const inboxQuery = z.strictObject({
  ...pageQuery.shape,
  show: z.enum(["unread", "all"], "show is unread or all.").default("unread"),
});

const shape = {
  id: true,
  kind: true,
  text: true,
  detail: true,
  href: true,
  actorName: true,
  readAt: true,
  createdAt: true,
} satisfies Prisma.NotificationSelect;

/** One's own news as the API gives them, newest first. */
export async function listNewsResources(actor: Actor, { limit, cursor, show }: z.output<typeof inboxQuery>) {
  const where: Prisma.NotificationWhereInput = {
    personId: actor.personId,
    ...(show === "unread" ? { readAt: null } : {}),
    ...(cursor ? { id: { lt: cursor } } : {}),
  };
  const rows = await view(actor, "inbox.read", (db) =>
    db.notification.findMany({ where, select: shape, orderBy: { id: "desc" }, take: limit + 1 }),
  );
  return pageOf(rows.map(asResource), limit);
}

/** One piece of one's own news. @throws NotFound */
export async function getNewsResource(actor: Actor, id: string) {
  return asResource(
    await view(actor, "inbox.read", (db) =>
      db.notification.findFirst({ where: { id, personId: actor.personId }, select: shape }),
    ),
  );
}

const asResource = (row: Prisma.NotificationGetPayload<{ select: typeof shape }>) => ({
  ...row,
  readAt: row.readAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
