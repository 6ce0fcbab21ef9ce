import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIELDS, type FieldKey } from "#lib/import/fields.ts";
import { type ImportRow, readRows } from "#lib/import/rows.ts";
import type { Sheet } from "#lib/import/sheet.ts";
import { flagOf } from "#lib/import/words.ts";
import { options, people, rowAt } from "./support.ts";

const KEYS = FIELDS.map((field) => field.key);

function sheet(header: string[], ...rows: string[][]): Sheet {
  return {
    separator: ",",
    header,
    rows,
    lines: rows.map((_, at) => at + 2),
    headerIndex: 0,
    opening: [],
    isOurs: false,
  };
}

/** One row read from pairs of field and cell. */
function read(cells: Partial<Record<FieldKey, string>>, changes: Partial<typeof options> = {}): ImportRow {
  const keys = KEYS.filter((key) => key in cells);
  return rowAt(
    readRows(
      sheet(
        keys,
        keys.map((key) => cells[key] ?? ""),
      ),
      keys,
      { ...options, ...changes },
    ),
    0,
  );
}

describe("readRows", () => {
  test("reads every field", () => {
    const row = read({
      title: "Encrypt",
      statement: "100 % of laptops are encrypted by 2026.",
      rationale: "Theft",
      kind: "Quantitative",
      cia: "C, I",
      functionId: "it",
      origin: "Threat intelligence",
      ownerId: "Anna Smith",
      sponsorId: "ben@example.org",
      baselineValue: "82,5",
      baselineOn: "2026-01-01",
      startsOn: "1 Feb 2026",
      targetOn: "30.09.2026",
      tags: "laptops; crypto",
      successCriterion: "100 %",
      evaluationMethod: "Inventory",
      evaluatorId: "Chen Li",
      evaluationFrequency: "half-yearly",
      resources: "Licences",
      authority: "Job description",
    });
    expect(row.findings).toEqual([]);
    expect(row).toMatchObject({ state: "ready", line: 2 });
    expect(row.draft).toEqual({
      title: "Encrypt",
      statement: "100 % of laptops are encrypted by 2026.",
      rationale: "Theft",
      kind: "QUANTITATIVE",
      isConfidentiality: true,
      isIntegrity: true,
      isAvailability: false,
      functionId: "f-it",
      origin: "THREAT_INTELLIGENCE",
      ownerId: "p-anna",
      sponsorId: "p-ben",
      baselineValue: "82.5",
      baselineOn: "2026-01-01",
      startsOn: "2026-02-01",
      targetOn: "2026-09-30",
      isOngoing: false,
      reviewCycle: null,
      tags: ["laptops", "crypto"],
      plan: {
        successCriterion: "100 %",
        evaluationMethod: "Inventory",
        evaluatorId: "p-chen",
        evaluationFrequency: "SEMI_ANNUAL",
        authority: "Job description",
        evaluatorIsOwnerReason: null,
        firstEvaluationOn: null,
        needsNoResources: null,
        noResourcesReason: null,
      },
      resources: ["Licences"],
      qualitativeReason: null,
      originLabel: null,
      originUrl: null,
      language: null,
    });
  });

  test.each([
    ["no title and no statement", { ownerId: "Anna Smith" }, /neither a title nor a statement/],
    ["a long title", { title: "x".repeat(301) }, /Title has 301 characters; at most 300/],
    ["a long cell", { title: "A", importNote: "x".repeat(20_001) }, /at most 20,000/],
    ["a control character", { title: "A\u0007" }, /control character \(U\+0007\)/],
    ["a zero character in a note", { title: "A", importNote: "b\0" }, /U\+0000/],
    ["a lone surrogate", { title: "A\ud83d!" }, /broken character \(U\+D83D\)/],
  ] as [string, Partial<Record<FieldKey, string>>, RegExp][])("refuses %s", (_, cells, message) => {
    const row = read(cells);
    expect(row.state).toBe("refused");
    expect(row.findings).toContainEqual(
      expect.objectContaining({ severity: "refused", message: expect.stringMatching(message) }),
    );
  });

  test.each([
    ["300 characters", "x".repeat(300)],
    ["emoji and right-to-left text", "🚀 עברית 👩‍👩‍👧"],
    ["markup and formulas", "=<b>1+1</b>"],
  ])("takes a title of %s exactly", (_, title) => {
    expect(read({ title })).toMatchObject({ state: "ready", draft: { title } });
  });

  test.each([
    [
      "ownerId",
      "CTO / Head of Infrastructure",
      ["Anna Smith <anna.smith@example.org>", "Ben Okafor <ben@example.org>"],
    ],
    ["ownerId", "Somebody", people.map(({ name, email }) => `${name} <${email}>`)],
    ["functionId", "Moon base", ["IT", "HR"]],
    ["kind", "both", ["Quantitative", "Qualitative"]],
    ["targetOn", "31.02.2026", ["2026-12-31", "Q4 2026", "Ongoing / monthly review"]],
    ["baselineValue", "several", ["a number such as 95.5"]],
    ["isIntegrity", "perhaps", ["Yes", "No"]],
  ] as [FieldKey, string, string[]][])("asks about %s %j and keeps the text", (field, value, allowed) => {
    const row = read({ title: "A", [field]: value });
    expect(row.state).toBe("question");
    expect(row.findings).toEqual([expect.objectContaining({ severity: "question", field, value, allowed })]);
    expect(row.notes).toEqual([{ column: field, value }]);
  });

  test("one answer settles every row with that value", () => {
    const rows = readRows(
      sheet(["T", "O", "D"], ["A", "X / Y", "soon"], ["B", "X / Y ", "soon"], ["C", "Z", "soon"]),
      ["title", "ownerId", "targetOn"],
      {
        ...options,
        answers: [
          { field: "ownerId", value: "X / Y", answer: "p-ben" },
          { field: "ownerId", value: "Z", answer: null },
          { field: "targetOn", value: "soon", answer: "ONGOING:QUARTERLY" },
        ],
      },
    );
    expect(rows.map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    expect(rows.map(({ draft }) => draft.ownerId)).toEqual(["p-ben", "p-ben", null]);
    expect(rows[0]?.draft).toMatchObject({ isOngoing: true, reviewCycle: "QUARTERLY" });
    expect(rows[0]?.notes).toEqual([
      { column: "O", value: "X / Y" },
      { column: "D", value: "soon" },
    ]);
  });

  test("an answer that does not exist leaves the question open", () => {
    expect(
      read({ title: "A", ownerId: "X" }, { answers: [{ field: "ownerId", value: "X", answer: "p-nobody" }] })
        .state,
    ).toBe("question");
    expect(
      read(
        { title: "A", targetOn: "X" },
        { answers: [{ field: "targetOn", value: "X", answer: "2026-02-31" }] },
      ).state,
    ).toBe("question");
  });

  test("a quarter is confirmed once where the fiscal year differs", () => {
    const row = read({ title: "A", targetOn: "Q4 2026" }, { fiscalYearStart: 7 });
    expect(row).toMatchObject({ state: "question", draft: { targetOn: "2026-12-31" } });
    const answers = [{ field: "targetOn" as const, value: "Q4 2026", answer: "2027-06-30" }];
    expect(read({ title: "A", targetOn: "Q4 2026" }, { fiscalYearStart: 7, answers })).toMatchObject({
      state: "ready",
      draft: { targetOn: "2027-06-30" },
    });
  });

  test("a target date wins over a cycle, which stays as a note; a cycle column answers 'ongoing'", () => {
    const dated = read({ title: "A", targetOn: "2026-12-31", isOngoing: "Yes", reviewCycle: "Monthly" });
    expect(dated.draft).toMatchObject({ targetOn: "2026-12-31", isOngoing: false, reviewCycle: null });
    expect(dated.notes).toEqual([
      { column: "isOngoing", value: "Yes" },
      { column: "reviewCycle", value: "Monthly" },
    ]);
    expect(read({ title: "A", targetOn: "Ongoing", reviewCycle: "Monthly" })).toMatchObject({
      state: "ready",
      draft: { isOngoing: true, reviewCycle: "MONTHLY" },
    });
    expect(read({ title: "A", targetOn: "2020-01-01" }).findings).toMatchObject([
      { severity: "note", message: expect.stringMatching(/past/) },
    ]);
  });

  test("the title comes from the statement and the statement from the title", () => {
    expect(read({ statement: "First. Second." }).draft.title).toBe("First.");
    expect(read({ title: "Only a title" }).draft.statement).toBe("Only a title");
    const long = read({ statement: "🚀 word ".repeat(100) }).draft.title;
    expect(long.length).toBeLessThanOrEqual(201);
    expect(long.isWellFormed()).toBe(true);
  });

  test("no cell is ever lost", () => {
    const samples = [
      "Anna Smith",
      "Q4 2026",
      "31.12.2026",
      "Monthly",
      "99,9 %",
      "yes",
      "C, A",
      "Risk",
      "IT",
      "TBD",
      "-",
      "a;b",
      "__proto__",
    ];
    const cell = fc.oneof(
      fc.constantFrom(...samples),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
    );
    const table = fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), cell), {
      selector: ([key]) => key,
      minLength: 1,
    });
    fc.assert(
      fc.property(table, (cells) => {
        const row = read(Object.fromEntries(cells));
        const drafted = JSON.stringify(row.draft);
        for (const [key, raw] of cells) {
          const value = raw.trim();
          const noted = row.notes.some((note) => note.column === key && note.value === value);
          expect(
            value === "" ||
              noted ||
              drafted.includes(JSON.stringify(value).slice(1, -1)) ||
              isSaid(row, key, value),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a field says all that its cell said, in another writing. */
function isSaid({ draft }: ImportRow, key: FieldKey, value: string): boolean {
  const said = { ...draft, ...draft.plan } as Record<string, unknown>;
  if (key === "tags")
    return value.split(/[,;|\n\r]+/).every((tag) => draft.tags.includes(tag.trim()) || tag.trim() === "");
  if (key === "cia") return draft.isConfidentiality !== null;
  if (FIELDS.find((field) => field.key === key)?.reads === "flag") return said[key] === flagOf(value);
  return said[key] !== null && said[key] !== undefined;
}
