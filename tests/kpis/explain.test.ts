import { expect, test } from "vitest";
import { toMicros } from "#lib/decimal.ts";
import { explainForecast, explainStatus, explainTrend } from "#lib/kpis/explain.ts";
import type { Target } from "#lib/kpis/rules.ts";

const said = (value: string) => `${Number(value)} %`;
const reading = (period: string, value: string) => ({ period, end: `${period}-28`, value: toMicros(value) });
const higher: Target = { direction: "HIGHER", target: toMicros("95"), tolerance: toMicros("4") };
const range: Target = {
  direction: "RANGE",
  low: toMicros("2"),
  high: toMicros("4"),
  tolerance: toMicros("1"),
};

test.each([
  ["95", higher, "95 % in 2026-01; wanted is at least 95 %; it is reached: on target."],
  ["91", higher, "misses by 4 %, within the tolerance of 4 %: at risk."],
  ["90.999999", higher, "misses by 4.000001 %, more than the tolerance of 4 %: off target."],
  ["3", range, "wanted is 2 % to 4 %; it lies inside: on target."],
  ["5", range, "misses by 1 %, within the tolerance of 1 %: at risk."],
])("the status of %s is said with everything it came from", (value, target, words) => {
  expect(explainStatus(reading("2026-01", value), target, said)).toContain(words);
});

test("a trend names both values and the threshold, or how many values are missing", () => {
  const three = [reading("2026-01", "90"), reading("2026-02", "80"), reading("2026-03", "92")];
  expect(explainTrend(three, higher, said)).toBe(
    "92 % in 2026-03 against 90 % in 2026-01: 2 % better. Up to 1 %, a quarter of the tolerance, counts as stable: improving.",
  );
  expect(explainTrend(three.slice(0, 1), higher, said)).toContain("there is 1");
});

test("a forecast is said from four values on, and never for a range", () => {
  const four = ["01", "02", "03", "04"].map((month, at) => reading(`2026-${month}`, String(90 + at)));
  const on = { day: "2026-12-28", words: "28 Dec 2026" };
  expect(explainForecast(four, on, higher, said)).toContain("likely met");
  expect(explainForecast(four.slice(1), on, higher, said)).toContain("needs four measured periods");
  expect(explainForecast(four, on, range, said)).toBe("A range has no forecast.");
  expect(explainForecast(four, null, higher, said)).toContain("no day");
});
