import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  day,
  flag,
  line,
  optionalAmount,
  optionalDecimal,
  optionalProse,
  optionalUrl,
  prose,
  textProblem,
  wholeNumber,
} from "#lib/text.ts";

test("what is accepted comes back exactly", () => {
  const schema = optionalProse("Text");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const result = schema.safeParse(text);
      if (result.success) expect(result.data).toBe(text.trim() === "" ? null : text);
      else expect(textProblem(text)).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("whatever is sent, the schema answers and never throws", () => {
  const schemas = [
    line("L"),
    prose("P"),
    optionalProse("O"),
    day("D"),
    optionalDecimal("N"),
    optionalUrl("U"),
    flag,
    wholeNumber("W", 0, 100),
  ];
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
      for (const schema of schemas) expect(typeof schema.safeParse(value).success).toBe("boolean");
    }),
    { numRuns: 2000 },
  );
});

describe("numbers", () => {
  test.each([
    ["99,9", "99.9"],
    ["-1.5", "-1.5"],
    ["99999999999999.123456", "99999999999999.123456"],
    [" 7 ", "7"],
  ])("%j is %j", (text, number) => expect(optionalDecimal("N").parse(text)).toBe(number));
  test.each([
    "1e309",
    "NaN",
    "Infinity",
    "1.1234567",
    "123456789012345",
    "1.000,5",
    "0x10",
    "1 000",
    "--1",
    "1.",
  ])("%j is none", (text) => expect(optionalDecimal("N").safeParse(text).success).toBe(false));
  test("amounts are never negative", () => expect(optionalAmount("A").safeParse("-1").success).toBe(false));
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org",
  "//example.org",
  "example.org",
  " ",
])("%j is no web address", (text) => {
  const result = optionalUrl("Link").safeParse(text);
  expect(result.success && result.data !== null).toBe(false);
});
test.each(["https://example.org/a?b=c#d", "http://localhost:8080/x"])("%j is one", (text) =>
  expect(optionalUrl("Link").parse(text)).toBe(text),
);

test.each([
  ["yes", true],
  [true, true],
  [null, false],
  [undefined, false],
  [false, false],
])("the tick %j is %j", (sent, ticked) => expect(flag.parse(sent)).toBe(ticked));
