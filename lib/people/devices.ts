import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";
import { newToken } from "./secrets.ts";

/** Name of the cookie that lets a browser be known again. It signs nobody in: it only separates throttles. */
export function deviceCookieName(isHttps: boolean): string {
  return isHttps ? "__Host-sixtwo-device" : "sixtwo-device";
}

/** Lifetime of the device cookie in seconds. */
export const deviceMaxAge = 180 * 86_400;

const mostPeople = 5;

function mark(device: string, email: string): string {
  return createHmac("sha256", env().SESSION_SECRET)
    .update(`device\n${device}\n${email}`)
    .digest("base64url")
    .slice(0, 22);
}

/**
 * The device's id if somebody signed in to this account with it before, else null.
 * @param cookie `id~mark~mark…`, one mark per account
 */
export function knownDevice(cookie: string | null, email: string): string | null {
  const [device, ...marks] = (cookie ?? "").split("~");
  if (!device || marks.length === 0 || marks.length > mostPeople) return null;
  const expected = Buffer.from(mark(device, email));
  const isKnown = marks.some(
    (each) =>
      each.length === expected.length &&
      timingSafeEqual(Buffer.from(each.padEnd(22)).subarray(0, 22), expected),
  );
  return isKnown ? device : null;
}

/** The cookie's value after a successful sign-in: the same device, also known for this account. */
export function rememberDevice(cookie: string | null, email: string): string {
  const [given, ...marks] = /^[\w-]{43}(~[\w-]{22}){1,5}$/.test(cookie ?? "")
    ? (cookie ?? "").split("~")
    : [];
  const device = given ?? newToken();
  const own = mark(device, email);
  return [device, own, ...marks.filter((each) => each !== own)].slice(0, mostPeople + 1).join("~");
}
