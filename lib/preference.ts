import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/**
 * Keeps a preference of this browser for a year in the cookie `sixtwo-<name>` and leads back to where its form stands.
 * @param values what it may be; anything else takes the preference away
 */
export async function preference(
  request: NextRequest,
  name: string,
  values: readonly string[],
): Promise<NextResponse> {
  if (!isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const chosen = String((await request.formData()).get(name));
  const referer = request.headers.get("referer");
  const back = referer && URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : "/";
  const response = new NextResponse(null, { status: 303, headers: { location: back } });
  const isKnown = values.includes(chosen);
  response.cookies.set(`sixtwo-${name}`, isKnown ? chosen : "", {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: env().isHttps,
    maxAge: isKnown ? 31_536_000 : 0,
  });
  return response;
}
