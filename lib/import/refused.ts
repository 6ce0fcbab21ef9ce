import { toCsv } from "#lib/export/csv.ts";
import { REFUSAL_HEADINGS } from "#lib/export/guard.ts";
import type { ImportRow } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { spellUnsafe } from "./unsafe.ts";

/**
 * The refused rows as CSV: the columns as they came, then reason and allowed values. Corrected, the file can be imported
 * again; those two columns are then left out. Characters that cannot be saved are written out, such as `[U+0007]`.
 * `rows` is what `readRows` made of the same sheet.
 */
export function refusedCsv(sheet: Sheet, rows: readonly ImportRow[]): string {
  const lines = rows.flatMap(({ state, findings }, at) => {
    if (state !== "refused") return [];
    const refusals = findings.filter((finding) => finding.severity === "refused");
    const reason = refusals.map((finding) => finding.message).join(" ");
    const allowed = refusals.flatMap(({ column, allowed: values = [] }) =>
      values.length > 0 ? [`${column}: ${values.join(", ")}`] : [],
    );
    return [[...(sheet.rows[at] ?? []).map(spellUnsafe), reason, allowed.join("; ")]];
  });
  return toCsv([...sheet.header, ...REFUSAL_HEADINGS], lines, { bom: true });
}
