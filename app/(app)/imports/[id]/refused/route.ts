import { download } from "#lib/download.ts";
import { NotFound } from "#lib/errors.ts";
import { downloadRefusedRows } from "#lib/imports/queries.ts";
import { importId } from "#lib/imports/schema.ts";
import { currentActor } from "#lib/request.ts";

/** The refused rows of an import with reason and allowed values, to correct and import again. */
export async function GET(_: Request, { params }: RouteContext<"/imports/[id]/refused">): Promise<Response> {
  const actor = await currentActor();
  const id = importId.safeParse((await params).id);
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in?next=%2Fimports" } });
  if (!id.success) return new Response(null, { status: 404 });
  try {
    const { fileName, csv } = await downloadRefusedRows(actor, id.data);
    return download(csv, `refused-${fileName.replace(/\.\w{1,5}$/, "")}.csv`, "text/csv");
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
