import { describe, expect, test } from "vitest";
import { importFile, rowAt } from "./support.ts";

describe("registers come in usefully with nothing but guesses", () => {
  test("the guide's register", () => {
    const { mapping, rows } = importFile("register-from-guide.csv");
    expect(mapping).toEqual(["title", "measure", "targetOn", "importNote", "ownerId"]);
    expect(rows).toHaveLength(5);
    expect(rowAt(rows, 0)).toMatchObject({
      draft: {
        title: "Ensure all critical systems are resilient.",
        isOngoing: true,
        reviewCycle: "MONTHLY",
        targetOn: null,
      },
      findings: [
        {
          field: "ownerId",
          allowed: ["Anna Smith <anna.smith@example.org>", "Ben Okafor <ben@example.org>"],
        },
      ],
    });
    expect(rowAt(rows, 0).draft.statement).toBe("Achieve 99.9% uptime for the production SaaS environment.");
    expect(rowAt(rows, 0).draft.plan.successCriterion).toBe(rowAt(rows, 0).draft.statement);
    expect(rowAt(rows, 0).notes).toContainEqual({
      column: "Primary Annex A Control (The Tool)",
      value: "ISO 27001 Annex A 8.14 (Redundancy of info. processing facilities)",
    });
    expect(rowAt(rows, 1).draft).toMatchObject({ targetOn: "2026-12-31", isOngoing: false });
    expect(rows.map(({ draft }) => draft.reviewCycle)).toEqual([
      "MONTHLY",
      null,
      "MONTHLY",
      "QUARTERLY",
      "ANNUAL",
    ]);
    expect(rowAt(rows, 2)).toMatchObject({ state: "ready", draft: { ownerId: "p-chen" } });
  });

  test("the guide's AI objectives", () => {
    const { mapping, rows } = importFile("ai-objectives-from-guide.csv");
    expect(mapping).toEqual(["title", "measure", "resources", "evaluationMethod"]);
    expect(rows.map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    expect(rowAt(rows, 0).draft).toMatchObject({
      title: "Prevent Model Leakage",
      resources: ["Enhanced IAM & Data Loss Prevention (DLP) tools."],
      plan: {
        evaluationMethod: "Quarterly “Crown Jewel” access log audit.",
        evaluationFrequency: "QUARTERLY",
      },
    });
  });

  test("semicolons, Windows-1252, decimal commas, German headings", () => {
    const { encoding, sheet, rows } = importFile("german-semicolon-windows-1252.csv");
    expect([encoding, sheet.separator]).toEqual(["Windows-1252", ";"]);
    expect(rows.map(({ draft }) => draft.baselineValue)).toEqual(["99.4", "1234.5", "12"]);
    expect(rowAt(rows, 0).draft).toMatchObject({
      title: "Verfügbarkeit der Produktion sichern",
      targetOn: "2026-12-31",
      ownerId: "p-juergen",
    });
    expect(rowAt(rows, 2).draft).toMatchObject({ isOngoing: true, reviewCycle: "QUARTERLY" });
  });

  test("UTF-16 with tabs and a line break in a cell", () => {
    const { encoding, sheet, rows } = importFile("utf-16-tab.txt");
    expect([encoding, sheet.separator, sheet.lines]).toEqual(["UTF-16 LE", "\t", [2, 4, 5]]);
    expect(rowAt(rows, 0).draft).toMatchObject({
      baselineValue: "82",
      isConfidentiality: true,
      isAvailability: false,
      ownerId: "p-anna",
    });
    expect(rowAt(rows, 1)).toMatchObject({
      state: "ready",
      draft: { isOngoing: true, reviewCycle: "QUARTERLY" },
    });
    expect(rowAt(rows, 2).draft.title).toBe("日本語の目標 🚀");
  });

  test("title rows and month-first dates", () => {
    const { sheet, rows } = importFile("title-rows-us-dates.csv");
    expect(sheet.headerIndex).toBe(2);
    expect(rows.map(({ draft }) => draft.targetOn)).toEqual(["2026-12-31", "2026-06-05", null]);
    expect(rowAt(rows, 2).findings.at(-1)?.message).toMatch(/not a day of the calendar/);
  });

  test("merged headings", () => {
    const { sheet, rows } = importFile("merged-headings.csv");
    expect(sheet.header[0]).toBe("Objective Name");
    expect(rowAt(rows, 1).draft).toMatchObject({
      startsOn: "2026-03-01",
      targetOn: "2026-12-31",
      plan: { evaluationFrequency: "SEMI_ANNUAL" },
    });
    expect(
      rowAt(rows, 1)
        .findings.at(-1)
        ?.choices?.map(({ value }) => value),
    ).toEqual(["p-ben", "p-chen"]);
  });

  test("status columns and several owners", () => {
    const { mapping, rows } = importFile("status-and-owners.csv");
    expect(mapping.filter((field) => field === "importNote")).toHaveLength(3);
    expect(rows.map(({ state }) => state)).toEqual(["question", "question", "question", "refused"]);
    expect(rowAt(rows, 0).notes).toContainEqual({ column: "Status", value: "In progress" });
  });

  test("statements without titles", () => {
    const { rows } = importFile("statement-only.csv");
    expect(rows.map(({ draft }) => draft.title)).toEqual([
      "By December 2026, 95% of staff complete awareness training.",
      "Keep zero critical findings in quarterly access reviews",
    ]);
  });
});
