import { describe, expect, test } from "vitest";
import { guessMapping } from "#lib/import/guess.ts";

/** Headings with a sample cell each, and the field each should get. */
const registers: [string, [heading: string, sample: string, field: string][]][] = [
  [
    "short",
    [
      ["ID", "1", "importNote"],
      ["Objective", "Encrypt laptops", "title"],
      ["Target", "100%", "measure"],
      ["Due", "31.12.2026", "targetOn"],
      ["Who", "Anna", "ownerId"],
      ["Progress", "50%", "importNote"],
    ],
  ],
  [
    "target as a date",
    [
      ["Goal", "Encrypt", "title"],
      ["Measure", "98 %", "measure"],
      ["Target", "Q4 2026", "targetOn"],
      ["Department", "IT", "functionId"],
    ],
  ],
  [
    "title and objective",
    [
      ["Title", "MFA", "title"],
      ["Objective", "98 % of accounts", "statement"],
      ["KPI", "MFA share", "successCriterion"],
      ["Accountable Person", "Anna", "ownerId"],
      ["Executive Sponsor", "Ben", "sponsorId"],
    ],
  ],
  [
    "6.2 in questions",
    [
      ["What will be done", "Train all staff", "statement"],
      ["What resources will be required", "LMS", "resources"],
      ["Who will be responsible", "HR", "ownerId"],
      ["When it will be completed", "2026-12-01", "targetOn"],
      ["How the results will be evaluated", "Test", "evaluationMethod"],
    ],
  ],
  [
    "camel and snake case",
    [
      ["objectiveName", "MFA", "title"],
      ["target_date", "2026-01-01", "targetOn"],
      ["owner_email", "a@example.org", "ownerId"],
      ["start_date", "2025-01-01", "startsOn"],
    ],
  ],
  [
    "notes stay notes",
    [
      ["Objective", "x y z", "title"],
      ["Objective Status", "Open", "importNote"],
      ["Risk Owner", "Anna", "importNote"],
      ["Last Review Date", "2026-01-01", "importNote"],
      ["Date Completed", "2026-01-01", "importNote"],
      ["Actual Value", "4", "importNote"],
      ["Annex A Control(s)", "8.14", "importNote"],
    ],
  ],
  [
    "unknown headings",
    [
      ["Foo", "A long sentence about what is to be reached.", "title"],
      ["Bar", "2026-12-31", "targetOn"],
      ["Baz", "7", "importNote"],
    ],
  ],
  [
    "plan",
    [
      ["OBJECTIVES:", "x y z", "title"],
      ["Success criteria", "y", "successCriterion"],
      ["Measurement frequency", "Monthly", "evaluationFrequency"],
      ["Evaluated by", "Ben", "evaluatorId"],
      ["Review Cycle", "Annual", "reviewCycle"],
      ["Budget / Resources", "5 days", "resources"],
      ["CIA", "C, A", "cia"],
      ["Baseline (2025)", "82%", "baselineValue"],
    ],
  ],
  [
    "other organisations",
    [
      ["Strategic Objective", "Trust", "importNote"],
      ["Security Objective", "MFA for all", "title"],
      ["Description", "All staff", "statement"],
      ["KPI", "MFA share", "successCriterion"],
      ["Target", "100 %", "importNote"],
      ["How will it be measured?", "Log", "evaluationMethod"],
      ["DRI", "Anna", "ownerId"],
    ],
  ],
  [
    "French",
    [
      ["Objectif", "MFA", "title"],
      ["Indicateur", "98 %", "measure"],
      ["Responsable", "Anna", "ownerId"],
      ["Échéance", "31/12/2026", "targetOn"],
      ["Statut", "ok", "importNote"],
    ],
  ],
];

describe("guessMapping", () => {
  test.each(registers)("%s", (_, columns) => {
    const header = columns.map(([heading]) => heading);
    const guesses = guessMapping(header, [columns.map(([, sample]) => sample)]);
    expect(Object.fromEntries(header.map((heading, at) => [heading, guesses[at]?.field]))).toEqual(
      Object.fromEntries(columns.map(([heading, , field]) => [heading, field])),
    );
  });

  test("no field twice, confidence between 0 and 1", () => {
    const guesses = guessMapping(
      ["Owner", "Responsible", "Accountable", "Objective", "Goal", "Aim"],
      [["a", "b", "c", "d", "e", "f"]],
    );
    const fields = guesses.map(({ field }) => field).filter((field) => field !== "importNote");
    expect(new Set(fields).size).toBe(fields.length);
    expect(guesses.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
  });

  test("a wordy objective column is the statement", () => {
    expect(guessMapping(["Objective"], [["word ".repeat(40)]])[0]?.field).toBe("statement");
  });
});
