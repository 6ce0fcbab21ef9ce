/**
 * Whether a path or a query string ("?…") holds text alone. PostgreSQL's text cannot hold NUL, wherever a filter or a
 * reference would take it to.
 */
export function isText(part: string): boolean {
  try {
    return !decodeURIComponent(part).includes("\0");
  } catch {
    return part.startsWith("?") && !part.includes("%00");
  }
}

/** What is said to an address that is no text. */
export const noText = "This address holds characters that no address may hold.";
