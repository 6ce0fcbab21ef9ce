import { addKpiComment, listKpiComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listKpiComments);

export const POST = serve("comment.add", addKpiComment);
