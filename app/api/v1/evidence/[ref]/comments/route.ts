import { addEvidenceComment, listEvidenceComments } from "#lib/api/comments.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("comment.read", listEvidenceComments);

export const POST = serve("comment.add", addEvidenceComment);
