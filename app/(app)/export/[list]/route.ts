import type { NextRequest } from "next/server";
import { download } from "#lib/download.ts";
import { Forbidden, NotFound } from "#lib/errors.ts";
import { exportList } from "#lib/lists/export.ts";
import { listFormats, listNames } from "#lib/lists/query.ts";
import { currentActor } from "#lib/request.ts";

/** Any list as it is filtered and sorted on screen: `?format=csv` or `xlsx` behind the screen's own query. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/export/[list]">,
): Promise<Response> {
  const actor = await currentActor();
  const { list } = await params;
  const name = listNames.find((each) => each === list);
  if (!actor) return seeOther("/sign-in");
  if (!name) return new Response(null, { status: 404 });
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const format = listFormats.find((each) => each === query.format) ?? "csv";
  try {
    const { fileName, type, body } = await exportList(actor, name, query, format);
    return download(body, fileName, type);
  } catch (error) {
    if (error instanceof Forbidden) return seeOther(`/objectives?confirm=${format}`);
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
