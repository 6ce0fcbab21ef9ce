import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkStatement } from "#lib/objectives/smart.ts";
import { library } from "#lib/templates/library.ts";
import { dueDates, filledStatement, fits, kpiInWords } from "#lib/templates/rules.ts";
import { templateFilter } from "#lib/templates/schema.ts";
import { profiles } from "#lib/templates/template.ts";
import { addDays } from "#lib/time/day.ts";

describe("the library", () => {
  test("holds what DOMAIN.md lists: sixteen and five for AI, each named once", () => {
    expect(library).toHaveLength(21);
    expect(library.filter(({ theme }) => theme === "ai")).toHaveLength(5);
    expect(new Set(library.map(({ key }) => key)).size).toBe(21);
  });

  test.each(library.map((template) => [template.key, template] as const))(
    "%s passes the SMART check and is complete",
    (_, template) => {
      const statement = filledStatement(template, template.cycle ? null : "2027-06-30", "en-GB");
      const dates = { startDate: null, targetDate: null, reviewCycle: template.cycle };
      expect(checkStatement({ statement, kind: template.kind, ...dates }, "en").findings).toEqual([]);
      expect(statement).not.toMatch(/[{}]/);
      expect(template.actions.length).toBeGreaterThanOrEqual(3);
      expect(template.resources.length).toBeGreaterThan(0);
      expect(template.controls.length).toBeGreaterThan(0);
      expect(template.kpi && kpiInWords(template.kpi)).toMatch(
        /measured (monthly|quarterly|semi-annual|annual)/,
      );
      for (const text of [
        template.rationale,
        template.authority,
        template.evaluationMethod,
        template.successCriterion,
      ])
        expect(text).not.toBe("");
    },
  );

  test.each(Object.keys(profiles))("has a starter set for %s", (profile) => {
    const set = library.filter((template) => fits(template, templateFilter.parse({ profile })));
    expect(set.length).toBeGreaterThanOrEqual(6);
  });

  test.each([
    [{ q: "8.13" }, ["backup-restore"]],
    [{ q: "PHISHING" }, ["phishing-awareness"]],
    [{ theme: "suppliers" }, ["supplier-assessments"]],
    [{ theme: "no such theme" }, []],
  ])("%j finds %j", (query, keys) => {
    const found = library.filter((template) => fits(template, templateFilter.parse(query)));
    expect(found.map(({ key }) => key)).toEqual(keys);
  });
});

test("due dates lie in their order between start and end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 2000 }), (count, days) => {
      const end = addDays("2027-01-01", days);
      const dues = dueDates(count, "2027-01-01", end);
      const isOrdered = dues.every((due, index) => index === 0 || due >= (dues[index - 1] ?? ""));
      return (
        dues.length === count &&
        isOrdered &&
        dues.every((due) => due >= "2027-01-01") &&
        (days < count || dues.every((due) => due <= end))
      );
    }),
  );
});
