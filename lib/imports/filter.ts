import { z } from "zod";

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const page = one.transform((value) => Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 10_000));

/** The query string of the list of imports. */
export const importsFilter = z.object({ page });

/** The query string of an import's preview: which rows, and which page of them. */
export const rowsFilter = z.object({
  page,
  show: one.transform(
    (value) => (["ready", "question", "refused"] as const).find((state) => state === value) ?? null,
  ),
});
export type RowsFilter = z.output<typeof rowsFilter>;

/** Rows of the preview on one page. */
export const rowsPerPage = 20;
