import { describe, expect, test } from "vitest";
import { completeElements, type PlanFacts, planElements } from "#lib/plans/rules.ts";

const ada = { id: "ada", isActive: true };
const complete: PlanFacts = {
  owner: ada,
  startsOn: "2026-01-01",
  targetOn: "2026-12-31",
  isOngoing: false,
  reviewCycle: null,
  needsNoResources: true,
  noResourcesReason: "Within the running budget",
  authority: "Job description",
  evaluationMethod: "Log of the test",
  successCriterion: "All restored",
  evaluator: { id: "eva", isActive: true },
  evaluatorIsOwnerReason: null,
  evaluationFrequency: "QUARTERLY",
  firstEvaluationOn: "2026-03-31",
  actionItems: [{ ref: "ACT-001", owner: ada, dueOn: "2026-06-30", isCancelled: false }],
  resourceLines: [],
};
const incomplete = (changed: Partial<PlanFacts>) =>
  planElements({ ...complete, ...changed })
    .filter(({ missing }) => missing.length > 0)
    .map(({ key }) => key);
const item = { ref: "ACT-002", owner: ada, dueOn: "2026-06-30", isCancelled: false };

test("a complete plan lacks nothing", () => {
  expect(completeElements(planElements(complete))).toBe(5);
});

const lacking: [string, Partial<PlanFacts>[]][] = [
  ["what", [{ actionItems: [] }, { actionItems: [{ ...item, isCancelled: true }] }]],
  [
    "resources",
    [
      { needsNoResources: false },
      { noResourcesReason: null },
      {
        needsNoResources: false,
        resourceLines: [{ state: "PLANNED", description: "Scanner", isSized: false }],
      },
    ],
  ],
  [
    "who",
    [
      { owner: null },
      { owner: { id: "ada", isActive: false } },
      { authority: null },
      { actionItems: [{ ...item, owner: null }] },
      { actionItems: [{ ...item, owner: { id: "x", isActive: false } }] },
    ],
  ],
  [
    "when",
    [
      { startsOn: null },
      { targetOn: null },
      { isOngoing: true, targetOn: null },
      { actionItems: [{ ...item, dueOn: null }] },
      { actionItems: [{ ...item, dueOn: "2027-01-01" }] },
      { actionItems: [{ ...item, dueOn: "2025-12-31" }] },
    ],
  ],
  [
    "evaluation",
    [
      { evaluationMethod: null },
      { successCriterion: null },
      { evaluator: null },
      { evaluator: { id: "eva", isActive: false } },
      { evaluator: ada },
      { evaluationFrequency: null },
      { firstEvaluationOn: null },
    ],
  ],
];
describe.each(lacking)("the element %s", (key, cases) => {
  test("is incomplete when any one of its parts is missing", () => {
    for (const changed of cases) expect([changed, incomplete(changed)]).toEqual([changed, [key]]);
  });
});

test.each([
  [
    {
      resourceLines: [{ state: "PLANNED" as const, description: "Scanner", isSized: true }],
      needsNoResources: false,
      noResourcesReason: null,
    },
  ],
  [
    {
      isOngoing: true,
      targetOn: null,
      reviewCycle: "MONTHLY" as const,
      actionItems: [{ ...item, dueOn: "2030-01-01" }],
    },
  ],
  [{ evaluator: ada, evaluatorIsOwnerReason: "Only they have the skill" }],
  [
    {
      actionItems: [...complete.actionItems, { ref: "ACT-009", owner: null, dueOn: null, isCancelled: true }],
    },
  ],
])("%j is complete as well", (changed) => expect(incomplete(changed)).toEqual([]));

test("everything missing says where it is filled in", () => {
  const empty = planElements({
    ...complete,
    owner: null,
    startsOn: null,
    targetOn: null,
    needsNoResources: false,
    authority: null,
    evaluationMethod: null,
    successCriterion: null,
    evaluator: null,
    evaluationFrequency: null,
    firstEvaluationOn: null,
    actionItems: [],
  });
  for (const { missing } of empty) for (const { href } of missing) expect(href).toMatch(/^(edit|plan)#\w+$/);
});
