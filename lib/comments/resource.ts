import "server-only";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { type Page, pageOf } from "#lib/paging.ts";
import { listComments, type ShownComment } from "./queries.ts";
import { commentTarget } from "./schema.ts";

/** What a comment of the API hangs on. */
export type CommentedKind =
  | "objective"
  | "action-item"
  | "kpi"
  | "function"
  | "person"
  | "template"
  | "evidence";

/** The comments on a record as the API gives them, oldest first, at most the first 500. @throws NotFound */
export async function listCommentResources(actor: Actor, kind: CommentedKind, ref: string, page: Page) {
  const rows = await commentsOf(actor, kind, ref);
  const after = page.cursor ? rows.filter(({ id }) => id > (page.cursor ?? "")) : rows;
  return pageOf(after.map(asResource), page.limit);
}

/** One comment on a record. @throws NotFound */
export async function getCommentResource(actor: Actor, kind: CommentedKind, ref: string, id: string) {
  const row = (await commentsOf(actor, kind, ref)).find((each) => each.id === id);
  if (!row) throw new NotFound();
  return asResource(row);
}

function commentsOf(actor: Actor, kind: CommentedKind, ref: string): Promise<ShownComment[]> {
  const target = commentTarget.safeParse({ kind, ref });
  if (!target.success) throw new NotFound();
  return listComments(actor, target.data);
}

const asResource = ({ id, body, author, createdAt, editedAt, version }: ShownComment) => ({
  id,
  body,
  author,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  version,
});
