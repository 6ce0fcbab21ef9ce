import { type NextRequest, NextResponse } from "next/server";
import { isText, noText } from "#lib/address.ts";
import { filePolicy, pagePolicy } from "#lib/headers.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

const pageMethods = new Set(["GET", "HEAD", "POST"]);
const apiMethods = new Set([...pageMethods, "PUT", "PATCH", "DELETE"]);

/**
 * The nonce of the page's CSP and a few cheap refusals. It never decides access: that is `view()` and
 * `change()`, since there are requests that do not pass here (SECURITY.md 1.2).
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isApi = pathname.startsWith("/api/");
  if (!(isApi ? apiMethods : pageMethods).has(request.method))
    return refuse(405, "This method is not allowed here.");
  if (!isText(pathname) || !isText(search)) return refuse(400, noText);
  const isSafe = request.method === "GET" || request.method === "HEAD";
  if (!isSafe && !isSameOrigin(request.headers))
    return refuse(403, "This request came from another site and was not accepted.");
  const headers = new Headers(request.headers);
  headers.delete("x-middleware-subrequest");
  headers.set("x-sixtwo-path", pathname + search);
  const policy = isApi ? filePolicy : pagePolicy(setNonce(headers));
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isApi) response.headers.set("cache-control", "no-store");
  return response;
}

function setNonce(headers: Headers): string {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  headers.set("x-nonce", nonce);
  return nonce;
}

function refuse(status: number, detail: string): NextResponse {
  return NextResponse.json(
    { type: "about:blank", status, detail },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "content-security-policy": filePolicy,
        "cache-control": "no-store",
      },
    },
  );
}

// The API for programs stands alone: no cookie, no nonce, its own refusals (lib/route.ts), its headers from next.config.ts.
// Files of evidence too: what passes here is read into memory and cut at 10 MB, and their answers have a policy of their own.
export const config = {
  matcher: ["/((?!api/v1/|evidence/files$|evidence/[^/]+/files|_next/static|icons?\\.svg|favicon\\.ico).*)"],
};
