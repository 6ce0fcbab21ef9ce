import { z } from "zod";

/** A file of the register that is made as a job; `query` is the query string of the list. */
export const registerFile = z.strictObject({
  format: z.enum(["pdf", "xlsx"], "Choose PDF or an Excel workbook."),
  query: z
    .string()
    .max(2000, "This filter is too long.")
    .nullish()
    .transform((query) => query ?? ""),
});
