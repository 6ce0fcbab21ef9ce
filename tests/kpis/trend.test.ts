import { describe, expect, test } from "vitest";
import { toMicros } from "#lib/decimal.ts";
import type { Target } from "#lib/kpis/rules.ts";
import { type Doubt, doubtsAbout, forecast, type Trend, trendOf } from "#lib/kpis/trend.ts";
import { addMonths } from "#lib/time/day.ts";

const micros = (values: (number | string)[]) => values.map((value) => toMicros(String(value)));
const up: Target = { direction: "HIGHER", target: toMicros("95"), tolerance: toMicros("4") };
const down: Target = { ...up, direction: "LOWER" };
const range: Target = {
  direction: "RANGE",
  low: toMicros("10"),
  high: toMicros("20"),
  tolerance: toMicros("4"),
};

describe("the trend", () => {
  // Stable within 4/4 = 1.
  test.each<[(number | string)[], Target, Trend | null, string]>([
    [[], up, null, "nothing"],
    [[90, 92], up, null, "two are too few"],
    [[90, 80, 91], up, "stable", "91 − 90 = 1 ≤ 1"],
    [[90, 80, "91.000001"], up, "improving", "a millionth more"],
    [[90, 99, 89], up, "stable", "89 − 90 = −1"],
    [[90, 99, "88.999999"], up, "worsening", "a millionth less"],
    [[1, 90, 91, 90], up, "stable", "only the last three count"],
    [[90, 91, 92], down, "worsening", "more is worse"],
    [[92, 91, 90], down, "improving", "fewer is better"],
    [[8, 15, 12], range, "improving", "2 outside, then inside"],
    [[15, 15, 22], range, "worsening", "inside, then 2 outside"],
    [[11, 15, 19], range, "stable", "both inside"],
    [[8, 15, 22], range, "stable", "2 outside on either side"],
  ])("%o: %o is %s (%s)", (values, target, trend) => {
    expect(trendOf(micros(values), target)).toBe(trend);
  });

  test("without tolerance every change counts", () => {
    const strict: Target = { ...up, tolerance: 0n };
    expect(trendOf(micros([1, 1, 1]), strict)).toBe("stable");
    expect(trendOf(micros([1, 1, "1.000001"]), strict)).toBe("improving");
  });
});

describe("the forecast", () => {
  const line = (values: number[]) =>
    values.map((value, at) => ({ end: addMonths("2026-01-31", at), value: toMicros(String(value)) }));
  // Ends of periods thirty days apart: x = 0, 30, 60, 90.
  const even = (values: number[]) =>
    values.map((value, at) => ({
      end: new Date(Date.UTC(2026, 0, 1 + 30 * at)).toISOString().slice(0, 10),
      value: toMicros(String(value)),
    }));

  test.each([
    // Slope 2 a month: 80 + 2 · 150/30 = 90.
    [[80, 82, 84, 86], "2026-05-31", up, 90, false],
    // Slope 5: 80 + 5 · 5 = 105.
    [[80, 85, 90, 95], "2026-05-31", up, 105, true],
    // Means 45 and 83; slope (−45·−3 − 15·1 + 15·−1 + 45·3) / 4500 = 240/4500; 83 + 240/4500 · (150 − 45) = 88.6.
    [[80, 84, 82, 86], "2026-05-31", up, 88.6, false],
    [[80, 82, 84, 86], "2026-05-31", down, 90, true],
    // Exactly the target is met, in both directions: 75 + 4 · 5 = 95.
    [[75, 79, 83, 87], "2026-05-31", up, 95, true],
    [[75, 79, 83, 87], "2026-05-31", down, 95, true],
  ])("%o on %s: %o → %s, met %s", (values, on, target, value, isMet) => {
    const found = forecast(even(values), on, target);
    expect(found?.value).toBeCloseTo(value, 9);
    expect(found?.isMet).toBe(isMet);
  });

  test("only the last six periods count", () => {
    const all = forecast(even([1000, 0, 80, 80, 80, 80, 80, 80]), "2026-12-31", up);
    expect(all?.value).toBeCloseTo(80, 9);
    const seven = forecast(even([1000, 80, 80, 80, 80, 80, 80]), "2026-12-31", up);
    expect(seven?.value).toBeCloseTo(80, 9);
    const six = forecast(even([1000, 80, 80, 80, 80, 80]), "2026-12-31", up);
    expect(six?.value).toBeLessThan(0);
  });

  test("there is none with three values, and none for a range", () => {
    expect(forecast(line([1, 2, 3]), "2026-12-31", up)).toBeNull();
    expect(forecast(line([1, 2, 3, 4]), "2026-12-31", up)).not.toBeNull();
    expect(forecast(line([1, 2, 3, 4]), "2026-12-31", range)).toBeNull();
  });
});

describe("doubts about a value", () => {
  test.each<[string | number, (string | number)[], Doubt[], string]>([
    [5, [5, 5, 5], [], "the fourth of a kind"],
    [5, [5, 5, 5, 5], ["identical"], "the fifth of a kind"],
    [5, [9, 5, 5, 5, 5], ["identical"], "only the last four before count"],
    [5, [5, 5, 9, 5, 5], [], "one of them differs"],
    [5, [9, 5, 5, 5], [], "the oldest of the four differs"],
    [31, [10, 20, 15, 12], [], "four readings are too few for a range"],
    [30, [10, 20, 15, 12, 18], [], "30 − 20 = 10, as wide as the range"],
    ["30.000001", [10, 20, 15, 12, 18], ["jump"], "a millionth further"],
    [0, [10, 20, 15, 12, 18], [], "10 − 0 = 10"],
    ["-0.000001", [10, 20, 15, 12, 18], ["jump"], "a millionth further down"],
    [15, [10, 20, 15, 12, 18], [], "inside"],
    [6, [5, 5, 5, 5, 5], ["jump"], "a range of one value: any other is outside"],
    [5, [5, 5, 5, 5, 5], ["identical"], "the same again"],
  ])("%s after %o: %o (%s)", (value, before, doubts) => {
    expect(doubtsAbout(toMicros(String(value)), micros(before))).toEqual(doubts);
  });
});
