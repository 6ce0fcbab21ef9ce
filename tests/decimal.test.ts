import fc from "fast-check";
import { expect, test } from "vitest";
import { divide, fromMicros, toMicros } from "#lib/decimal.ts";

test.each([
  ["0", 0n, "0"],
  ["-0", 0n, "0"],
  ["12.5", 12_500_000n, "12.5"],
  ["-0.000001", -1n, "-0.000001"],
  ["100.000000", 100_000_000n, "100"],
  ["00120", 120_000_000n, "120"],
  ["99999999999999.999999", 99_999_999_999_999_999_999n, "99999999999999.999999"],
])("%s is %o millionths, written %s", (text, micros, written) => {
  expect(toMicros(text)).toBe(micros);
  expect(fromMicros(micros)).toBe(written);
});

test.each([
  "",
  "1e3",
  "1,5",
  ".5",
  "1.",
  "0.0000001",
  "123456789012345",
  "Infinity",
  "NaN",
  "+1",
  " 1",
  "0x1",
])("%o is refused", (text) => {
  expect(() => toMicros(text)).toThrow(RangeError);
});

test.each([
  [10n, 4n, 3n],
  [-10n, 4n, -3n],
  [9n, 4n, 2n],
  [-9n, 4n, -2n],
  [11n, 4n, 3n],
  [0n, 7n, 0n],
])("%o by %o is %o, halves away from zero", (micros, by, quotient) => {
  expect(divide(micros, by)).toBe(quotient);
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }), (micros) => {
      expect(toMicros(fromMicros(micros))).toBe(micros);
    }),
  );
});
