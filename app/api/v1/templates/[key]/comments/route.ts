import { addTemplateComment, listTemplateComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listTemplateComments);

export const POST = serve("comment.add", addTemplateComment);
