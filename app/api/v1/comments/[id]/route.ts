import { editCommentOperation, removeCommentOperation } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const PATCH = serve("comment.edit", editCommentOperation);

export const DELETE = serve("comment.remove", removeCommentOperation);
