import "server-only";
import { cookies } from "next/headers";
import { env } from "#lib/env.ts";
import { sessionCookieName, sessionMaxAge } from "./sessions.ts";

/** Puts a new session's token into this browser, in place of the one before. For server actions. */
export async function keepSession(token: string): Promise<void> {
  const { isHttps } = env();
  (await cookies()).set(sessionCookieName(isHttps), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps,
    path: "/",
    maxAge: sessionMaxAge,
  });
}
