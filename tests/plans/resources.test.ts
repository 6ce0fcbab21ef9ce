import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { decideResource, recordSpending, requestResource } from "#lib/plans/resources.ts";
import { newResource } from "#lib/plans/schema.ts";
import { addResource, editPlan, removeResource } from "#lib/plans/service.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeCast } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, owner: Actor, evaluator: Actor, executive: Actor, functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
});

/** A draft whose plan has one financial line of 1,000. */
async function withLine(): Promise<{
  ref: string;
  line: () => Promise<{ id: string; version: number; state: string } & Record<string, unknown>>;
}> {
  const ref = await completeDraft({ manager, owner, evaluator, functionId });
  const { plan } = await readWhole(ref);
  if (!plan) throw new Error("no plan");
  const {
    id: _,
    objectiveId: __,
    version,
    createdAt: ___,
    createdById: ____,
    updatedAt: _____,
    updatedById: ______,
    evaluator: _______,
    ...fields
  } = plan;
  await editPlan(manager, {
    ref,
    version,
    ...fields,
    firstEvaluationOn: "2027-03-31",
    needsNoResources: false,
    noResourcesReason: null,
  });
  await addResource(
    manager,
    newResource.parse({
      ref,
      kind: "FINANCIAL",
      description: "Restore environment",
      plannedAmount: "1000,50",
    }),
  );
  const line = async () => {
    const found = (await readWhole(ref)).resourceLines[0];
    if (!found) throw new Error("no line");
    return found;
  };
  return { ref, line };
}
const decided = { approvedAmount: null, approvedDays: null, decisionNote: null };

describe("a resource line", () => {
  test("is requested, approved by top management as planned, and then spent on", async () => {
    const { ref, line } = await withLine();
    const asShown = async () => ({ ref, id: (await line()).id, version: (await line()).version });
    await requestResource(owner, await asShown());
    const own = { ...executive, personId: owner.personId, roles: ["EXECUTIVE" as const, "OWNER" as const] };
    await expect(
      decideResource(own, { ...(await asShown()), decision: "APPROVED", ...decided }),
    ).rejects.toMatchObject({ status: 403 });
    await decideResource(executive, { ...(await asShown()), decision: "APPROVED", ...decided });
    expect(String((await line()).approvedAmount)).toBe("1000.5");
    await expect(
      recordSpending(owner, { ...(await asShown()), spentAmount: "200", spentDays: null }),
    ).rejects.toMatchObject({ status: 409 });
  });

  test("declined needs a reason and may be requested again", async () => {
    const { ref, line } = await withLine();
    const asShown = async () => ({ ref, id: (await line()).id, version: (await line()).version });
    await requestResource(manager, await asShown());
    await expect(
      decideResource(executive, { ...(await asShown()), decision: "DECLINED", ...decided }),
    ).rejects.toMatchObject({ fields: [{ path: "decisionNote" }] });
    await decideResource(executive, {
      ...(await asShown()),
      decision: "DECLINED",
      ...decided,
      decisionNote: "Not this year",
    });
    await requestResource(owner, await asShown());
    expect((await line()).state).toBe("REQUESTED");
    await expect(removeResource(manager, await asShown())).rejects.toMatchObject({ status: 409 });
  });

  test("fifty decisions at once decide once", async () => {
    const { ref, line } = await withLine();
    await requestResource(owner, { ref, id: (await line()).id, version: (await line()).version });
    const shown = { ref, id: (await line()).id, version: (await line()).version };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        decideResource(executive, { ...shown, decision: "APPROVED", ...decided }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each(["-1", "1e9", "1.1234567", "Infinity", "NaN", "1 000", "999999999999999"])(
    "refuses the amount %s",
    (plannedAmount) => {
      const result = newResource.safeParse({
        ref: "OBJ-001",
        kind: "FINANCIAL",
        description: "d",
        plannedAmount,
      });
      expect(result.error?.issues[0]?.path).toEqual(["plannedAmount"]);
    },
  );
});

test("the plan of an approved objective is locked", async () => {
  const ref = await approved({ manager, owner, evaluator, functionId }, executive);
  await expect(
    addResource(
      manager,
      newResource.parse({ ref, kind: "HUMAN", description: "More hands", plannedDays: "3" }),
    ),
  ).rejects.toMatchObject({ status: 409 });
});
