import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/actor.ts";
import { addressIn } from "#lib/client-address.ts";
import { env } from "#lib/env.ts";
import { findSession, sessionCookieName } from "#lib/people/sessions.ts";

/** Who is signed in on this request, or null. Asked of the database once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName(env().isHttps))?.value;
  if (!token) return null;
  const signedIn = await findSession(token);
  if (!signedIn) return null;
  return {
    ...signedIn,
    via: "screen",
    scopes: null,
    submission: null,
    requestId: crypto.randomUUID(),
    ip: await clientAddress(),
  };
});

/** Who is signed in; sends everybody else to the sign-in page, which leads back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get("x-sixtwo-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** Whether single keys work in this browser: on, unless somebody has switched them off. */
export async function hasKeys(): Promise<boolean> {
  return (await cookies()).get("sixtwo-keys")?.value !== "off";
}

/** The address the request at hand came from. */
export async function clientAddress(): Promise<string | null> {
  return addressIn(await headers());
}
