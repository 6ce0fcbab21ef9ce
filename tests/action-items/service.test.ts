import { beforeAll, describe, expect, test } from "vitest";
import {
  addActionItem,
  editActionItem,
  moveActionItem,
  recordProgress,
  removeActionItem,
} from "#lib/action-items/service.ts";
import type { Actor } from "#lib/actor.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { toDay } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft, hashOf, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, owner: Actor, evaluator: Actor, executive: Actor, other: Actor, functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
  other = await makePerson("Otto Other", ["OWNER"]);
});

/** An active objective with two actions, the second of which waits for the first. */
async function activePair(): Promise<{ ref: string; first: string; second: string }> {
  const ref = await completeDraft({ manager, owner, evaluator, functionId });
  const first = (await readWhole(ref)).actionItems[0]?.ref ?? "";
  const { ref: second } = await addActionItem(manager, {
    objectiveRef: ref,
    title: "Then this",
    description: null,
    ownerId: owner.personId,
    startsOn: null,
    dueOn: "2026-12-24",
    dependsOn: [first],
  });
  await proposeObjective(manager, { ref, version: (await readWhole(ref)).version });
  await approveObjective(executive, { ref, contentSha256: await hashOf(ref), note: null, accepted: [] });
  return { ref, first, second };
}
const itemOf = async (ref: string, item: string) =>
  (await readWhole(ref)).actionItems.find((each) => each.ref === item);
const progress = async (
  actor: Actor,
  ref: string,
  item: string,
  value: number,
  stateReason: string | null = null,
) =>
  recordProgress(actor, {
    ref: item,
    version: (await itemOf(ref, item))?.version ?? 0,
    progress: value,
    stateReason,
    evidenceNote: null,
    evidenceUrl: null,
  });

describe("progress", () => {
  test("makes the state, is its assignee's, and cannot overtake what it waits for", async () => {
    const { ref, first, second } = await activePair();
    await expect(progress(other, ref, first, 10)).rejects.toMatchObject({ status: 403 });
    await expect(progress(owner, ref, second, 100)).rejects.toMatchObject({
      fields: [{ path: "progress", message: expect.stringContaining(first) }],
    });
    await progress(owner, ref, first, 40);
    expect(await itemOf(ref, first)).toMatchObject({ state: "IN_PROGRESS", progress: 40 });
    await progress(owner, ref, first, 100);
    await progress(owner, ref, second, 100);
    expect(await itemOf(ref, second)).toMatchObject({ state: "DONE" });
    await expect(progress(owner, ref, second, 90)).rejects.toMatchObject({
      fields: [{ path: "stateReason" }],
    });
    await progress(owner, ref, second, 90, "The review found a gap.");
    expect(await itemOf(ref, second)).toMatchObject({
      state: "IN_PROGRESS",
      stateReason: "The review found a gap.",
    });
  });

  test("on a draft's plan is refused", async () => {
    const ref = await completeDraft({ manager, owner, evaluator, functionId });
    const item = (await readWhole(ref)).actionItems[0]?.ref ?? "";
    await expect(progress(owner, ref, item, 10)).rejects.toMatchObject({ status: 409 });
  });
});

describe("after approval", () => {
  test("owner and due date move inside the objective's dates, with the approved date kept", async () => {
    const { ref, first } = await activePair();
    const move = async (dueOn: string) =>
      moveActionItem(manager, {
        ref: first,
        version: (await itemOf(ref, first))?.version ?? 0,
        ownerId: other.personId,
        dueOn,
        moveReason: "Holidays",
      });
    await expect(move("2027-07-01")).rejects.toMatchObject({ fields: [{ path: "dueOn" }] });
    await expect(move("2025-12-31")).rejects.toMatchObject({ fields: [{ path: "dueOn" }] });
    await move("2027-01-15");
    const item = await itemOf(ref, first);
    expect([item?.ownerId, toDay(item?.dueOn), toDay(item?.approvedDueOn)]).toEqual([
      other.personId,
      "2027-01-15",
      "2026-12-01",
    ]);
  });

  test("adding, editing and removing are locked", async () => {
    const { ref, first } = await activePair();
    const added = addActionItem(manager, {
      objectiveRef: ref,
      title: "Late",
      description: null,
      ownerId: null,
      startsOn: null,
      dueOn: null,
      dependsOn: [],
    });
    await expect(added).rejects.toMatchObject({ status: 409 });
    await expect(
      editActionItem(manager, {
        ref: first,
        version: 2,
        title: "New",
        description: null,
        ownerId: null,
        startsOn: null,
        dueOn: null,
        dependsOn: [],
      }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(removeActionItem(manager, { ref: first, version: 2 })).rejects.toMatchObject({
      status: 409,
    });
  });
});

test("actions that would wait for each other are refused", async () => {
  const ref = await completeDraft({ manager, owner, evaluator, functionId });
  const first = (await readWhole(ref)).actionItems[0];
  const base = { description: null, ownerId: null, startsOn: null, dueOn: null };
  const { ref: second } = await addActionItem(manager, {
    objectiveRef: ref,
    title: "Second",
    ...base,
    dependsOn: [first?.ref ?? ""],
  });
  const circle = editActionItem(manager, {
    ref: first?.ref ?? "",
    version: first?.version ?? 0,
    title: "First",
    ...base,
    dependsOn: [second],
  });
  await expect(circle).rejects.toMatchObject({
    fields: [{ path: "dependsOn", message: expect.stringContaining(second) }],
  });
});

test("an action taken off a draft never gives its reference to another", async () => {
  const ref = await completeDraft({ manager, owner, evaluator, functionId });
  const first = (await readWhole(ref)).actionItems[0];
  await removeActionItem(manager, { ref: first?.ref ?? "", version: first?.version ?? 0 });
  const { ref: next } = await addActionItem(manager, {
    objectiveRef: ref,
    title: "Next",
    description: null,
    ownerId: null,
    startsOn: null,
    dueOn: null,
    dependsOn: [],
  });
  expect(next > (first?.ref ?? "")).toBe(true);
  expect((await readWhole(ref)).actionItems.map((item) => item.ref)).toEqual([next]);
});
