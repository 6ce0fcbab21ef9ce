import "server-only";
import type { Actor } from "#lib/actor.ts";
import { view } from "#lib/view.ts";
import { type InboxFilter, inboxPageSize } from "./filter.ts";

/** One's own news, newest first. */
export function listNews(actor: Actor, { show, page }: InboxFilter) {
  const where = { personId: actor.personId, ...(show === "unread" ? { readAt: null } : {}) };
  return view(actor, "inbox.read", async (db) => {
    const [rows, total, unread] = await Promise.all([
      db.notification.findMany({
        where,
        orderBy: { id: "desc" },
        take: inboxPageSize,
        skip: (page - 1) * inboxPageSize,
      }),
      db.notification.count({ where }),
      db.notification.count({ where: { personId: actor.personId, readAt: null } }),
    ]);
    return { rows, total, unread };
  });
}

export type ListedNews = Awaited<ReturnType<typeof listNews>>["rows"][number];
