import { expect, test } from "vitest";
import { formObject, typedValues } from "#lib/form-data.ts";

const form = (entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test("names nest, collect and blank as the schemas expect", () => {
  const sent = form([
    ["title", "A"],
    ["statement", ""],
    ["plan.authority", "B"],
    ["plan.method", "C"],
    ["dependsOn[]", "ACT-001"],
    ["dependsOn[]", "ACT-002"],
    ["text", "one\r\ntwo"],
  ]);
  expect(formObject(sent)).toEqual({
    title: "A",
    statement: null,
    plan: { authority: "B", method: "C" },
    dependsOn: ["ACT-001", "ACT-002"],
    text: "one\ntwo",
  });
});

test("names that are no field's are left out, so that nothing reaches a prototype", () => {
  const sent = form([
    ["__proto__", "x"],
    ["a.__proto__", "x"],
    ["$ACTION_ID_1", "x"],
    ["a.b.c", "x"],
    ["ok", "y"],
  ]);
  expect(formObject(sent)).toEqual({ ok: "y" });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("an unchosen file is nothing, a chosen one stays a file", () => {
  const sent = form([
    ["none", new File([], "")],
    ["file", new File(["x"], "a.csv")],
  ]);
  expect(formObject(sent)).toEqual({ none: null, file: expect.any(File) });
});

test("what was typed is given back, but for passwords and the framework's own fields", () => {
  expect(
    typedValues(
      form([
        ["title", "A"],
        ["password", "secret"],
        ["$ACTION_KEY", "k"],
      ]),
    ),
  ).toEqual({ title: "A" });
});
