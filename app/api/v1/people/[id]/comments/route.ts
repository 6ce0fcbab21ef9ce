import { addPersonComment, listPersonComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listPersonComments);

export const POST = serve("comment.add", addPersonComment);
