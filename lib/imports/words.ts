import type { ImportState } from "#prisma/generated/enums.ts";
import type { ImportOutcome } from "./apply.ts";
import type { Evidence } from "./reading.ts";

/** What an import's state is called. */
export const importStateWords: Record<ImportState, string> = {
  UPLOADED: "Not imported yet",
  IMPORTED: "Imported",
  UNDONE: "Undone",
};

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A dry run in one sentence. */
export function outcomeInWords(outcome: ImportOutcome): string {
  const { taken, first, last, resources, notes, open, refused } = outcome;
  const range = taken === 1 ? first : `${first} to ${last}`;
  const parts = [
    resources > 0 && counted(resources, "resource line"),
    notes > 0 && counted(notes, "note"),
  ].filter(Boolean);
  const together = parts.length > 0 ? `, with ${parts.join(" and ")}` : "";
  const asked =
    open === 0
      ? ""
      : `; ${open} of them ${open === 1 ? "keeps an open question" : "keep open questions"} as notes`;
  const left = refused === 0 ? "No row would stay out." : `${counted(refused, "row")} would stay out.`;
  return `Nothing was written. The import would make ${counted(taken, "draft")} (${range})${together}${asked}. ${left}`;
}

/** What a column's cells show about their dates or numbers. */
export function evidenceInWords(evidence: Evidence): string {
  if (evidence.of === "dates") {
    const order = evidence.order === "DMY" ? "day first" : "month first";
    if (evidence.evidence === "none")
      return "no date shows whether the day or the month comes first; read day first";
    if (evidence.evidence === "both")
      return "dates of both orders; read day first, the others are asked about";
    return `${order}, as its dates show`;
  }
  if (evidence.evidence === "none") return "no number shows its decimal mark; read with a point";
  if (evidence.evidence === "both") return "numbers with both decimal marks; doubtful ones are asked about";
  return `decimal ${evidence.decimal === "," ? "comma" : "point"}, as its numbers show`;
}
