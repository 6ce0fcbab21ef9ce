import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMicros } from "#lib/decimal.ts";
import { figureInWords, figureOf, waitsForGrace } from "#lib/measurements/figures.ts";
import { asColumns } from "#lib/measurements/value.ts";

describe("a computed figure", () => {
  it.each([
    [0, 4, "0"],
    [1, 3, "33.333333"],
    [2, 3, "66.666667"],
    [37, 40, "92.5"],
    [7, 7, "100"],
  ])("%i of %i is %s percent, with what it was made from", (part, whole, percent) => {
    const reading = figureOf({ part, whole });
    expect(reading && asColumns(reading)).toEqual({
      value: percent,
      numerator: String(part),
      denominator: String(whole),
    });
  });
  it("of nothing there is no share", () => {
    expect(figureOf({ part: 0, whole: 0 })).toBeNull();
  });
  it("lies between 0 and 100 and is half a millionth from the exact share at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (whole, seed) => {
        const part = seed % (whole + 1);
        const value = Number(fromMicros(figureOf({ part, whole })?.value ?? -1n));
        expect(Math.abs(value - (part / whole) * 100)).toBeLessThanOrEqual(0.000_000_51);
      }),
    );
  });
  it("says in words how it came about", () => {
    expect(figureInWords("ACTIONS_ON_TIME", { part: 3, whole: 4 }, "2026-10")).toBe(
      "3 of 4 action items that were due in 2026-10 were done by their due date.",
    );
    expect(figureInWords("OBJECTIVES_ACHIEVED", { part: 0, whole: 0 }, "2026")).toBe(
      "There were no objectives that were evaluated at their end in 2026, so there is nothing to compute.",
    );
    expect(waitsForGrace("OBJECTIVES_ON_TARGET")).toBe(true);
    expect(waitsForGrace("ACTIONS_ON_TIME")).toBe(false);
  });
});
