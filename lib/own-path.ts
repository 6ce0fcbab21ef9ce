/** Where to go after signing in: a path of our own, or home. Never another site's address, however it is written. */
export function ownPath(next: string | string[] | undefined | null): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, "http://own.invalid"))
    return "/";
  const url = new URL(next, "http://own.invalid");
  const isOwn =
    url.host === "own.invalid" &&
    !url.pathname.startsWith("//") &&
    !/^\/(sign-in|api)(\/|$)/.test(url.pathname);
  return isOwn ? `${url.pathname}${url.search}${url.hash}` : "/";
}
