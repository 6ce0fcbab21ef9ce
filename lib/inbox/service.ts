import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import type { NotificationKind } from "#prisma/generated/enums.ts";

/** Something to tell people in their inboxes. */
export type News = {
  to: readonly (string | null | undefined)[];
  kind: NotificationKind;
  /** A sentence without its subject, who is the actor. */
  text: string;
  detail?: string | null;
  href: string;
};

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
// Nobody wants five thousand messages of an import, or of a demo that is filled.
const quiet: readonly Actor["via"][] = ["import", "seed", "setup"];

/** Puts news into inboxes, in the transaction of what caused them. The actor hears nothing of their own acts. */
export async function notify(tx: Tx, actor: Actor, news: News): Promise<void> {
  const to = [...new Set(news.to)].filter((id) => typeof id === "string" && id !== actor.personId);
  if (to.length === 0 || actor.isQuiet || (news.kind !== "MENTION" && quiet.includes(actor.via))) return;
  await tx.notification.createMany({
    data: to.flatMap((personId) =>
      personId
        ? [
            {
              id: newId(),
              personId,
              kind: news.kind,
              text: cut(news.text, 500),
              detail: news.detail ? cut(news.detail, 300) : null,
              href: news.href,
              actorName: actor.name,
            },
          ]
        : [],
    ),
  });
}

/** Marks one piece of news as read. @returns where it leads @throws NotFound for somebody else's */
export function openNews(actor: Actor, { id }: { id: string }): Promise<{ href: string }> {
  return change(
    actor,
    "inbox.read",
    (tx) => tx.notification.findFirst({ where: { id, personId: actor.personId } }),
    async (tx, news) => {
      await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: new Date() } });
      return { href: news.href };
    },
  );
}

/** Marks everything as read that is in the inbox by now. */
export function readAllNews(actor: Actor): Promise<{ count: number }> {
  return change(
    actor,
    "inbox.read",
    async () => ({ personId: actor.personId }),
    (tx) =>
      tx.notification.updateMany({
        where: { personId: actor.personId, readAt: null },
        data: { readAt: new Date() },
      }),
  );
}
