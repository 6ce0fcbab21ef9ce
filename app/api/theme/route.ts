import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/** Keeps the chosen theme in a cookie and leads back. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  if (!isSameOrigin(request.headers)) return new NextResponse(null, { status: 403 });
  const theme = (await request.formData()).get("theme");
  const referer = request.headers.get("referer");
  const back = referer && URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : "/";
  const response = new NextResponse(null, { status: 303, headers: { location: back } });
  const options = { path: "/", sameSite: "lax", httpOnly: true, secure: env().isHttps } as const;
  if (theme === "light" || theme === "dark")
    response.cookies.set("sixtwo-theme", theme, { ...options, maxAge: 31_536_000 });
  else response.cookies.set("sixtwo-theme", "", { ...options, maxAge: 0 });
  return response;
}
