import { describe, expect, test } from "vitest";
import { readPerson, splitOwners } from "#lib/import/people.ts";
import { people } from "./support.ts";

describe("readPerson", () => {
  test.each([
    ["Anna Smith", "p-anna"],
    ["anna  SMITH", "p-anna"],
    ["Smith, Anna", "p-anna"],
    ["ANNA.SMITH@example.org", "p-anna"],
    ["Anna Smith (CISO)", "p-anna"],
    ["Anna Smith <anna.smith@example.org>", "p-anna"],
    ["CTO", "p-anna"],
    ["IT Security Lead", "p-chen"],
    ["Jurgen Muller", "p-juergen"],
  ])("%s is one person", (cell, id) => {
    expect(readPerson(cell, people)).toMatchObject({ is: "one", person: { id } });
  });

  test.each([
    ["CTO / Head of Infrastructure", ["p-anna", "p-ben"]],
    ["Anna Smith; Ben Okafor", ["p-anna", "p-ben"]],
    ["Anna & Ben", ["p-anna", "p-ben"]],
    ["HR / InfoSec Manager", []],
    ["1. Chen Li\n2. Somebody Else", ["p-chen"]],
  ])("%j names several", (cell, ids) => {
    const reading = readPerson(cell, people);
    expect(reading.is).toBe("several");
    expect(reading.is === "several" && reading.choices.map(({ id }) => id)).toEqual(ids);
  });

  test("half a name and namesakes are asked about, strangers are unknown", () => {
    const [anna] = people;
    const twins = anna ? [anna, { ...anna, id: "p-2", email: "a2@example.org" }] : [];
    expect(readPerson("Anna", people)).toMatchObject({ is: "unclear", choices: [{ id: "p-anna" }] });
    expect(readPerson("Anna Smith", twins)).toMatchObject({
      is: "unclear",
      choices: [{ id: "p-anna" }, { id: "p-2" }],
    });
    expect(readPerson("IAM Administrator", people)).toEqual({ is: "unknown" });
  });
});

test.each([
  ["A & B", ["A", "B"]],
  ["Anna and Ben", ["Anna", "Ben"]],
  ["• Anna\n• Ben", ["Anna", "Ben"]],
  ["R&D", ["R&D"]],
  ["Sandy Anderson", ["Sandy Anderson"]],
])("splitOwners %j", (cell, names) => {
  expect(splitOwners(cell)).toEqual(names);
});
