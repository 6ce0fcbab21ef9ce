/**
 * The address a request came from, for throttling and the trail. Behind a trusted proxy it is the last hop's
 * word; without one Next fills in the connection's address, since scripts/launch/forwarded.ts drops the client's own claim.
 */
export function addressIn(headers: { get(name: string): string | null }): string | null {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded || null;
}
