import { env } from "#lib/env.ts";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a state-changing request comes from our own pages. Compared with configuration, never with a
 * forwarded host. localhost, 127.0.0.1 and [::1] count as one origin.
 */
export function isSameOrigin(headers: { get(name: string): string | null }): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin !== null) return isOwnOrigin(origin);
  return site === "same-origin";
}

function isOwnOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const own = new URL(env().APP_URL);
  if (given.origin === own.origin) return true;
  return (
    given.protocol === own.protocol &&
    given.port === own.port &&
    loopback.has(given.hostname) &&
    loopback.has(own.hostname)
  );
}
