import "server-only";
import type { AuthOptions, CookieOption } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "#lib/env.ts";
import { isDatabaseAway, TooMany } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { sessionCookieName, sessionMaxAge } from "./sessions.ts";
import { type Seen, type SignInResult, signIn } from "./sign-in.ts";

/** What became of one sign-in: next-auth only knows yes and no. */
export type SignInOutcome = {
  result: SignInResult | null;
  status: 200 | 401 | 429 | 500 | 503;
  retryAfter: number;
};

const credentials = z.object({ email: z.string().min(1).max(300), password: z.string().min(1).max(1000) });

/**
 * next-auth's options for one request. Its JWT is never one: encode and decode are overridden so that the cookie
 * holds our opaque session token and nothing else; who is behind it is asked of the database (sessions.ts).
 * @param outcome filled by the sign-in, for the route to answer with the right status
 */
export function authOptions(seen: Seen, outcome: SignInOutcome): AuthOptions {
  const { isHttps, SESSION_SECRET } = env();
  const cookie = (name: string): CookieOption => ({
    name: isHttps ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
  });
  return {
    secret: SESSION_SECRET,
    useSecureCookies: isHttps,
    session: { strategy: "jwt", maxAge: sessionMaxAge },
    cookies: {
      sessionToken: { ...cookie(""), name: sessionCookieName(isHttps) },
      csrfToken: cookie("sixtwo-csrf"),
      callbackUrl: cookie("sixtwo-callback"),
    },
    jwt: {
      maxAge: sessionMaxAge,
      encode: () => outcome.result?.token ?? "",
      decode: () => null,
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: { redirect: ({ baseUrl }) => baseUrl },
    logger: {
      error: (code, metadata) => log.error({ code, err: metadata }, "next-auth"),
      warn: (code) => log.warn({ code }, "next-auth"),
      debug: () => undefined,
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given) => authorize(given, seen, outcome),
      }),
    ],
  };
}

async function authorize(given: unknown, seen: Seen, outcome: SignInOutcome): Promise<{ id: string } | null> {
  const typed = credentials.safeParse(given);
  outcome.status = 401;
  if (!typed.success) return null;
  try {
    outcome.result = await signIn(typed.data, seen);
  } catch (error) {
    if (error instanceof TooMany) Object.assign(outcome, { status: 429, retryAfter: error.retryAfter });
    else if (isDatabaseAway(error)) Object.assign(outcome, { status: 503, retryAfter: 5 });
    else {
      outcome.status = 500;
      log.error({ err: error }, "sign-in failed");
    }
    return null;
  }
  if (outcome.result) outcome.status = 200;
  return outcome.result ? { id: outcome.result.personId } : null;
}
