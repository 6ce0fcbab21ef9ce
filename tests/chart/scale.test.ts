import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleFor } from "#lib/chart/scale.ts";

test.each([
  [
    [0, 100],
    [0, 20, 40, 60, 80, 100],
  ],
  [
    [97.2, 99.9],
    [97, 98, 99, 100],
  ],
  [[5], [4.7, 4.8, 4.9, 5, 5.1, 5.2, 5.3]],
  [
    [-3, 3],
    [-4, -2, 0, 2, 4],
  ],
  [
    [0.1, 0.3],
    [0.1, 0.15, 0.2, 0.25, 0.3],
  ],
])("a scale for %j is read in round numbers", (values, ticks) => {
  const { ticks: found } = scaleFor(values, 5);
  if (values.length === 1) expect(found[0]).toBeLessThan(values[0] ?? 0);
  else expect(found).toEqual(ticks);
});

test("a scale holds every value, rises, and has a few ticks", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1 }), (whole) => {
      const values = whole.map((each) => each / 1000);
      const { low, high, ticks } = scaleFor(values, 5);
      // A hair of a step, which nobody sees, may lie outside.
      const hair = (high - low) * 1e-8;
      expect(low).toBeLessThanOrEqual(Math.min(...values) + hair);
      expect(high).toBeGreaterThanOrEqual(Math.max(...values) - hair);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    }),
  );
});
