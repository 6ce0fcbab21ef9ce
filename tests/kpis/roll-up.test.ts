import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMicros, toMicros } from "#lib/decimal.ts";
import { circleOf, type Part, type RollUp, rolledUp, rollUps } from "#lib/kpis/roll-up.ts";

const part = (ref: string, value: string | null, share?: [string, string]): Part => ({
  ref,
  value: value === null ? null : toMicros(value),
  share: share ? { numerator: toMicros(share[0]), denominator: toMicros(share[1]) } : null,
});
const three = [part("KPI-001", "10"), part("KPI-002", "-4"), part("KPI-003", "5")];
const shares = [part("KPI-001", "90", ["9", "10"]), part("KPI-002", "50", ["45", "90"])];

describe("a roll-up KPI", () => {
  test.each<[RollUp, Part[], 1n | 100n, string, string]>([
    ["SUM", three, 1n, "11", "10 − 4 + 5"],
    ["MEAN", three, 1n, "3.666667", "11 / 3 = 3.6666…"],
    ["MEAN", [part("KPI-001", "-1"), part("KPI-002", "0"), part("KPI-003", "0")], 1n, "-0.333333", "−1/3"],
    ["MINIMUM", three, 1n, "-4", "the least"],
    ["MAXIMUM", three, 1n, "10", "the most"],
    ["MINIMUM", three.toReversed(), 1n, "-4", "in any order"],
    ["MAXIMUM", three.toReversed(), 1n, "10", "in any order"],
    ["RATIO_OF_SUMS", shares, 100n, "54", "(9 + 45) / (10 + 90) = 54 %, not (90 + 50) / 2"],
    ["RATIO_OF_SUMS", shares, 1n, "0.54", "54 / 100"],
    ["RATIO_OF_SUMS", [part("KPI-001", "0", ["0", "7"])], 100n, "0", "none of seven"],
    ["SUM", [part("KPI-001", "7")], 1n, "7", "of one part"],
  ])("%s of %o, times %o: %s (%s)", (way, parts, scale, value) => {
    const made = rolledUp(way, parts, scale);
    expect("value" in made ? fromMicros(made.value) : made).toBe(value);
  });

  test.each<[RollUp, Part[], string[], string]>([
    ["SUM", [...three, part("KPI-009", null)], ["KPI-009"], "one was not measured"],
    ["MEAN", [part("KPI-008", null), part("KPI-009", null)], ["KPI-008", "KPI-009"], "two were not"],
    ["SUM", [], [], "no parts"],
    ["RATIO_OF_SUMS", [...shares, part("KPI-003", "50")], ["KPI-003"], "a value without its share"],
    ["RATIO_OF_SUMS", [part("KPI-001", "0", ["0", "0"])], ["KPI-001"], "nothing to be a share of"],
    ["RATIO_OF_SUMS", [], [], "no parts"],
  ])("%s of %o has no value: %o (%s)", (way, parts, missing) => {
    expect(rolledUp(way, parts)).toEqual({ missing });
  });

  test("lies between the least and the most of its parts, in whatever order they come", () => {
    const values = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(values, (given) => {
        const parts = given.map((value, at) => ({ ref: `KPI-${at}`, value, share: null }));
        const of = (way: RollUp, these = parts) => {
          const made = rolledUp(way, these);
          return "value" in made ? made.value : 0n;
        };
        expect(of("MINIMUM") <= of("MEAN") && of("MEAN") <= of("MAXIMUM")).toBe(true);
        for (const way of rollUps.filter((each) => each !== "RATIO_OF_SUMS"))
          expect(of(way, parts.toReversed())).toBe(of(way));
      }),
    );
  });
});

describe("a circle of roll-ups", () => {
  const graph = new Map([
    ["A", ["B", "C"]],
    ["B", ["D"]],
    ["C", ["D", "E"]],
    ["E", ["C"]],
    ["F", ["F"]],
    ["G", ["H"]],
    ["H", ["I"]],
    ["I", ["G"]],
  ]);
  test.each<[string, string[] | null, string]>([
    ["A", null, "its parts meet again, and lead into a circle that A is not part of"],
    ["B", null, "a chain"],
    ["D", null, "no roll-up at all"],
    ["C", ["C", "E", "C"], "over one part"],
    ["F", ["F", "F"], "of itself"],
    ["H", ["H", "I", "G", "H"], "over two"],
  ])("%s: %o (%s)", (ref, circle) => {
    expect(circleOf(ref, graph)).toEqual(circle);
  });
});
