import { z } from "zod";

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
const page = one.transform((value) => Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), 10_000));

/** Imports on one page of the list. */
export const importsPerPage = 25;

/** The query string of the list of imports. */
export const importsFilter = z.object({ page });

/** The steps of an import, in their order. */
export const importSteps = ["sheet", "columns", "questions", "rows", "import"] as const;
export type ImportStep = (typeof importSteps)[number];

/** The query string of an import's page: the step, and of its rows which ones and which page of them. */
export const importFilter = z.object({
  step: one.transform((value): ImportStep => importSteps.find((step) => step === value) ?? "sheet"),
  page,
  show: one.transform(
    (value) => (["ready", "question", "refused"] as const).find((state) => state === value) ?? null,
  ),
});
export type ImportFilter = z.output<typeof importFilter>;

/** Rows of the preview on one page. */
export const rowsPerPage = 20;
