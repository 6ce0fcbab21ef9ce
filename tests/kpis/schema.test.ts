import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMicros } from "#lib/decimal.ts";
import { scaleProblem } from "#lib/kpis/definition.ts";
import { newKpi } from "#lib/kpis/schema.ts";
import { kpiValues } from "#tests/support/kpis.ts";

const parse = (changed: Record<string, unknown>) =>
  newKpi.safeParse({ objectiveRef: "OBJ-001", ...kpiValues(changed) });
const scale = (changed: Record<string, unknown>) =>
  parse({ unit: null, baselineValue: null, baselineOn: null, tolerance: null, ...changed });
const maturity = (changed: Record<string, unknown> = {}) =>
  scale({
    scale: "MATURITY",
    targetValue: "3",
    levels: "0: none\n1: begun\n2: written\n3: lived",
    ...changed,
  });
const survey = (changed: Record<string, unknown> = {}) =>
  scale({ scale: "SURVEY", targetValue: "4", levels: "1: not at all\n5: entirely", ...changed });
const signOff = (changed: Record<string, unknown> = {}) =>
  scale({ scale: "SIGN_OFF", targetValue: null, ...changed });
const range = (changed: Record<string, unknown> = {}) =>
  parse({ direction: "RANGE", targetValue: null, rangeLow: "2", rangeHigh: "4", ...changed });
const rollUp = (changed: Record<string, unknown> = {}) =>
  parse({ collection: "ROLL_UP", rollUp: "MEAN", parts: "KPI-001, KPI-002", ...changed });
const computed = (changed: Record<string, unknown> = {}) =>
  parse({ collection: "COMPUTED", computedFigure: "ACTIONS_ON_TIME", ...changed });
const paths = (read: ReturnType<typeof parse>) => read.error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a definition is accepted", () => {
  test.each([
    ["a number with its unit", parse({})],
    ["an own unit with its word", parse({ unit: "OWN", unitLabel: "tickets per week" })],
    ["six decimals and a decimal comma", parse({ targetValue: "99,123456" })],
    ["interim targets as text, in any order", parse({ interim: "2027-03-31: 95\n2026-12-31; 90,5\n\n" })],
    ["interim targets as a list", parse({ interim: [{ onDay: "2026-12-31", value: "90" }] })],
    ["a line from the baseline", parse({ isLinear: "yes" })],
    ["a range", range()],
    ["a range of one value", range({ rangeLow: "4" })],
    ["a maturity scale", maturity()],
    ["a maturity scale that begins higher", maturity({ levels: "3: lived\n4: measured\n5: improved" })],
    [
      "a maturity scale within a range",
      maturity({ direction: "RANGE", targetValue: null, rangeLow: "2", rangeHigh: "3" }),
    ],
    ["a survey score", survey()],
    ["a survey of which less is better", survey({ direction: "LOWER", targetValue: "2" })],
    ["a sign-off", signOff()],
    [
      "a sign-off with its target and a failed baseline",
      signOff({ targetValue: "1.0", baselineValue: "0", baselineOn: "2026-01-01" }),
    ],
    ["a roll-up", rollUp()],
    ["a roll-up by a list of parts", rollUp({ parts: ["KPI-002", "kpi-001", "KPI-002"] })],
    ["a ratio of sums in percent", rollUp({ rollUp: "RATIO_OF_SUMS" })],
    ["a computed figure", computed()],
  ])("%s", (_, read) => expect(read.error?.issues).toBeUndefined());

  test("and its lists are in order, its decimals plain", () => {
    const read = parse({ interim: "2027-03-31: 95\n2026-12-31; 90,5", tolerance: null });
    expect(read.data).toMatchObject({
      tolerance: "0",
      interim: [
        { onDay: "2026-12-31", value: "90.5" },
        { onDay: "2027-03-31", value: "95" },
      ],
    });
    expect(rollUp({ parts: "kpi-002 KPI-001; KPI-002" }).data?.parts).toEqual(["KPI-001", "KPI-002"]);
  });
});

describe("a definition is refused by its field, in a sentence", () => {
  test.each<[string, ReturnType<typeof parse>, string[]]>([
    ["no name", parse({ name: " " }), ["name"]],
    ["a number without a unit", parse({ unit: null }), ["unit"]],
    ["an own unit without its word", parse({ unit: "OWN" }), ["unitLabel"]],
    ["a word beside a unit of the list", parse({ unitLabel: "tickets" }), ["unitLabel"]],
    ["a scale with a unit", maturity({ unit: "PERCENT" }), ["unit"]],
    ["no target", parse({ targetValue: null }), ["targetValue"]],
    ["no target, less is better", parse({ direction: "LOWER", targetValue: null }), ["targetValue"]],
    ["seven decimals", parse({ targetValue: "99.1234567" }), ["targetValue"]],
    ["infinity", parse({ targetValue: "Infinity" }), ["targetValue"]],
    ["1e309", parse({ targetValue: "1e309" }), ["targetValue"]],
    ["not a number", parse({ targetValue: "NaN" }), ["targetValue"]],
    ["fifteen digits", parse({ targetValue: "1".repeat(15) }), ["targetValue"]],
    ["thirty decimals of tolerance", parse({ tolerance: `0.${"1".repeat(30)}` }), ["tolerance"]],
    ["a tolerance below zero", parse({ tolerance: "-1" }), ["tolerance"]],
    ["a range without ends", range({ rangeLow: null, rangeHigh: null }), ["rangeLow", "rangeHigh"]],
    ["a range upside down", range({ rangeLow: "4.000001" }), ["rangeHigh"]],
    ["a range with a single target", range({ targetValue: "3" }), ["targetValue"]],
    ["a range with interim targets", range({ interim: "2026-12-31: 3" }), ["interim"]],
    ["a range along a line", range({ isLinear: "yes" }), ["isLinear"]],
    ["ends without a range", parse({ rangeLow: "1", rangeHigh: "2" }), ["rangeLow", "rangeHigh"]],
    ["a baseline without its day", parse({ baselineOn: null }), ["baselineOn"]],
    ["a day without its baseline", parse({ baselineValue: null }), ["baselineValue"]],
    [
      "interim targets without a baseline",
      parse({ baselineValue: null, baselineOn: null, interim: "2026-12-31: 90" }),
      ["baselineValue"],
    ],
    ["an interim target on the day of the baseline", parse({ interim: "2025-12-01: 90" }), ["interim"]],
    ["two interim targets on one day", parse({ interim: "2026-12-31: 90\n2026-12-31: 91" }), ["interim"]],
    ["an interim target on a day that is none", parse({ interim: "2026-02-30: 90" }), ["interim"]],
    ["an interim target that is no number", parse({ interim: "2026-12-31: many" }), ["interim"]],
    [
      "a line without a baseline",
      parse({ baselineValue: null, baselineOn: null, isLinear: true }),
      ["baselineValue"],
    ],
    ["levels of a number", parse({ levels: "0: none\n1: some" }), ["levels"]],
    ["a maturity scale without levels", maturity({ levels: null }), ["levels"]],
    ["a maturity scale with a gap", maturity({ levels: "0: none\n3: lived" }), ["levels"]],
    [
      "a maturity above five",
      maturity({ levels: "4: measured\n5: improved\n6: perfect", targetValue: "5" }),
      ["levels"],
    ],
    ["a maturity target outside its levels", maturity({ targetValue: "4" }), ["targetValue"]],
    ["less maturity", maturity({ direction: "LOWER" }), ["direction"]],
    [
      "a level without a meaning",
      maturity({ levels: "0: none\n1: begun\n2: written\n3: lived\n4:" }),
      ["levels"],
    ],
    [
      "a level described twice",
      maturity({ levels: "0: none\n1: begun\n1: again\n2: x\n3: y", targetValue: "2" }),
      ["levels"],
    ],
    ["a survey with one score", survey({ levels: "1: not at all" }), ["levels"]],
    ["a survey target outside its scores", survey({ targetValue: "6" }), ["targetValue"]],
    ["a tolerance wider than the scale", survey({ tolerance: "4.1" }), ["tolerance"]],
    ["a sign-off with another target", signOff({ targetValue: "0" }), ["targetValue"]],
    ["a sign-off with a tolerance", signOff({ tolerance: "0.5" }), ["tolerance"]],
    ["a sign-off of which less is better", signOff({ direction: "LOWER" }), ["direction"]],
    ["a roll-up without parts", rollUp({ parts: null }), ["parts"]],
    ["a roll-up without its way", rollUp({ rollUp: null }), ["rollUp"]],
    ["a roll-up somebody measures", rollUp({ collectorId: crypto.randomUUID() }), ["collectorId"]],
    ["parts of what is measured", parse({ parts: "KPI-001" }), ["parts"]],
    ["parts that are no references", rollUp({ parts: "the first one" }), ["parts"]],
    ["a ratio of sums in days", rollUp({ rollUp: "RATIO_OF_SUMS", unit: "DAYS" }), ["unit"]],
    ["a computed one without its figure", computed({ computedFigure: null }), ["computedFigure"]],
    ["a computed one in hours", computed({ unit: "HOURS" }), ["unit"]],
    ["a computed one somebody measures", computed({ collectorId: crypto.randomUUID() }), ["collectorId"]],
    ["a figure of what is measured", parse({ computedFigure: "ACTIONS_ON_TIME" }), ["computedFigure"]],
    ["a column nobody may write", parse({ approvedAt: "2026-01-01" }), [""]],
  ])("%s", (_, read, expected) => {
    expect(paths(read)).toEqual(expected);
    for (const { message } of read.error?.issues ?? []) expect(message).not.toMatch(/invalid/i);
  });
});

const decimal = fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }).map(fromMicros);

test("every number the column holds is taken as it is; what is written is never changed", () => {
  fc.assert(
    fc.property(decimal, (targetValue) => {
      expect(parse({ targetValue }).data?.targetValue).toBe(targetValue);
    }),
  );
});

test("a range is taken exactly when its ends are in order", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
      fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
      (low, high) => {
        expect(range({ rangeLow: fromMicros(low), rangeHigh: fromMicros(high) }).success).toBe(low <= high);
      },
    ),
  );
});

test("whatever a form sends is taken or refused by name, and never falls over", () => {
  const any = fc.oneof(fc.string(), fc.constant(null), fc.integer(), fc.array(fc.string()), fc.boolean());
  const names = [
    "interim",
    "levels",
    "parts",
    "unit",
    "targetValue",
    "rangeLow",
    "tolerance",
    "scale",
    "direction",
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), any), (values) => {
      const read = parse(values);
      for (const { path } of read.error?.issues ?? [])
        expect(names.concat("rangeHigh", "unitLabel", "baselineValue", "levels")).toContain(String(path[0]));
    }),
  );
});

test.each([
  ["SIGN_OFF", 0n, true],
  ["SIGN_OFF", 1_000_000n, true],
  ["SIGN_OFF", 500_000n, false],
  ["MATURITY", 0n, true],
  ["MATURITY", 5_000_000n, true],
  ["MATURITY", 5_000_001n, false],
  ["MATURITY", -1n, false],
  ["NUMBER", 10n ** 20n, true],
] as const)("a value on the scale %s: %s", (scale, value, isGood) => {
  const levels = scale === "MATURITY" ? [{ level: 0 }, { level: 5 }] : [];
  expect(scaleProblem(value, { scale, levels }) === null).toBe(isGood);
});
