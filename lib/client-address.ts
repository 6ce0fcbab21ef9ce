/** The address a request came from, for throttling and the trail. Behind the shipped proxy it is the last hop's word. */
export function addressIn(headers: { get(name: string): string | null }): string | null {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded || null;
}
