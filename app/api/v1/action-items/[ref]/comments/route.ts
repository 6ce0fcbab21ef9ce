import { addActionItemComment, listActionItemComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listActionItemComments);

export const POST = serve("comment.add", addActionItemComment);
