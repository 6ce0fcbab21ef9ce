import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionsIn } from "#lib/comments/mentions.ts";

const people = [
  { id: "1", name: "Ada Kovač", email: "ada.kovac@example.org" },
  { id: "2", name: "Ada Kovač-Meier", email: "akm@example.org" },
  { id: "3", name: "Jun Li", email: "jun.li@example.org" },
  { id: "4", name: "Jun Li", email: "jun.li2@example.org" },
];

test.each([
  ["Please look, @Ada Kovač.", ["1"], []],
  ["@ada kovač-meier and @Ada Kovač!", ["2", "1"], []],
  ["(@AKM@example.org)", ["2"], []],
  ["@jun.li2@example.org", ["4"], []],
  ["@Jun Li", [], ["Jun Li"]],
  ["mail@Ada Kovač", [], []],
  ["@Ada Kovačević", [], []],
  ["@Ada", [], []],
  ["@nobody at all @@@", [], []],
  ["", [], []],
])("%j mentions %j, and leaves %j open", (text, ids, ambiguous) => {
  const found = mentionsIn(text, people);
  expect(found.people.map(({ id }) => id)).toEqual(ids);
  expect(found.ambiguous).toEqual(ambiguous);
});

test("of any text it names known people only, and each once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("@", "Ada Kovač", "Jun Li", " ", "x", "akm@example.org", "\u0000", "🙂")),
      (parts) => {
        const { people: found } = mentionsIn(parts.join(""), people);
        return found.every((person) => people.includes(person)) && new Set(found).size === found.length;
      },
    ),
  );
});
