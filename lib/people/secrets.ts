import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "#lib/env.ts";

/** A new unguessable token (256 bits, base64url). Only its digest is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a session or link token, hex: what the database stores. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Keyed digest of an API token: a stolen database alone does not let anybody test tokens. */
export function apiTokenDigest(token: string): string {
  return createHmac("sha256", env().TOKEN_PEPPER).update(token).digest("hex");
}

/** Keyed digest of something to count by (e-mail, address), so that the counters name nobody. */
export function limiterKey(kind: string, value: string): string {
  return `${kind}:${createHmac("sha256", env().SESSION_SECRET).update(value).digest("base64url")}`;
}
