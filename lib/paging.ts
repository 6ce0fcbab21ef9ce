import { z } from "zod";

/** Query parameters of every list of the API. */
export const pageQuery = z.strictObject({
  limit: z.coerce
    .number("limit is a number from 1 to 200.")
    .int("limit is a whole number.")
    .min(1, "limit is at least 1.")
    .max(200, "limit is at most 200.")
    .default(50),
  cursor: z.uuid("cursor is the nextCursor of the page before.").optional(),
});
export type Page = z.output<typeof pageQuery>;

/**
 * Cuts rows that were read in the order of their ids, one more than asked for, to a page.
 * @returns `nextCursor` to ask for what follows, null on the last page
 */
export function pageOf<Row extends { id: string }>(
  rows: Row[],
  limit: number,
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
