import "server-only";
import { can, refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { view } from "#lib/view.ts";
import type { CommentTarget } from "./schema.ts";
import { findTarget } from "./target.ts";

/** A comment as it is shown. One that was taken back has no words. */
export type ShownComment = {
  id: string;
  version: number;
  body: string | null;
  author: { id: string; name: string } | null;
  createdAt: Date;
  editedAt: Date | null;
  canEdit: boolean;
  canRemove: boolean;
};

/** The comments on a record, oldest first. @throws NotFound when the reader may not see the record */
export function listComments(actor: Actor, target: CommentTarget): Promise<ShownComment[]> {
  return view(actor, "comment.read", async (db) => {
    const record = await findTarget(db, target);
    if (!record || refusal(actor, record.readAct, record) !== null) return null;
    const { objectiveId, actionItemId, ...others } = record.columns;
    const rows = await db.comment.findMany({
      where: objectiveId ? { objectiveId, actionItemId: actionItemId ?? null } : others,
      include: { author: { select: { id: true, name: true } } },
      orderBy: { id: "asc" },
      take: 500,
    });
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      body: row.removedAt ? null : row.body,
      author: row.author,
      createdAt: row.createdAt,
      editedAt: row.editedAt,
      canEdit: !row.removedAt && can(actor, "comment.edit", { personId: row.createdById }),
      canRemove: !row.removedAt && can(actor, "comment.remove", { personId: row.createdById }),
    }));
  });
}

/** The comments of a record for its page; null for readers of whom comments are not. */
export async function commentsFor(actor: Actor, target: CommentTarget): Promise<ShownComment[] | null> {
  return can(actor, "comment.read") ? listComments(actor, target) : null;
}
