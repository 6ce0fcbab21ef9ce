import { z } from "zod";
import type { MeasurementEntry } from "./schema.ts";

const cells = z.record(z.string(), z.string().max(2000, "At most 2,000 characters.").nullable()).optional();

/** A sheet of values as a form sends it: one field of each kind for every row. Rows without a value are left alone. */
export const entrySheet = z
  .strictObject({ kpi: cells, period: cells, value: cells, comment: cells })
  .transform((sheet) => {
    const keys = Object.keys(sheet.value ?? {}).filter((key) => sheet.value?.[key]?.trim());
    return { keys, entries: keys.map((key) => entryOf(sheet, key)) };
  });

function entryOf(
  sheet: Partial<Record<"kpi" | "period" | "value" | "comment", Record<string, string | null> | undefined>>,
  key: string,
): MeasurementEntry {
  return {
    kpi: sheet.kpi?.[key] ?? "",
    period: sheet.period?.[key] ?? "",
    value: sheet.value?.[key] ?? null,
    numerator: null,
    denominator: null,
    comment: sheet.comment?.[key]?.trim() || null,
  };
}
