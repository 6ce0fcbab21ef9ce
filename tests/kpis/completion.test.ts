import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { kpiEdit } from "#lib/kpis/schema.ts";
import { editKpi } from "#lib/kpis/service.ts";
import {
  completeObjective,
  completionSha256,
  proposeCompletion,
  returnCompletion,
  withdrawCompletion,
} from "#lib/objectives/completion.ts";
import { objectiveContent } from "#lib/objectives/content.ts";
import { handOver } from "#lib/objectives/handover.ts";
import { completionOf } from "#lib/objectives/rules.ts";
import { myDecisions } from "#lib/work/queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { addedKpi, kpiValues, withoutKpis } from "#tests/support/kpis.ts";
import { approved, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let cast: Awaited<ReturnType<typeof makeCast>>;
let other: Actor;
beforeAll(async () => {
  cast = await makeCast();
  other = await makePerson("Otto Other", ["OWNER"]);
});
const add = (objectiveRef: string, changed: Record<string, unknown> = {}, actor = cast.manager) =>
  addedKpi(actor, objectiveRef, { collector: cast.owner, analyst: cast.evaluator }, changed);
const edit = async (ref: string, changed: Record<string, unknown>) => {
  const { version } = await database().kpi.findUniqueOrThrow({ where: { ref } });
  const people = { collectorId: cast.owner.personId, analystId: cast.evaluator.personId };
  await editKpi(cast.manager, kpiEdit.parse({ ref, version, ...kpiValues({ ...people, ...changed }) }));
};
const waitingFor = async (actor: Actor) =>
  (await myDecisions(actor, "2027-01-01")).map(({ href }) => /OBJ-\d+/.exec(href)?.[0]);

describe("completing an objective that was approved without a KPI", () => {
  const incomplete = async () => {
    const ref = await approved(cast, cast.executive);
    await withoutKpis(ref);
    return ref;
  };
  const move = async (ref: string) => ({ ref, version: (await readWhole(ref)).version });
  const decision = async (ref: string) => ({
    ref,
    contentSha256: completionSha256(await readWhole(ref)),
    note: null,
  });

  test("adds its KPIs, alters nothing that was approved and writes the next version", async () => {
    const ref = await incomplete();
    const before = objectiveContent(await readWhole(ref));
    const kpi = await add(ref, {}, cast.owner);
    expect(completionOf(await readWhole(ref))).toBe("incomplete");
    expect(objectiveContent(await readWhole(ref)).kpis).toEqual([]);
    await proposeCompletion(cast.owner, await move(ref));
    await expect(edit(kpi, { name: "Easier" })).rejects.toThrow(/Withdraw the proposal/);
    expect(await waitingFor(cast.executive)).toContain(ref);
    expect(await waitingFor(cast.owner)).not.toContain(ref);
    await completeObjective(cast.executive, await decision(ref));
    const whole = await readWhole(ref);
    expect(whole).toMatchObject({ state: "ACTIVE", approvedVersion: 2, kpis: [{ ref: kpi }] });
    expect(whole.kpis[0]?.approvedAt).not.toBeNull();
    expect(whole.versions[0]).toMatchObject({ number: 2, cause: "COMPLETION" });
    const { kpis, ...rest } = objectiveContent(whole);
    expect([{ ...rest, kpis: [] }, kpis.map((each) => each.ref)]).toEqual([before, [kpi]]);
    expect(completionOf(whole)).toBeNull();
    await expect(proposeCompletion(cast.manager, await move(ref))).rejects.toThrow(/nothing to complete/);
    await expect(add(ref)).rejects.toThrow(/change request/);
  });

  test("is for an executive who neither owns, proposed nor edited it, with a fresh password", async () => {
    const ref = await incomplete();
    const both = await makePerson(`Both ${crypto.randomUUID()}`, ["EXECUTIVE", "ISMS_MANAGER"]);
    await add(ref, {}, both);
    await proposeCompletion(cast.manager, await move(ref));
    for (const actor of [both, cast.manager, cast.owner])
      await expect(completeObjective(actor, await decision(ref))).rejects.toMatchObject({ status: 403 });
    const stale = { ...cast.executive, reauthenticatedAt: null };
    await expect(completeObjective(stale, await decision(ref))).rejects.toMatchObject({
      code: "reauthentication-required",
    });
    const other = { ...(await decision(ref)), contentSha256: "0".repeat(64) };
    await expect(completeObjective(cast.executive, other)).rejects.toMatchObject({ status: 409 });
    await completeObjective(cast.executive, await decision(ref));
  });

  test("of twenty at once happens once", async () => {
    const ref = await incomplete();
    await add(ref);
    await proposeCompletion(cast.manager, await move(ref));
    const seen = await decision(ref);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => completeObjective(cast.executive, seen)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readWhole(ref)).versions).toHaveLength(2);
  });

  test("needs a complete KPI, can be withdrawn and returned", async () => {
    const ref = await incomplete();
    await expect(proposeCompletion(cast.manager, await move(ref))).rejects.toMatchObject({ status: 422 });
    const kpi = await add(ref, { analystId: null, method: null });
    const refused = await proposeCompletion(cast.manager, await move(ref)).catch((error) => error);
    expect(refused.fields.map(({ path }: { path: string }) => path)).toEqual([
      `/kpis/${kpi}/edit#method`,
      `/kpis/${kpi}/edit#analystId`,
    ]);
    await edit(kpi, {});
    await proposeCompletion(cast.manager, await move(ref));
    await expect(withdrawCompletion(cast.owner, await move(ref))).rejects.toMatchObject({ status: 403 });
    await withdrawCompletion(cast.manager, await move(ref));
    await edit(kpi, { name: "Better" });
    await proposeCompletion(cast.manager, await move(ref));
    await returnCompletion(cast.executive, { ...(await decision(ref)), reason: "Which log?" });
    expect(completionOf(await readWhole(ref))).toBe("incomplete");
    await edit(kpi, { dataSource: "Log of the backup server" });
  });

  test("a hand-over meanwhile approves nothing", async () => {
    const ref = await incomplete();
    const leaver = await makePerson(`Leaving ${crypto.randomUUID()}`, ["OWNER"]);
    await add(ref, { collectorId: leaver.personId });
    await proposeCompletion(cast.manager, await move(ref));
    const seen = await decision(ref);
    await handOver(cast.manager, { fromId: leaver.personId, toId: other.personId, reason: "She left." });
    const whole = await readWhole(ref);
    expect(whole.kpis[0]?.collectorId).toBe(other.personId);
    expect(whole.versions).toHaveLength(1);
    await expect(completeObjective(cast.executive, seen)).rejects.toMatchObject({ status: 409 });
  });
});
