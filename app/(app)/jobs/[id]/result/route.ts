import { z } from "zod";
import { download } from "#lib/download.ts";
import { NotFound } from "#lib/errors.ts";
import { jobResult } from "#lib/jobs/queries.ts";
import { currentActor } from "#lib/request.ts";

/** The file a job of one's own made, for a day. */
export async function GET(_: Request, { params }: RouteContext<"/jobs/[id]/result">): Promise<Response> {
  const actor = await currentActor();
  const id = z.uuid().safeParse((await params).id);
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in" } });
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const { name, type, bytes } = await jobResult(actor, id.data);
    return download(bytes, name, type);
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
