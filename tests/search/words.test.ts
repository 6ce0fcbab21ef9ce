import fc from "fast-check";
import { expect, test } from "vitest";
import { searchWords, typedReference } from "#lib/search/words.ts";

test.each([
  ["OBJ-012", "OBJ-012"],
  ["obj 12", "OBJ-012"],
  ["obj12", "OBJ-012"],
  ["  OBJ – 0012 ", "OBJ-012"],
  ["act#7", "ACT-007"],
  ["OBJ-10500", "OBJ-10500"],
  ["objective 12", null],
  ["12", null],
  ["OBJ-", null],
  ["", null],
])("%j is the reference %j", (text, reference) => expect(typedReference(text)).toBe(reference));

test.each([
  ["Phishing  resilience", ["phishing", "resilience"]],
  ["it's 99.9 % & more", ["it", "s", "99", "9", "more"]],
  ["Kovač Ωmega 日本", ["kovač", "ωmega", "日本"]],
  ["a | b & !c :* (d)", ["a", "b", "c", "d"]],
  ["same same SAME", ["same"]],
  ["one two three four five six seven", ["one", "two", "three", "four", "five", "six"]],
  ["§$%&/()", []],
])("%j is looked for as %j", (text, words) => expect(searchWords(text)).toEqual(words));

test("whatever is typed, its words hold no operator", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = searchWords(text);
      return words.length <= 6 && words.every((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word));
    }),
  );
});
