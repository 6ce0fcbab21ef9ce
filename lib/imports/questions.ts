import { createHash } from "node:crypto";
import { type FieldKey, fieldOf } from "#lib/import/fields.ts";
import type { Finding, ImportRow } from "#lib/import/rows.ts";
import type { Reading, StoredImport, Surroundings } from "./reading.ts";

/** One thing to ask, for every row whose cell says the same. */
export type Question = {
  /** `q` and 24 hex digits of what is asked. */
  key: string;
  field: FieldKey;
  column: string;
  value: string;
  message: string;
  /** Lines of the file. */
  lines: number[];
  /** How it is answered: from a list, or typed. */
  choices: { value: string; label: string }[] | null;
  /** What may be typed, in words. */
  allowed: string[];
  /** Undefined while open; null leaves the field empty. */
  answer: string | null | undefined;
};

/** Longer cells are asked about in the file itself: they are one of a kind, and the table of answers is indexed. */
export const LONGEST_ASKED = 500;

/** The key of a question: field and cell. */
export function questionKey(field: string, value: string): string {
  return `q${createHash("sha256").update(`${field}\n${value}`).digest("hex").slice(0, 24)}`;
}

/** Every question of an import, answered or not, each cell value once, those that touch most rows first. */
export function questionsOf(
  reading: Pick<Reading, "asked">,
  answers: StoredImport["answers"],
  around: Pick<Surroundings, "people" | "functions">,
): Question[] {
  const given = new Map(answers.map((one) => [questionKey(one.field, one.value), one.answer]));
  const questions = new Map<string, Question>();
  for (const row of reading.asked) {
    for (const finding of row.findings) collect(questions, row, finding, given, around);
  }
  return [...questions.values()].sort((a, b) => b.lines.length - a.lines.length);
}

function collect(
  questions: Map<string, Question>,
  row: ImportRow,
  finding: Finding,
  given: ReadonlyMap<string, string | null>,
  around: Pick<Surroundings, "people" | "functions">,
): void {
  const { field, column, value, message, allowed = [] } = finding;
  if (finding.severity !== "question" || row.state === "refused" || value.length > LONGEST_ASKED) return;
  const key = questionKey(field, value);
  const known = questions.get(key);
  if (known) {
    known.lines.push(row.line);
    return;
  }
  const choices = choicesOf(finding, around);
  questions.set(key, {
    key,
    field,
    column,
    value,
    message,
    lines: [row.line],
    choices,
    allowed,
    answer: given.get(key),
  });
}

/** People the cell may mean stand first; everybody else who can be chosen follows. */
function choicesOf(
  { field, choices = [] }: Finding,
  { people, functions }: Pick<Surroundings, "people" | "functions">,
): Question["choices"] {
  const { reads } = fieldOf(field);
  if (reads === "function") return functions.map(({ id, name }) => ({ value: id, label: name }));
  if (reads === "person") {
    const named = new Set(choices.map((choice) => choice.value));
    const others = people.filter(({ id }) => !named.has(id));
    return [...choices, ...others.map(({ id, name, email }) => ({ value: id, label: `${name} <${email}>` }))];
  }
  // A day or number put up for confirmation may also be another one, so that it is typed.
  const isTyped = (reads === "day" && choices.length <= 1) || reads === "number" || reads === "flags";
  return isTyped ? null : choices;
}
