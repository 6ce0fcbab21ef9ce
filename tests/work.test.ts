import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { proposeObjective } from "#lib/objectives/approval.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { handOver } from "#lib/objectives/handover.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { objectiveEdit } from "#lib/objectives/schema.ts";
import { editObjective } from "#lib/objectives/service.ts";
import { requestResource } from "#lib/plans/resources.ts";
import { newResource } from "#lib/plans/schema.ts";
import { addResource, editPlan } from "#lib/plans/service.ts";
import { myDecisions } from "#lib/work/queries.ts";
import { summary } from "#lib/work/summary.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

const today = "2027-06-30";
let manager: Actor, owner: Actor, evaluator: Actor, executive: Actor, editor: Actor, functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
  editor = await makePerson("Ed Editor", ["ISMS_MANAGER", "EXECUTIVE"]);
});
const cast = () => ({ manager, owner, evaluator, functionId });
const waiting = async (actor: Actor) =>
  (await myDecisions(actor, today)).map(({ kind, href }) => `${kind} ${href.split("#")[0]}`);
const version = async (ref: string) => (await readWhole(ref)).version;

describe("what waits for whose decision", () => {
  test("a proposal: for an executive who may decide it, not for one who edited it", async () => {
    const ref = await completeDraft(cast());
    const values = {
      ref,
      version: await version(ref),
      title: "Edited",
      baselineValue: "82",
      baselineOn: "2025-12-01",
      statement: "By 30 June 2027, 99 % restore.",
      functionId,
      ownerId: owner.personId,
      startsOn: "2026-01-01",
      targetOn: "2027-06-30",
    };
    await editObjective(editor, objectiveEdit.parse(values));
    await proposeObjective(manager, { ref, version: await version(ref) });
    expect(await waiting(executive)).toContain(`approval /objectives/${ref}`);
    for (const actor of [editor, manager, owner])
      expect(await waiting(actor)).not.toContain(`approval /objectives/${ref}`);
  });

  test("a requested resource: likewise, and its objective is found by the filter", async () => {
    const ref = await completeDraft(cast());
    const { plan } = await readWhole(ref);
    await editPlan(manager, {
      ref,
      version: plan?.version ?? 0,
      needsNoResources: false,
      noResourcesReason: null,
      authority: "a",
      evaluationMethod: "m",
      successCriterion: "c",
      evaluatorId: evaluator.personId,
      evaluatorIsOwnerReason: null,
      evaluationFrequency: "ANNUAL",
      firstEvaluationOn: "2027-03-31",
    });
    await addResource(
      editor,
      newResource.parse({ ref, kind: "HUMAN", description: "More hands", plannedDays: "3" }),
    );
    const line = (await readWhole(ref)).resourceLines[0];
    await requestResource(owner, { ref, id: line?.id ?? "", version: line?.version ?? 0 });
    expect(await waiting(executive)).toContain(`resource /objectives/${ref}/plan`);
    expect(await waiting(editor)).not.toContain(`resource /objectives/${ref}/plan`);
    const found = await listObjectives(manager, objectiveFilter.parse({ requested: "yes" }));
    expect(found.rows.map((row) => row.ref)).toEqual([ref]);
    expect((await summary(manager, today)).requestedResources).toBe(1);
  });

  test("an evaluation on its day, for the evaluator alone", async () => {
    const ref = await approved(cast(), executive);
    expect(await waiting(evaluator)).toContain(`evaluation /objectives/${ref}`);
    expect((await myDecisions(evaluator, "2027-06-29")).map(({ kind }) => kind)).not.toContain("evaluation");
    expect(await waiting(owner)).not.toContain(`evaluation /objectives/${ref}`);
  });

  test("a hand-over, until an executive has noted it", async () => {
    const ref = await approved({ ...cast(), owner: evaluator, evaluator: owner }, executive);
    await handOver(manager, { fromId: evaluator.personId, toId: owner.personId, reason: "Leaves" });
    expect((await waiting(executive)).filter((each) => each.startsWith("handover"))).toContain(
      `handover /objectives/${ref}/versions/2`,
    );
    expect((await waiting(manager)).filter((each) => each.startsWith("handover"))).toEqual([]);
  });
});
