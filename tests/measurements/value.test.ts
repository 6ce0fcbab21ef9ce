import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMicros } from "#lib/decimal.ts";
import { isWrong, readValue, type Written } from "#lib/measurements/value.ts";

const percent: Written = { scale: "NUMBER", unit: "PERCENT", unitLabel: null, levels: [] };
const hours: Written = { ...percent, unit: "HOURS" };
const money: Written = { ...percent, unit: "CURRENCY" };
const own: Written = { ...percent, unit: "OWN", unitLabel: "tickets" };
const maturity: Written = {
  ...percent,
  unit: "SCORE",
  scale: "MATURITY",
  levels: [0, 1, 2, 3, 4, 5].map((level) => ({ level })),
};
const signOff: Written = { ...maturity, scale: "SIGN_OFF", levels: [] };
const read = (
  typed: string | null,
  kpi = percent,
  numerator: string | null = null,
  denominator: string | null = null,
) => {
  const made = readValue({ value: typed, numerator, denominator }, kpi, "EUR");
  return isWrong(made) ? `${made.path}: ${made.message}` : fromMicros(made.value);
};

describe("values that are taken, to the last decimal", () => {
  test.each([
    ["95", percent, "95"],
    ["95.5", percent, "95.5"],
    [" 95.500000 ", percent, "95.5"],
    ["-3", percent, "-3"],
    ["−3.25", percent, "-3.25"],
    ["0.000001", percent, "0.000001"],
    ["00099", percent, "99"],
    ["99999999999999.999999", percent, "99999999999999.999999"],
    ["95 %", percent, "95"],
    ["95%", percent, "95"],
    ["4 hours", hours, "4"],
    ["1200.5 EUR", money, "1200.5"],
    ["12 Tickets", own, "12"],
    // 37 of 40 is 92.5 %
    ["37/40", percent, "92.5"],
    // 1 of 3 is 33.333333… %: six decimals, rounded as people round
    ["1/3", percent, "33.333333"],
    ["2/3", percent, "66.666667"],
    ["3", maturity, "3"],
    ["0", maturity, "0"],
    ["1", signOff, "1"],
  ] as const)("%s", (typed, kpi, value) => expect(read(typed, kpi)).toBe(value));

  test("numerator and denominator make the share", () => {
    expect(read(null, percent, "9", "12")).toBe("75");
    expect(read(null, { ...percent, unit: "RATIO" }, "9", "12")).toBe("0.75");
  });
});

describe("values that are refused, each with its field and its remedy", () => {
  test.each([
    ["", percent, "value: Value is missing"],
    [null, percent, "value: Value is missing"],
    ["NaN", percent, 'value: Value "NaN" is not a number'],
    ["-Infinity", percent, 'value: Value "-Infinity" is not a number'],
    ["∞", percent, 'value: Value "∞" is not a number'],
    ["1e309", percent, 'value: Value "1e309" has an exponent'],
    ["1E5", percent, 'value: Value "1E5" has an exponent'],
    ["12,5", percent, "Write a point: 12.5."],
    ["1.234,5", percent, "is not a number"],
    ["abc", percent, "is not a number"],
    ["0x10", percent, 'names the unit "x10"'],
    [`0.${"1".repeat(30)}`, percent, "has 30 decimals"],
    ["0.1234567", percent, "has 7 decimals"],
    ["100000000000000", percent, "is too large"],
    ["95 %", hours, 'names the unit "%", but this KPI is measured in hours'],
    ["4 days", hours, 'names the unit "days", but this KPI is measured in hours'],
    ["4 USD", money, "is measured in EUR"],
    ["6", maturity, "goes from 0 to 5"],
    ["-1", maturity, "goes from 0 to 5"],
    ["2", signOff, "1 (passed) or 0 (failed)"],
    ["0.5", signOff, "1 (passed) or 0 (failed)"],
    ["1/0", percent, "denominator: The denominator must be above zero"],
    ["1/-4", percent, "denominator: The denominator must be above zero"],
    ["a/4", percent, "numerator: Numerator"],
    ["4/", percent, "is not a number"],
    ["3/4", hours, "Only a percentage or a ratio"],
    ["99999999999999/0.000001", percent, "numerator: This share is too large"],
  ] as const)("%s", (typed, kpi, message) => expect(read(typed, kpi)).toContain(message));

  test("half a share, or a share beside a value", () => {
    expect(read(null, percent, "9", null)).toContain("denominator: Denominator is missing");
    expect(read(null, percent, null, "9")).toContain("numerator: Numerator is missing");
    expect(read("75", percent, "9", "12")).toContain("not both");
  });
});

test("whatever numeric(20,6) holds is read back as it was", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n) + 1n, 10n ** 20n - 1n), (micros) => {
      expect(read(fromMicros(micros))).toBe(fromMicros(micros));
    }),
  );
});

test("no text makes it throw or invents a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const made = read(text);
      if (!made.includes(":")) expect(text).toMatch(/\d/);
    }),
  );
});
