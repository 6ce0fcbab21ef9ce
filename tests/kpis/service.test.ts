import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { kpiEdit, newKpi } from "#lib/kpis/schema.ts";
import { addKpi, archiveKpi, editKpi, retireKpi } from "#lib/kpis/service.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { objectiveContent } from "#lib/objectives/content.ts";
import { handOver } from "#lib/objectives/handover.ts";
import { editorsSinceLastVersion } from "#lib/objectives/record.ts";
import { addDays, toDay, todayIn } from "#lib/time/day.ts";
import { firstPeriodFrom } from "#lib/time/periods.ts";
import { testDatabase } from "#tests/support/database.ts";
import { addedKpi, kpiValues } from "#tests/support/kpis.ts";
import { approved, completeDraft, hashOf, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let cast: Awaited<ReturnType<typeof makeCast>>;
let other: Actor, staff: Actor, auditor: Actor;
beforeAll(async () => {
  cast = await makeCast();
  other = await makePerson("Otto Other", ["OWNER"]);
  staff = await makePerson("Stu Staff", ["STAFF"], cast.functionId);
  auditor = await makePerson("Aud Itor", ["AUDITOR"]);
});

const people = () => ({ collector: cast.owner, analyst: cast.evaluator });
const add = (objectiveRef: string, changed: Record<string, unknown> = {}, actor = cast.manager) =>
  addedKpi(actor, objectiveRef, people(), changed);
const kpiOf = async (ref: string) => {
  const { kpi } = await getKpi(cast.manager, ref);
  return { ...kpi, move: { ref, version: kpi.version } };
};
const edit = async (ref: string, changed: Record<string, unknown>, actor = cast.manager, version?: number) =>
  editKpi(
    actor,
    kpiEdit.parse({
      ref,
      version: version ?? (await kpiOf(ref)).version,
      ...kpiValues({ collectorId: cast.owner.personId, analystId: cast.evaluator.personId, ...changed }),
    }),
  );

describe("a KPI of a draft", () => {
  test("has a reference of its own kind and everything that was written", async () => {
    const objective = await completeDraft(cast);
    const ref = await add(objective, { interim: "2026-12-31: 90\n2027-03-31: 95", isLinear: true });
    expect(ref).toMatch(/^KPI-\d{3}$/);
    const kpi = await kpiOf(ref);
    expect(kpi).toMatchObject({ unit: "PERCENT", isLinear: true, approvedAt: null, version: 1 });
    expect(kpi.interim.map(({ value }) => value.toString())).toEqual(["90", "95"]);
    expect(kpi.objective.ref).toBe(objective);
    expect([kpi.collector?.name, kpi.analyst?.name]).toEqual(["Olaf Owner", "Eva Evaluator"]);
  });

  test("gives no number away when it is refused", async () => {
    const objective = await completeDraft(cast);
    const before = Number((await add(objective)).slice(4));
    await expect(add(objective, { collectorId: staff.personId })).rejects.toMatchObject({
      fields: [{ path: "collectorId" }],
    });
    expect(Number((await add(objective)).slice(4))).toBe(before + 1);
  });

  test("of a sign-off has the target 1 and no unit to choose", async () => {
    const ref = await add(await completeDraft(cast), {
      scale: "SIGN_OFF",
      unit: null,
      targetValue: null,
      tolerance: null,
      baselineValue: null,
      baselineOn: null,
    });
    const { targetValue, unit } = await kpiOf(ref);
    expect([targetValue?.toString(), unit]).toEqual(["1", "SCORE"]);
  });

  test("is written by a manager and by the objective's owner, and by nobody else", async () => {
    const objective = await completeDraft(cast);
    await add(objective, {}, cast.owner);
    for (const actor of [other, cast.executive, auditor])
      await expect(add(objective, {}, actor)).rejects.toMatchObject({ status: 403 });
    await expect(add(objective, {}, staff)).rejects.toMatchObject({ status: 404 });
    const ref = await add(objective);
    await expect(edit(ref, { name: "Mine" }, other)).rejects.toMatchObject({ status: 403 });
    await expect(getKpi(staff, ref)).rejects.toMatchObject({ status: 404 });
    await getKpi(auditor, ref);
  });

  test("is edited by one of two at once; the other is told what the first one saved", async () => {
    const ref = await add(await completeDraft(cast));
    const results = await Promise.allSettled([
      edit(ref, { name: "First", levels: null }, cast.manager, 1),
      edit(ref, { name: "Second" }, cast.owner, 1),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((each) => each.status === "rejected");
    const { name } = await kpiOf(ref);
    expect(refused?.reason).toMatchObject({ status: 409, code: "stale", current: { name } });
  });

  test("is taken away and keeps its reference to itself", async () => {
    const objective = await completeDraft(cast);
    const ref = await add(objective);
    await archiveKpi(cast.owner, (await kpiOf(ref)).move);
    expect((await readWhole(objective)).kpis.map((kpi) => kpi.ref)).not.toContain(ref);
    expect(await add(objective)).not.toBe(ref);
  });

  test("whoever changed nothing but its interim targets has edited the objective", async () => {
    const objective = await completeDraft(cast);
    const editor = await makePerson("Ed Interim", ["ISMS_MANAGER", "EXECUTIVE"]);
    const ref = await add(objective);
    await edit(ref, { interim: "2026-12-31: 90" }, editor);
    const { id, version } = await readWhole(objective);
    expect((await editorsSinceLastVersion(database(), [id])).get(id)).toContain(editor.personId);
    await proposeObjective(cast.manager, { ref: objective, version });
    const decision = { ref: objective, contentSha256: await hashOf(objective), note: null, accepted: [] };
    await expect(approveObjective(editor, decision)).rejects.toMatchObject({ status: 403 });
    await approveObjective(cast.executive, decision);
  });
});

describe("a roll-up", () => {
  const rolled = (objective: string, parts: string, changed: Record<string, unknown> = {}) =>
    add(objective, { collection: "ROLL_UP", rollUp: "MEAN", collectorId: null, parts, ...changed });

  test("is made of KPIs of the same unit and frequency, of whatever objective", async () => {
    const [a, b] = [await completeDraft(cast), await completeDraft(cast)];
    const parts = [await add(a), await add(b)].toSorted();
    const ref = await rolled(a, parts.join(" "));
    expect((await kpiOf(ref)).parts.map(({ part }) => part.ref)).toEqual(parts);
  });

  test.each([
    ["another unit", { unit: "DAYS" }, /another unit/],
    ["another frequency", { frequency: "WEEKLY" }, /weekly, this one monthly/],
  ])("refuses a part with %s", async (_, changed, words) => {
    const objective = await completeDraft(cast);
    const part = await add(objective, changed);
    await expect(rolled(objective, part)).rejects.toMatchObject({
      fields: [{ path: "parts", message: expect.stringMatching(words) }],
    });
  });

  test("refuses itself, what does not exist and a circle", async () => {
    const objective = await completeDraft(cast);
    const a = await add(objective);
    const b = await rolled(objective, a);
    const toRollUp = { collection: "ROLL_UP", rollUp: "SUM", collectorId: null };
    await expect(edit(a, { ...toRollUp, parts: b })).rejects.toMatchObject({
      fields: [{ path: "parts", message: expect.stringContaining(`${a} → ${b} → ${a}`) }],
    });
    await expect(edit(a, { ...toRollUp, parts: a })).rejects.toMatchObject({ fields: [{ path: "parts" }] });
    await expect(rolled(objective, "KPI-999999")).rejects.toMatchObject({ fields: [{ path: "parts" }] });
  });

  test("two that would be made of each other, written at once: one is refused", async () => {
    const [first, second] = [await completeDraft(cast), await completeDraft(cast)];
    const [a, b] = [await add(first), await add(second)];
    const of = (parts: string) => ({ collection: "ROLL_UP", rollUp: "SUM", collectorId: null, parts });
    const results = await Promise.allSettled([edit(a, of(b)), edit(b, of(a))]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("holds its parts as they are: not taken away, not in another unit", async () => {
    const objective = await completeDraft(cast);
    const part = await add(objective);
    const whole = await rolled(objective, part);
    await expect(archiveKpi(cast.manager, (await kpiOf(part)).move)).rejects.toThrow(whole);
    await expect(edit(part, { unit: "DAYS" })).rejects.toMatchObject({ fields: [{ path: "unit" }] });
    await edit(part, { name: "Another name" });
  });
});

describe("a definition that was approved", () => {
  test("stands in the version and its hash, and its lists are locked in the database too", async () => {
    const objective = await approved(cast, cast.executive);
    const whole = await readWhole(objective);
    const [kpi] = whole.kpis;
    if (!kpi) throw new Error("no KPI");
    expect(objectiveContent(whole).schema).toBe(3);
    const { kpis } = JSON.parse(
      (await database().objectiveVersion.findFirstOrThrow({ where: { objectiveId: whole.id } })).content,
    );
    expect(kpis).toMatchObject([{ ref: kpi.ref, targetValue: "100", collector: { name: "Olaf Owner" } }]);
    await expect(edit(kpi.ref, { name: "Easier" })).rejects.toThrow(/change request/);
    await expect(add(objective)).rejects.toThrow(/change request/);
    await expect(archiveKpi(cast.manager, (await kpiOf(kpi.ref)).move)).rejects.toThrow(/change request/);
    const past = database().kpi.update({ where: { id: kpi.id }, data: { targetValue: "1" } });
    await expect(past).rejects.toThrow(/locked/);
  });

  test("is retired with a reason, but not the last one of an active objective", async () => {
    const draft = await completeDraft(cast);
    const ref = await add(draft);
    const { version } = await readWhole(draft);
    await proposeObjective(cast.manager, { ref: draft, version });
    await approveObjective(cast.executive, {
      ref: draft,
      contentSha256: await hashOf(draft),
      note: null,
      accepted: [],
    });
    const retire = async (each: string, actor = cast.manager) =>
      retireKpi(actor, { ...(await kpiOf(each)).move, reason: "Measured by another system now." });
    await expect(retire(ref, cast.owner)).rejects.toMatchObject({ status: 403 });
    const before = await hashOf(draft);
    await retire(ref);
    expect(await kpiOf(ref)).toMatchObject({
      state: "RETIRED",
      retiredReason: "Measured by another system now.",
    });
    expect(await hashOf(draft)).toBe(before);
    const last = (await readWhole(draft)).kpis.find(({ state }) => state === "ACTIVE");
    await expect(retire(last?.ref ?? "")).rejects.toThrow(/last KPI/);
    await expect(retire(ref)).rejects.toThrow(/already/);
  });

  test("was never there for a draft: retiring is for approved ones", async () => {
    const ref = await add(await completeDraft(cast));
    const { move } = await kpiOf(ref);
    await expect(retireKpi(cast.manager, { ...move, reason: "r" })).rejects.toMatchObject({ status: 409 });
  });
});

test("the title of a KPI may be hostile; it comes back as it was", async () => {
  const name = '<img src=x onerror=alert(1)> =1+1 "אבג" 🔐';
  const { objectiveRef } = newKpi.parse({ objectiveRef: await completeDraft(cast), ...kpiValues() });
  const { ref } = await addKpi(cast.manager, newKpi.parse({ objectiveRef, ...kpiValues({ name }) }));
  expect((await kpiOf(ref)).name).toBe(name);
});

describe("a hand-over", () => {
  test("moves who measures and who evaluates, and an approved definition gets its next version", async () => {
    const ref = await completeDraft(cast);
    const leaver = await makePerson(`Leaving ${crypto.randomUUID()}`, ["OWNER"]);
    await add(ref, { collectorId: leaver.personId, analystId: cast.evaluator.personId });
    const { version } = await readWhole(ref);
    await proposeObjective(cast.manager, { ref, version });
    const approval = { ref, contentSha256: await hashOf(ref), note: null, accepted: [] };
    await approveObjective(cast.executive, approval);
    await handOver(cast.manager, { fromId: leaver.personId, toId: other.personId, reason: "She left." });
    const { kpis, versions } = await readWhole(ref);
    expect(kpis.map(({ collectorId }) => collectorId)).toContain(other.personId);
    expect(versions.map(({ cause }) => cause)).toEqual(["HANDOVER", "APPROVAL"]);
  });
});

test("the gate asks for a complete KPI and names the field", async () => {
  const ref = await completeDraft(cast);
  const [first] = (await readWhole(ref)).kpis;
  if (!first) throw new Error("no KPI");
  await archiveKpi(cast.manager, { ref: first.ref, version: first.version });
  const refused = async () =>
    proposeObjective(cast.manager, { ref, version: (await readWhole(ref)).version }).then(
      () => [],
      (error) => error.fields.map(({ path }: { path: string }) => path),
    );
  expect(await refused()).toEqual(["#kpis"]);
  const kpi = await add(ref, { interim: "2027-06-30: 99", analystId: cast.owner.personId });
  expect(await refused()).toEqual([
    `/kpis/${kpi}/edit#analystIsCollectorReason`,
    `/kpis/${kpi}/edit#interim`,
  ]);
  await edit(kpi, {
    interim: "2027-06-29: 99",
    analystId: cast.owner.personId,
    analystIsCollectorReason: "One team.",
  });
  expect(await refused()).toEqual([]);
});

test("an approved KPI is silent from its first period on: its first value is due five days after it", async () => {
  const whole = await readWhole(await approved(cast, cast.executive));
  const standing = await database().kpiStanding.findFirstOrThrow({ where: { objectiveId: whole.id } });
  const today = todayIn("Europe/Berlin");
  const { end } = firstPeriodFrom(today, "MONTHLY", 1);
  expect([standing.status, standing.nextDueOn && toDay(standing.nextDueOn)]).toEqual([
    "NO_DATA",
    addDays(end, 5),
  ]);
  expect(
    await database().objectiveStanding.findUniqueOrThrow({ where: { objectiveId: whole.id } }),
  ).toMatchObject({
    status: "NO_DATA",
    kpiCount: 1,
  });
});
