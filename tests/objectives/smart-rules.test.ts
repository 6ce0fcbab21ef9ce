import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFacts, textCodes } from "#lib/objectives/smart/finding.ts";
import { checkStatement, type StatementToCheck } from "#lib/objectives/smart.ts";

const check = (statement: string, rest: Partial<StatementToCheck> = {}) =>
  checkStatement({ statement, kind: "QUANTITATIVE", ...rest }).findings;
const codes = (statement: string, rest: Partial<StatementToCheck> = {}) =>
  check(statement, rest).map(({ code }) => code);

describe("the words that triggered it", () => {
  test.each([
    ["Improve data security by 2027", "vague", "Improve data security"],
    ["We  will   further Improve “data” security", "vague", "Improve “data” security"],
    ["By Q4, Zero data breaches", "zero-risk", "Zero data breaches"],
    ["🙂 Never be hacked in 2027", "zero-risk", "Never be hacked"],
    [
      "Each quarter, conduct access reviews for all staff",
      "activity",
      "conduct access reviews for all staff",
    ],
    ["Implement a firewall by June 2027", "binary", "Implement a firewall"],
    [
      "Raise backup success to 99 % and close 90 % of audit findings in 2027",
      "compound",
      "and close 90 % of audit findings in 2027",
    ],
    ["  All laptops are encrypted. ", "no-deadline", "All laptops are encrypted"],
  ])("%s: %s", (statement, code, words) => {
    const finding = check(statement).find((each) => each.code === code);
    expect(statement.slice(...(finding?.span ?? [0, 0]))).toBe(words);
    expect(finding?.message).toContain(words);
    expect(finding).toMatchObject(
      codeFacts[code as keyof typeof codeFacts].letter ? { letter: codeFacts[code as "vague"].letter } : {},
    );
  });

  test("the pattern to rewrite with is fitted to the finding", () => {
    const [vague] = check("Improve data security by 2027");
    expect(vague?.suggestion).toBe(
      "Improve data security: <what is counted> from <baseline> to <target> by <date>",
    );
    const [deadline] = check("Patch 95 % of servers within 14 days.");
    expect(deadline?.suggestion).toBe(
      "Patch 95 % of servers within 14 days by <date>, measured every <month, quarter or year>",
    );
  });
});

describe("dates sent along", () => {
  const statement = "Patch 95 % of servers within 14 days";
  test.each([
    ["nothing", {}, ["no-deadline"]],
    ["a start only", { startDate: "2027-01-01" }, ["no-deadline"]],
    ["a target date", { targetDate: "2027-06-30" }, []],
    ["a review cycle", { reviewCycle: "QUARTERLY" }, []],
  ])("%s", (_name, dates, expected) => {
    expect(codes(statement, dates)).toEqual(expected);
  });

  test("do not make a delivery of what has no date", () => {
    expect(codes("Implement a firewall", { targetDate: "2027-06-30" })).toEqual(["no-measure"]);
  });
});

test.each([
  ["Improve security", "QUANTITATIVE", ["vague", "no-measure", "no-deadline"]],
  ["Improve security", "QUALITATIVE", ["vague", "no-deadline"]],
  ["In the annual survey, staff say that security helps them", "QUALITATIVE", []],
] as const)("%s, %s", (statement, kind, expected) => {
  expect(codes(statement, { kind })).toEqual(expected);
});

test.each(["", "   ", "\n\t\u200b"])("nothing said, nothing found: %j", (statement) => {
  expect(check(statement)).toEqual([]);
});

test("a language without rules is not checked, a regional one is", () => {
  expect(checkStatement({ statement: "Sicherheit verbessern", kind: "QUANTITATIVE" }, "de")).toEqual({
    isChecked: false,
    findings: [],
  });
  expect(checkStatement({ statement: "Improve security", kind: "QUANTITATIVE" }, "en-GB").isChecked).toBe(
    true,
  );
});

const anyWord = fc.constantFrom(
  ..."improve zero no never breaches security and by q4 2027 reduce implement hold meetings to 5 % ; . , : 95 within 48 hours all every not ’ “ the of ensure that are is 12 months each İ ß 🙂 \u202e — … train staff risk".split(
    " ",
  ),
);
const anyStatement = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.array(anyWord, { maxLength: 60 }).map((words) => words.join(" ")),
);
const anyKind = fc.constantFrom("QUANTITATIVE" as const, "QUALITATIVE" as const);

describe("whatever is typed", () => {
  test("it never throws, says the same twice, and quotes words that are there", () => {
    fc.assert(
      fc.property(anyStatement, anyKind, (statement, kind) => {
        const findings = check(statement, { kind });
        expect(check(statement, { kind })).toEqual(findings);
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
        for (const { code, span, message, suggestion } of findings) {
          expect(textCodes).toContain(code);
          const [start, end] = span;
          expect(start >= 0 && start < end && end <= statement.length).toBe(true);
          expect(
            message.length > 0 && suggestion.length > 0 && message.length < 600 && suggestion.length < 600,
          ).toBe(true);
          if (kind === "QUALITATIVE") expect(code).not.toBe("no-measure");
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("dates sent along never add a finding, and silence the missing deadline only", () => {
    fc.assert(
      fc.property(anyStatement, anyKind, (statement, kind) => {
        const without = check(statement, { kind });
        const dated = check(statement, {
          kind,
          startDate: "2027-01-01",
          targetDate: "2027-06-30",
          reviewCycle: "ANNUAL",
        });
        expect(dated).toEqual(without.filter(({ code }) => code !== "no-deadline"));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("time", () => {
  const took = (run: () => void) => {
    const before = performance.now();
    run();
    return performance.now() - before;
  };
  const best = (run: () => void) => Math.min(...Array.from({ length: 5 }, () => took(run)));

  test("a normal statement takes less than 2 ms", () => {
    const statement =
      "Reduce the click rate in quarterly phishing simulations from 9 % to 3 % by 30 June 2027, and patch critical vulnerabilities within 48 hours.";
    check(statement);
    expect(best(() => check(statement))).toBeLessThan(2);
  });

  test.each([
    ["one long word", "a"],
    ["digits", "9"],
    ["spaces", " "],
    ["and and and", "and the "],
    ["no no no", "no "],
    ["zero words", "zero abc "],
    ["verbs", "improve and "],
    ["commas", "a, "],
    ["sentences", "Improve security. "],
    ["right to left", "\u202eאבג "],
    ["emoji", "🙂 "],
    ["dates", "by 1 may 2027 "],
    ["hyphens", "a-"],
    ["protect", "protect all the every "],
  ])("20,000 characters of %s: linear, well under a second", (_name, unit) => {
    const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const [short, long] = [`Improve ${of(5_000)}`, `Improve ${of(19_990)}`];
    check(short);
    expect(best(() => check(long))).toBeLessThan(Math.max(60, best(() => check(short)) * 8));
  });
});
