import { type FieldKey, fieldOf } from "#lib/import/fields.ts";
import type { ImportRow } from "#lib/import/rows.ts";
import { spellUnsafe, unsafeCharacter } from "#lib/import/unsafe.ts";

/** Longest heading of a column that an import note can carry. */
export const LONGEST_HEADING = 300;

/** What a mapping does wrong at one column (counted from 0), and the remedy. */
export type MappingProblem = { column: number; message: string };

// Several columns may be notes, tags and resources; every other field holds one cell.
const shared = new Set<FieldKey>(["importNote", "tags", "resources"]);

/** The places of a draft that a field fills. */
function placesOf(field: FieldKey): string[] {
  if (shared.has(field)) return [];
  if (field === "measure") return ["statement"];
  if (field === "cia") return ["isConfidentiality", "isIntegrity", "isAvailability"];
  return [field];
}

/** Columns whose cells would overwrite those of an earlier column. */
export function mappingProblems(header: readonly string[], fields: readonly FieldKey[]): MappingProblem[] {
  const taken = new Map<string, number>();
  return fields.flatMap((field, column) => {
    const places = placesOf(field);
    const earlier = places.map((place) => taken.get(place)).find((at) => at !== undefined);
    for (const place of places) if (!taken.has(place)) taken.set(place, column);
    if (earlier === undefined) return [];
    const message = `${fieldOf(field).label} is filled by the column "${header[earlier] ?? ""}" already. Keep one of the two as a note.`;
    return [{ column, message }];
  });
}

/** The same mapping with every column that would overwrite another kept as a note. */
export function withoutConflicts(header: readonly string[], fields: readonly FieldKey[]): FieldKey[] {
  const problems = new Set(mappingProblems(header, fields).map(({ column }) => column));
  return fields.map((field, column) => (problems.has(column) ? "importNote" : field));
}

/** Why a header row cannot be one, as a sentence, or null. */
export function headerProblem(header: readonly string[]): string | null {
  for (const [at, heading] of header.entries()) {
    const unsafe = unsafeCharacter(heading);
    const name = `The heading of column ${at + 1} ("${spellUnsafe(heading.slice(0, 40))}")`;
    if (unsafe) return `${name} contains ${unsafe}. Retype it, or choose another header row.`;
    if (heading.length > LONGEST_HEADING)
      return `${name} has ${heading.length} characters; at most ${LONGEST_HEADING} are allowed. Shorten it, or choose another header row.`;
  }
  return null;
}

/** The rows as they go in: where open questions are left out, they are refused with the question as the reason. */
export function settleQuestions(rows: readonly ImportRow[], questions: "take" | "leave"): ImportRow[] {
  return rows.map((row) => {
    if (questions === "take" || row.state !== "question") return row;
    const findings = row.findings.map((finding) =>
      finding.severity === "question" ? { ...finding, severity: "refused" as const } : finding,
    );
    return { ...row, findings, state: "refused" };
  });
}

/** How many rows are in which state. */
export function countRows(rows: readonly ImportRow[]): Record<ImportRow["state"], number> {
  const counts = { ready: 0, question: 0, refused: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** A file name that can be stored and shown. */
export function plainFileName(name: string): string {
  return (
    name
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 300)
      .toWellFormed() || "register.csv"
  );
}
