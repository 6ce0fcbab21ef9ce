import { z } from "zod";
import { prose, recordVersion } from "#lib/text.ts";

/** Longest comment, in characters. */
export const mostCommentCharacters = 10_000;

/** Records that can be commented, as they are named in an address: by reference, or by id where there is none. */
export const commentTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("objective"), ref: z.string().max(20) }),
  z.strictObject({ kind: z.literal("action-item"), ref: z.string().max(20) }),
  z.strictObject({ kind: z.literal("kpi"), ref: z.string().max(20) }),
  z.strictObject({ kind: z.literal("function"), ref: z.uuid() }),
  z.strictObject({ kind: z.literal("person"), ref: z.uuid() }),
  z.strictObject({ kind: z.literal("import"), ref: z.uuid() }),
  z.strictObject({ kind: z.literal("template"), ref: z.uuid() }),
  z.strictObject({ kind: z.literal("evidence"), ref: z.string().max(20) }),
]);
export type CommentTarget = z.output<typeof commentTarget>;

const body = prose("Comment").max(mostCommentCharacters, "A comment has at most 10,000 characters.");

/** A new comment on a record. */
export const newComment = z.strictObject({
  kind: z.enum(["objective", "action-item", "kpi", "function", "person", "import", "template", "evidence"]),
  ref: z.string().max(40),
  body,
});
export type NewComment = z.output<typeof newComment>;

/** Other words for a comment of one's own. */
export const commentEdit = z.strictObject({ id: z.uuid(), version: recordVersion, body });
export type CommentEdit = z.output<typeof commentEdit>;

/** A comment to take back. */
export const commentMove = z.strictObject({ id: z.uuid(), version: recordVersion });
export type CommentMove = z.output<typeof commentMove>;
