import { addObjectiveComment, listObjectiveComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listObjectiveComments);

export const POST = serve("comment.add", addObjectiveComment);
