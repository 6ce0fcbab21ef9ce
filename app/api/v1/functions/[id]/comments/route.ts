import { addFunctionComment, listFunctionComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listFunctionComments);

export const POST = serve("comment.add", addFunctionComment);
