import fc from "fast-check";
import { expect, test } from "vitest";
import { dueGroup, findCycle, isOpen, needsReason, stateOfProgress } from "#lib/action-items/rules.ts";

test.each([
  [0, "OPEN"],
  [1, "IN_PROGRESS"],
  [99, "IN_PROGRESS"],
  [100, "DONE"],
])("%i %% is %s", (progress, state) => expect(stateOfProgress(progress)).toBe(state));

test.each([
  ["2026-11-21", "overdue"],
  ["2026-11-22", "today"],
  ["2026-11-29", "week"],
  ["2026-11-30", "later"],
  [null, "undated"],
])("%s is %s on 22 November 2026", (due, group) => expect(dueGroup(due, "2026-11-22")).toBe(group));

test("going back from done needs a reason", () => {
  expect([
    needsReason("DONE", "IN_PROGRESS"),
    needsReason("OPEN", "DONE"),
    needsReason("DONE", "DONE"),
  ]).toEqual([true, false, false]);
  expect([isOpen("OPEN"), isOpen("DONE")]).toEqual([true, false]);
});

test.each([
  [{ a: ["b"], b: ["c"], c: [] }, null],
  [{ a: ["b"], b: ["a"] }, ["a", "b", "a"]],
  [{ a: ["a"] }, ["a", "a"]],
  [{ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, null],
  [{ a: ["b"], b: ["c"], c: ["b"] }, ["b", "c", "b"]],
])("%j has the circle %j", (graph, cycle) =>
  expect(findCycle(new Map(Object.entries(graph)))).toEqual(cycle),
);

test("what only waits for earlier ones never makes a circle; one edge back always does", () => {
  const size = fc.integer({ min: 2, max: 12 });
  fc.assert(
    fc.property(size, fc.infiniteStream(fc.boolean()), (count, coins) => {
      const refs = Array.from({ length: count }, (_, index) => `ACT-${index}`);
      const graph = new Map(
        refs.map((ref, index) => [ref, refs.slice(0, index).filter(() => coins.next().value)]),
      );
      expect(findCycle(graph)).toBeNull();
      const last = refs.at(-1) ?? "";
      graph.set(last, [...(graph.get(last) ?? []), "ACT-0"]);
      expect(findCycle(graph.set("ACT-0", [last]))).not.toBeNull();
    }),
  );
});
