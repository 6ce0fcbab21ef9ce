import { expect, test } from "vitest";
import { lifecycle } from "#lib/objectives/lifecycle.ts";

const base = {
  state: "DRAFT" as const,
  missingFields: 0,
  completeElements: 5,
  evaluations: 0,
  hasProgress: false,
  isOngoing: false,
  successorRef: null,
};
const complete = (facts: Partial<Parameters<typeof lifecycle>[0]>) =>
  lifecycle({ ...base, ...facts })
    .filter(({ isComplete }) => isComplete)
    .map(({ key }) => key);

test.each([
  [{}, ["plan"]],
  [{ completeElements: 4 }, []],
  [{ state: "PROPOSED" as const }, ["plan"]],
  [{ state: "ACTIVE" as const }, ["establish", "plan"]],
  [{ state: "ACTIVE" as const, hasProgress: true }, ["establish", "plan", "monitor"]],
  [
    { state: "ACHIEVED" as const, hasProgress: true, evaluations: 1 },
    ["establish", "plan", "monitor", "evaluate"],
  ],
  [
    { state: "CLOSED" as const, hasProgress: true, evaluations: 1 },
    ["establish", "plan", "monitor", "evaluate", "update"],
  ],
  [
    { state: "MISSED" as const, evaluations: 1, successorRef: "OBJ-002" },
    ["establish", "plan", "evaluate", "update"],
  ],
])("%j has completed %j", (facts, stages) => expect(complete(facts)).toEqual(stages));

test("a stage is complete or says what is missing, never both", () => {
  for (const stage of lifecycle(base)) expect(stage.isComplete).toBe(stage.missing === null);
});
