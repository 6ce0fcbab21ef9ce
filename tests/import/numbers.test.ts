import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDecimal, readNumber } from "#lib/import/numbers.ts";

describe("readNumber", () => {
  test.each([
    ["1.234,5", ".", "1234.5"],
    ["1,234.5", ",", "1234.5"],
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
    ["1,234", ".", "1234"],
    ["99,9 %", ".", "99.9"],
    ["<3%", ".", "3"],
    ["≥ 95", ".", "95"],
    ["1 234,50", ".", "1234.5"],
    ["1'234.5", ".", "1234.5"],
    ["€ 1.200.000", ".", "1200000"],
    ["-5", ".", "-5"],
    ["−0,0", ".", "0"],
    ["0.000001", ".", "0.000001"],
    ["007", ".", "7"],
    [".5", ".", "0.5"],
    ["12345678901234.123456", ".", "12345678901234.123456"],
  ] as const)("%s with %s", (cell, decimal, value) => {
    expect(readNumber(cell, decimal)).toMatchObject({ ok: true, value });
  });

  test.each(["", "many", "3 of 4", "85% (2025)", "1.2345678", "123456789012345", "1.23.4567", "1,23,456.5"])(
    "refuses %j",
    (cell) => {
      expect(readNumber(cell, ".").ok).toBe(false);
    },
  );

  test("asks about a number that the column leaves open", () => {
    expect(readNumber("1.234", ".", false)).toHaveProperty("confirm");
    expect(readNumber("1.5", ".", false)).not.toHaveProperty("confirm");
  });

  test("canonical numbers come back", () => {
    const canonical = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(canonical, ([isNegative, whole, tenth]) => {
        const value = `${isNegative ? "-" : ""}${whole}.${tenth}`;
        expect(readNumber(value, ".")).toEqual({ ok: true, value, isPlain: true });
        expect(readNumber(value.replace(".", ","), ",")).toMatchObject({ value });
      }),
    );
  });
});

describe("detectDecimal", () => {
  test.each([
    [["99,9 %", "1.234"], ",", "comma"],
    [["99.9", "1,234"], ".", "point"],
    [["1.234", "12"], ".", "none"],
    [["1,5", "1.5"], ".", "both"],
  ])("%j", (cells, decimal, evidence) => {
    expect(detectDecimal(cells)).toEqual({ decimal, evidence });
  });
});
