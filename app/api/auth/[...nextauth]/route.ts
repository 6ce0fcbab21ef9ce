import { cookies, headers } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "#lib/env.ts";
import { authOptions, type SignInOutcome } from "#lib/people/authentication.ts";
import { deviceCookieName, deviceMaxAge } from "#lib/people/devices.ts";
import { sessionCookieName } from "#lib/people/sessions.ts";
import type { Seen } from "#lib/people/sign-in.ts";
import { problem } from "#lib/problem.ts";
import { clientAddress } from "#lib/request.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// Only what signing in needs. next-auth's own pages, session, sign-out and log endpoints stay closed: they know
// nothing of our sessions.
const open = new Set(["GET csrf", "GET providers", "POST callback/credentials"]);

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!open.has(`${request.method} ${nextauth.join("/")}`)) return problem(404, "There is nothing here.");
  if (request.method === "POST" && !isSameOrigin(request.headers))
    return problem(403, "This form was sent from another site and was not accepted.");
  const outcome: SignInOutcome = { result: null, status: 200, retryAfter: 0 };
  const seen = await seenOf();
  const response: Response = await NextAuth(request, context, authOptions(seen, outcome));
  const answer = new Response(response.body, {
    status: outcome.status === 200 ? response.status : outcome.status,
    headers: response.headers,
  });
  answer.headers.set("cache-control", "no-store");
  if (outcome.retryAfter > 0) answer.headers.set("retry-after", String(outcome.retryAfter));
  if (outcome.result) answer.headers.append("set-cookie", deviceCookie(outcome.result.deviceCookie));
  return answer;
}

async function seenOf(): Promise<Seen> {
  const jar = await cookies();
  const { isHttps } = env();
  return {
    ip: await clientAddress(),
    userAgent: (await headers()).get("user-agent"),
    sessionToken: jar.get(sessionCookieName(isHttps))?.value ?? null,
    deviceCookie: jar.get(deviceCookieName(isHttps))?.value ?? null,
  };
}

function deviceCookie(value: string): string {
  const { isHttps } = env();
  return `${deviceCookieName(isHttps)}=${value}; Path=/; Max-Age=${deviceMaxAge}; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
}

export { handle as GET, handle as POST };
