import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isEarly,
  isMoveAllowed,
  missingFields,
  nextReview,
  type ObjectiveMoveAct,
  objectiveMoves,
  stateAfterEvaluation,
} from "#lib/objectives/rules.ts";
import { Cycle, ObjectiveState } from "#prisma/generated/enums.ts";

const states = Object.values(ObjectiveState);
const acts = Object.keys(objectiveMoves) as ObjectiveMoveAct[];

describe("the state machine", () => {
  test("leads only where DOMAIN.md says", () => {
    const moves = acts.flatMap((act) =>
      objectiveMoves[act].to
        ? objectiveMoves[act].from.map((from) => `${from} → ${objectiveMoves[act].to}`)
        : [],
    );
    expect([...new Set(moves)].sort()).toEqual([
      "ACHIEVED → CLOSED",
      "DRAFT → PROPOSED",
      "MISSED → CLOSED",
      "PROPOSED → ACTIVE",
      "PROPOSED → DRAFT",
    ]);
  });

  test("allows nothing with an archived one but to restore it", () => {
    for (const act of acts)
      for (const state of states) if (isMoveAllowed(act, state, true)) expect(act).toBe("objective.restore");
  });

  test("locks what is proposed and what is approved against editing", () => {
    for (const state of states)
      expect([state, isMoveAllowed("objective.edit", state, false)]).toEqual([state, state === "DRAFT"]);
  });

  test("an ongoing objective stays active whatever its evaluation says", () => {
    expect(stateAfterEvaluation(true, "MISSED")).toBe("ACTIVE");
    expect([stateAfterEvaluation(false, "MISSED"), stateAfterEvaluation(false, "ACHIEVED")]).toEqual([
      "MISSED",
      "ACHIEVED",
    ]);
  });
});

test.each([
  [{ statement: "s", kind: "QUANTITATIVE", qualitativeReason: null, functionId: "f" }, []],
  [{ statement: null, kind: "QUANTITATIVE", qualitativeReason: null, functionId: "f" }, ["edit#statement"]],
  [
    { statement: "s", kind: "QUALITATIVE", qualitativeReason: null, functionId: "f" },
    ["edit#qualitativeReason"],
  ],
  [{ statement: "s", kind: "QUALITATIVE", qualitativeReason: "r", functionId: null }, ["edit#functionId"]],
] as const)("%j lacks %j", (objective, missing) =>
  expect(missingFields(objective).map(({ href }) => href)).toEqual(missing),
);

test.each([
  ["WEEKLY", "2026-12-28", "2027-01-04"],
  ["MONTHLY", "2026-01-31", "2026-02-28"],
  ["QUARTERLY", "2026-11-30", "2027-02-28"],
  ["SEMI_ANNUAL", "2026-08-31", "2027-02-28"],
  ["ANNUAL", "2028-02-29", "2029-02-28"],
] as const)("%s after %s is %s", (cycle, from, next) => expect(nextReview(from, cycle)).toBe(next));

test("the next review always lies ahead", () => {
  const day = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...Object.values(Cycle)),
      (from, cycle) => nextReview(from, cycle) > from,
    ),
  );
});

test.each([
  [{ isOngoing: false, targetOn: "2027-06-30", nextReviewOn: null }, "2027-06-29", true],
  [{ isOngoing: false, targetOn: "2027-06-30", nextReviewOn: null }, "2027-06-30", false],
  [{ isOngoing: true, targetOn: null, nextReviewOn: "2027-01-01" }, "2026-12-31", true],
  [{ isOngoing: true, targetOn: null, nextReviewOn: null }, "2026-12-31", false],
])("%j evaluated on %s is early: %s", (objective, on, early) => expect(isEarly(objective, on)).toBe(early));
