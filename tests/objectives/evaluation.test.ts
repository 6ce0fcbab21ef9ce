import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { closeObjective, evaluateObjective } from "#lib/objectives/evaluation.ts";
import { evaluation } from "#lib/objectives/schema.ts";
import { nameSuccessor } from "#lib/objectives/service.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeCast } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, owner: Actor, evaluator: Actor, executive: Actor, functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
});
const today = todayIn("Europe/Berlin");
const active = (changed: Record<string, unknown> = {}) =>
  approved({ manager, owner, evaluator, functionId }, executive, changed);
const judged = async (ref: string, changed: Record<string, unknown> = {}) =>
  evaluation.parse({
    ref,
    version: (await readWhole(ref)).version,
    result: "ACHIEVED",
    evaluatedOn: today,
    finding: "Five of five restored in three hours",
    conclusion: "Goes over into operation",
    evidenceNote: "Log of the test",
    earlyReason: "The target was reached before its time.",
    ...changed,
  });

describe("the evaluation", () => {
  test("is the plan's evaluator's alone", async () => {
    const ref = await active();
    for (const person of [manager, owner, executive])
      await expect(evaluateObjective(person, await judged(ref))).rejects.toMatchObject({ status: 403 });
    await evaluateObjective(evaluator, await judged(ref));
    expect(await readWhole(ref)).toMatchObject({ state: "ACHIEVED", lastReviewedOn: new Date(today) });
  });

  test("before the target date needs a reason", async () => {
    const ref = await active();
    await expect(
      evaluateObjective(evaluator, await judged(ref, { earlyReason: null })),
    ).rejects.toMatchObject({ fields: [{ path: "earlyReason" }] });
  });

  test("cannot lie in the future", async () => {
    const ref = await active();
    await expect(
      evaluateObjective(evaluator, await judged(ref, { evaluatedOn: "2999-01-01" })),
    ).rejects.toMatchObject({ fields: [{ path: "evaluatedOn" }] });
  });

  test.each([
    ["missed without a reason", { result: "MISSED" }, "missedReason"],
    ["without evidence", { evidenceNote: null }, "evidenceNote"],
    ["with a link that is none", { evidenceUrl: "javascript:alert(1)" }, "evidenceUrl"],
  ])("%s is refused", (_, changed, path) => {
    const result = evaluation.safeParse({
      ref: "OBJ-001",
      version: 1,
      result: "ACHIEVED",
      evaluatedOn: today,
      finding: "f",
      conclusion: "c",
      evidenceNote: "e",
      ...changed,
    });
    expect(result.error?.issues.map((issue) => issue.path[0])).toContain(path);
  });

  test("leaves an ongoing objective active and moves its next review by its cycle", async () => {
    const ref = await active({ isOngoing: true, targetOn: null, reviewCycle: "QUARTERLY" });
    await evaluateObjective(evaluator, await judged(ref, { evaluatedOn: "2026-03-31" }));
    const objective = await readWhole(ref);
    expect([objective.state, toDay(objective.nextReviewOn)]).toEqual(["ACTIVE", "2026-06-30"]);
  });

  test("of a draft is no move of the state machine", async () => {
    const ref = await completeDraft({ manager, owner, evaluator, functionId });
    await expect(evaluateObjective(evaluator, await judged(ref))).rejects.toMatchObject({ status: 409 });
  });
});

test("a missed objective is closed and names its successor; a circle is refused", async () => {
  const [ref, next] = [await active(), await active({ title: "Restore tests, again" })];
  for (const each of [ref, next])
    await evaluateObjective(
      evaluator,
      await judged(each, { result: "MISSED", missedReason: "Too small an environment" }),
    );
  const version = async (each: string) => (await readWhole(each)).version;
  await closeObjective(manager, { ref, version: await version(ref) });
  await nameSuccessor(manager, { ref, version: await version(ref), successorRef: next });
  const back = nameSuccessor(manager, { ref: next, version: await version(next), successorRef: ref });
  await expect(back).rejects.toMatchObject({ fields: [{ path: "successorRef" }] });
  expect(await readWhole(ref)).toMatchObject({ state: "CLOSED", successor: { ref: next } });
});
