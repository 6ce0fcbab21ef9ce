import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMicros, toMicros } from "#lib/decimal.ts";
import { type Status, statusOf, type Target, type Trajectory, targetOn } from "#lib/kpis/rules.ts";

const higher = (target: string, tolerance: string): Target => ({
  direction: "HIGHER",
  target: toMicros(target),
  tolerance: toMicros(tolerance),
});
const lower = (target: string, tolerance: string): Target => ({
  direction: "LOWER",
  target: toMicros(target),
  tolerance: toMicros(tolerance),
});
const range = (low: string, high: string, tolerance: string): Target => ({
  direction: "RANGE",
  low: toMicros(low),
  high: toMicros(high),
  tolerance: toMicros(tolerance),
});

// By hand: the sum stands behind each line.
const cases: [string, Target, Status, string][] = [
  ["95", higher("95", "2"), "ON_TARGET", "95 ≥ 95"],
  ["95.000001", higher("95", "2"), "ON_TARGET", "a millionth above"],
  ["94.999999", higher("95", "2"), "AT_RISK", "95 − 2 = 93 ≤ 94.999999 < 95"],
  ["93", higher("95", "2"), "AT_RISK", "93 = 95 − 2, the edge belongs to amber"],
  ["92.999999", higher("95", "2"), "OFF_TARGET", "a millionth below 93"],
  ["0", higher("95", "0"), "OFF_TARGET", "no amber without tolerance"],
  ["94.999999", higher("95", "0"), "OFF_TARGET", "no amber without tolerance"],
  ["-3", higher("-3", "1"), "ON_TARGET", "−3 ≥ −3"],
  ["-4", higher("-3", "1"), "AT_RISK", "−3 − 1 = −4 ≤ −4"],
  ["-4.000001", higher("-3", "1"), "OFF_TARGET", "below −4"],
  ["3", lower("3", "1"), "ON_TARGET", "3 ≤ 3"],
  ["0", lower("3", "1"), "ON_TARGET", "fewer is better"],
  ["3.000001", lower("3", "1"), "AT_RISK", "3 < 3.000001 ≤ 3 + 1"],
  ["4", lower("3", "1"), "AT_RISK", "4 = 3 + 1, the edge belongs to amber"],
  ["4.000001", lower("3", "1"), "OFF_TARGET", "a millionth above 4"],
  ["0", lower("0", "0"), "ON_TARGET", "zero wanted, zero counted"],
  ["1", lower("0", "0"), "OFF_TARGET", "zero wanted, one counted"],
  ["10", range("10", "20", "2"), "ON_TARGET", "the lower end is inside"],
  ["20", range("10", "20", "2"), "ON_TARGET", "the upper end is inside"],
  ["15", range("10", "20", "2"), "ON_TARGET", "inside"],
  ["9.999999", range("10", "20", "2"), "AT_RISK", "10 − 9.999999 ≤ 2"],
  ["8", range("10", "20", "2"), "AT_RISK", "10 − 8 = 2"],
  ["7.999999", range("10", "20", "2"), "OFF_TARGET", "10 − 7.999999 > 2"],
  ["20.000001", range("10", "20", "2"), "AT_RISK", "20.000001 − 20 ≤ 2"],
  ["22", range("10", "20", "2"), "AT_RISK", "22 − 20 = 2"],
  ["22.000001", range("10", "20", "2"), "OFF_TARGET", "22.000001 − 20 > 2"],
  ["5", range("5", "5", "0"), "ON_TARGET", "a range of one value"],
  ["5.000001", range("5", "5", "0"), "OFF_TARGET", "a range of one value, no tolerance"],
];

describe("the status of a value", () => {
  test.each(cases)("%s: %o is %s (%s)", (value, target, status) => {
    expect(statusOf(toMicros(value), target)).toBe(status);
  });

  const micros = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  const size = fc.bigInt({ min: 0n, max: 10n ** 10n });
  const rank = { OFF_TARGET: 0, AT_RISK: 1, ON_TARGET: 2 };

  test("never gets worse when a value gets better", () => {
    fc.assert(
      fc.property(micros, size, micros, size, (wanted, tolerance, value, better) => {
        const up: Target = { direction: "HIGHER", target: wanted, tolerance };
        const down: Target = { direction: "LOWER", target: wanted, tolerance };
        expect(rank[statusOf(value + better, up)]).toBeGreaterThanOrEqual(rank[statusOf(value, up)]);
        expect(rank[statusOf(value - better, down)]).toBeGreaterThanOrEqual(rank[statusOf(value, down)]);
      }),
    );
  });

  test("is the same for HIGHER and LOWER seen in a mirror, and for a range open at one end", () => {
    fc.assert(
      fc.property(micros, size, micros, (wanted, tolerance, value) => {
        const up: Target = { direction: "HIGHER", target: wanted, tolerance };
        expect(statusOf(-value, { direction: "LOWER", target: -wanted, tolerance })).toBe(
          statusOf(value, up),
        );
        const high = 10n ** 15n;
        expect(statusOf(value, { direction: "RANGE", low: wanted, high, tolerance })).toBe(
          statusOf(value, up),
        );
      }),
    );
  });
});

const way = (changes: Partial<Trajectory> = {}): Trajectory => ({
  baseline: toMicros("60"),
  baselineOn: "2026-01-01",
  interim: [
    { on: "2026-03-31", value: toMicros("70") },
    { on: "2026-06-30", value: toMicros("85") },
  ],
  target: toMicros("95"),
  targetOn: "2026-12-31",
  isLinear: false,
  ...changes,
});
const linear = way({ isLinear: true });
const thirds = way({
  isLinear: true,
  baseline: 0n,
  interim: [],
  target: toMicros("1"),
  targetOn: "2026-01-04",
});
const falling = way({
  isLinear: true,
  baseline: toMicros("2"),
  interim: [],
  target: toMicros("-1"),
  targetOn: "2026-01-07",
});

describe("the target in force", () => {
  test.each([
    ["2025-12-31", way(), "60", "before the baseline: no worse than now"],
    ["2026-01-01", way(), "60", "on the baseline's day"],
    ["2026-03-30", way(), "60", "the day before the first interim target"],
    ["2026-03-31", way(), "70", "on the first interim target"],
    ["2026-06-29", way(), "70", "the day before the second"],
    ["2026-06-30", way(), "85", "on the second"],
    ["2026-12-30", way(), "85", "the day before the target date"],
    ["2026-12-31", way(), "95", "on the target date"],
    ["2027-05-01", way(), "95", "after it"],
    ["2026-05-01", way({ interim: [] }), "60", "no interim target: the baseline until the target date"],
    ["2025-12-01", linear, "60", "before the baseline"],
    ["2026-01-01", linear, "60", "where the line begins"],
    ["2026-02-15", linear, "65.05618", "60 + 10 · 45/89 days = 65.0561797…"],
    ["2026-03-31", linear, "70", "on the first"],
    ["2026-05-15", linear, "77.417582", "70 + 15 · 45/91 = 77.4175824…"],
    ["2026-06-30", linear, "85", "on the second"],
    ["2026-09-30", linear, "90", "85 + 10 · 92/184"],
    ["2026-12-30", linear, "94.945652", "85 + 10 · 183/184 = 94.9456521…"],
    ["2026-12-31", linear, "95", "on the target date"],
    ["2026-01-02", thirds, "0.333333", "1/3, rounded down"],
    ["2026-01-03", thirds, "0.666667", "2/3, rounded up"],
    ["2026-01-04", falling, "0.5", "2 − 3 · 3/6"],
    ["2026-01-06", falling, "-0.5", "2 − 3 · 5/6"],
  ])("%s: %o is %s (%s)", (end, given, expected) => {
    expect(fromMicros(targetOn(end, given))).toBe(expected);
  });

  test("of a line lies between baseline and target", () => {
    const day = fc.integer({ min: 1, max: 400 }).map((count) => {
      const date = new Date(Date.UTC(2026, 0, 1 + count));
      return date.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(day, fc.bigInt({ min: 0n, max: 10n ** 9n }), (end, rise) => {
        const value = targetOn(end, way({ isLinear: true, interim: [], target: toMicros("60") + rise }));
        expect(value >= toMicros("60") && value <= toMicros("60") + rise).toBe(true);
      }),
    );
  });
});
