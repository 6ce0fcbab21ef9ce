import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { correctMeasurement, waivePeriod } from "#lib/measurements/correction.ts";
import { evaluateKpi } from "#lib/measurements/evaluation.ts";
import { pastPeriods } from "#lib/measurements/rules.ts";
import { correction, measurementBatch } from "#lib/measurements/schema.ts";
import { type Origin, recordMeasurements } from "#lib/measurements/service.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { todayIn } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import { addedKpi, approvedSince } from "#tests/support/kpis.ts";
import { approved, completeDraft, hashOf, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let cast: Awaited<ReturnType<typeof makeCast>>;
let other: Actor, staff: Actor, executive: Actor;
beforeAll(async () => {
  cast = await makeCast();
  executive = await makePerson("Exa Ecutive", ["EXECUTIVE"]);
  other = await makePerson("Otto Other", ["OWNER"]);
  staff = await makePerson("Stu Staff", ["STAFF"]);
});

const [last, before, third] = pastPeriods("MONTHLY", 3, { today: todayIn("UTC"), fiscalYearStart: 1 }).map(
  ({ name }) => name,
) as [string, string, string];
const byApi = (actor: Actor): Actor => ({ ...actor, via: "api", scopes: ["MEASURE"] });
const record = (entries: object[], actor: Actor = cast.owner, origin?: Origin) =>
  recordMeasurements(
    actor,
    measurementBatch.parse({ measurements: entries }).measurements,
    (index, field) => `measurements.${index}.${field}`,
    origin,
  );
const standing = (ref: string) =>
  database()
    .kpiStanding.findFirstOrThrow({ where: { kpi: { ref } } })
    .then(({ status, lastValue, nextDueOn, trend, offTargetPeriods }) => ({
      status,
      lastValue: lastValue?.toString() ?? null,
      nextDueOn: nextDueOn?.toISOString().slice(0, 10) ?? null,
      trend,
      offTargetPeriods,
    }));
const health = async (objectiveRef: string) =>
  (await database().objectiveStanding.findFirstOrThrow({ where: { objective: { ref: objectiveRef } } }))
    .status;
const rows = (kpi: string) =>
  database().measurement.findMany({
    where: { kpi: { ref: kpi } },
    orderBy: { periodStart: "asc" },
    include: { revisions: true },
  });

/** An approved objective with further KPIs. Target 100 %, tolerance 5. */
async function measured(...further: Record<string, unknown>[]) {
  const objective = await completeDraft(cast);
  const refs = [(await readWhole(objective)).kpis[0]?.ref ?? ""];
  for (const changed of further)
    refs.push(
      await addedKpi(cast.manager, objective, { collector: cast.owner, analyst: cast.evaluator }, changed),
    );
  await proposeObjective(cast.manager, { ref: objective, version: (await readWhole(objective)).version });
  await approveObjective(executive, {
    ref: objective,
    contentSha256: await hashOf(objective),
    note: null,
    accepted: [],
  });
  await approvedSince(objective, "2026-01-01");
  return { objective, kpi: refs[0] ?? "", refs };
}

describe("a recorded value", () => {
  test("keeps its target, its source and how the KPI and its objective stand", async () => {
    const { objective, kpi } = await measured();
    const made = await record([{ kpi, period: last, numerator: "39", denominator: "40" }]);
    expect(made.recorded).toMatchObject([{ kpi, period: last, value: "97.5", status: "AT_RISK" }]);
    const [row] = await rows(kpi);
    expect([
      row?.numerator?.toString(),
      row?.denominator?.toString(),
      row?.targetValue?.toString(),
      row?.tolerance.toString(),
    ]).toEqual(["39", "40", "100", "5"]);
    expect([row?.source, row?.revision, row?.createdById]).toEqual(["SCREEN", 1, cast.owner.personId]);
    expect(await standing(kpi)).toMatchObject({ status: "AT_RISK", lastValue: "97.5", offTargetPeriods: 0 });
    expect(await health(objective)).toBe("AT_RISK");
  });

  test("moves what is due: the oldest silence, whatever came later", async () => {
    const { kpi } = await measured();
    await record([{ kpi, period: last, value: "100" }]);
    // January of the approval is the first whole period; its value is due five days after its end.
    expect((await standing(kpi)).nextDueOn).toBe("2026-02-05");
    await record([{ kpi, period: "2026-01", value: "100" }]);
    expect((await standing(kpi)).nextDueOn).toBe("2026-03-05");
  });

  test("counts off-target periods in a row and says where it is heading", async () => {
    const { kpi } = await measured();
    await record(
      [third, before, last].map((period, at) => ({
        kpi,
        period,
        value: `${80 - at * 10}`,
        comment: "Staff left.",
      })),
    );
    expect(await standing(kpi)).toMatchObject({
      status: "OFF_TARGET",
      trend: "WORSENING",
      offTargetPeriods: 3,
    });
  });

  test("of a system names its token and the bytes it sent", async () => {
    const { kpi } = await measured();
    const token = await database().apiToken.findFirst();
    const actor = {
      ...byApi(cast.owner),
      provenance: { tokenId: token?.id ?? "", payloadSha256: "a".repeat(64) },
    };
    if (!token) delete (actor as Partial<Actor>).provenance;
    await record([{ kpi, period: last, value: 12 }], actor);
    expect((await rows(kpi))[0]).toMatchObject({ source: "API", status: "OFF_TARGET", comment: null });
  });
});

describe("what is refused writes nothing", () => {
  test("somebody else's KPI, an unknown one, a person without the right", async () => {
    const { kpi } = await measured();
    await expect(record([{ kpi, period: last, value: "1" }], other)).rejects.toMatchObject({ status: 403 });
    await expect(record([{ kpi, period: last, value: "1" }], staff)).rejects.toMatchObject({ status: 404 });
    await expect(record([{ kpi: "KPI-99999", period: last, value: "1" }])).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      record([{ kpi, period: last, value: "1" }], { ...byApi(cast.owner), scopes: ["READ"] }),
    ).rejects.toMatchObject({ status: 403 });
    expect(await rows(kpi)).toEqual([]);
  });

  test("one bad row of many: each is named by its path, none is saved", async () => {
    const { kpi } = await measured();
    const foreign = await measured({ name: "Of another", collectorId: other.personId });
    const refusal = record(
      [
        { kpi, period: last, value: "100" },
        { kpi, period: last, value: "100" },
        { kpi, period: "2099-01", value: "1" },
        { kpi, period: before, value: "1e309" },
        { kpi: "KPI-99999", period: last, value: "1" },
        { kpi: foreign.refs[1], period: last, value: "1", comment: "Down." },
      ],
      byApi(other),
    );
    await expect(refusal).rejects.toMatchObject({ status: 422 });
    const { fields } = await refusal.catch((error) => error);
    expect(fields.map(({ path }: { path: string }) => path)).toEqual([
      "measurements.0.kpi",
      "measurements.1.kpi",
      "measurements.2.kpi",
      "measurements.3.kpi",
      "measurements.4.kpi",
    ]);
    const own = await record(
      [
        { kpi, period: last, value: "100" },
        { kpi, period: last, value: "100" },
        { kpi, period: "2099-01", value: "1" },
        { kpi, period: before, value: "1e309" },
        { kpi: "KPI-99999", period: last, value: "1" },
      ],
      byApi(cast.owner),
    ).catch((error) => error);
    expect(own.fields.map(({ path }: { path: string }) => path)).toEqual([
      "measurements.1.period",
      "measurements.2.period",
      "measurements.3.value",
      "measurements.4.kpi",
    ]);
    expect(await rows(kpi)).toEqual([]);
  });

  test("a period that has a value: told; sent again by a system: no error, no second value", async () => {
    const { kpi } = await measured();
    await record([{ kpi, period: last, value: "96" }]);
    await expect(record([{ kpi, period: last, value: "97" }])).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("already: 96"),
    });
    await expect(record([{ kpi, period: last, value: "97" }], byApi(cast.owner))).rejects.toMatchObject({
      status: 409,
    });
    expect(
      await record(
        [
          { kpi, period: last, value: "96.0" },
          { kpi, period: before, value: 95 },
        ],
        byApi(cast.owner),
      ),
    ).toMatchObject({ unchanged: 1, recorded: [{ period: before }] });
    expect(await rows(kpi)).toHaveLength(2);
  });

  test("two at once for one period: one wins, the other is told; two KPIs of one objective: both count", async () => {
    const { objective, refs } = await measured({ name: "Second" });
    const [kpi = "", second = ""] = refs;
    const both = await Promise.allSettled(
      ["96", "97"].map((value) => record([{ kpi, period: last, value }])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rows(kpi)).toHaveLength(1);
    await Promise.all([
      record([{ kpi, period: before, value: "100" }]),
      record([{ kpi: second, period: last, value: "10", comment: "Broken." }]),
    ]);
    expect(await health(objective)).toBe("OFF_TARGET");
  });
});

describe("a correction", () => {
  const correct = (id: string, version: number, changed: object = {}, actor: Actor = cast.owner) =>
    correctMeasurement(
      actor,
      correction.parse({ id, version, value: "99", reason: "Counted twice.", ...changed }),
    );

  test("keeps what was, with its reason, and is judged by the target of its time", async () => {
    const { kpi } = await measured();
    const { recorded } = await record([{ kpi, period: last, value: "50", comment: "Half were lost." }]);
    const id = recorded[0]?.id ?? "";
    await correct(id, 1);
    const [row] = await rows(kpi);
    expect(row).toMatchObject({ status: "AT_RISK", revision: 2 });
    expect(
      row?.revisions.map(({ number, value, reason, comment, status }) => [
        number,
        value.toString(),
        reason,
        comment,
        status,
      ]),
    ).toEqual([[1, "50", "Counted twice.", "Half were lost.", "OFF_TARGET"]]);
    expect(await standing(kpi)).toMatchObject({ status: "AT_RISK", lastValue: "99" });
    await expect(correct(id, 1)).rejects.toMatchObject({ status: 409, code: "stale" });
    await expect(correct(id, row?.version ?? 0, {}, other)).rejects.toMatchObject({ status: 403 });
    await expect(correct(crypto.randomUUID(), 1)).rejects.toMatchObject({ status: 404 });
    await expect(correct(id, row?.version ?? 0, { value: "x" })).rejects.toMatchObject({ status: 422 });
  });
});

describe("a roll-up", () => {
  test("is made when its parts are there, follows corrections, and is never typed", async () => {
    const { refs } = await measured({ name: "Part B" });
    const [a = "", b = ""] = refs;
    const whole = await measured({
      name: "All restores",
      collection: "ROLL_UP",
      rollUp: "RATIO_OF_SUMS",
      parts: `${a}\n${b}`,
      collectorId: null,
    });
    const roll = whole.refs[1] ?? "";
    await record([{ kpi: a, period: last, numerator: "30", denominator: "40" }], byApi(cast.owner));
    expect(await rows(roll)).toEqual([]);
    expect((await standing(roll)).status).toBe("NO_DATA");
    const made = await record(
      [{ kpi: b, period: last, numerator: "60", denominator: "60" }],
      byApi(cast.owner),
    );
    // 90 of 100
    expect((await rows(roll)).map(({ value, source, status }) => [value.toString(), source, status])).toEqual(
      [["90", "ROLL_UP", "OFF_TARGET"]],
    );
    await correctMeasurement(
      cast.owner,
      correction.parse({
        id: made.recorded[0]?.id,
        version: 1,
        numerator: "50",
        denominator: "60",
        reason: "Ten failed.",
      }),
    );
    const [row] = await rows(roll);
    expect([row?.value.toString(), row?.revision]).toEqual(["80", 2]);
    await expect(record([{ kpi: roll, period: before, value: "1" }])).rejects.toMatchObject({ status: 422 });
    await expect(
      correctMeasurement(
        cast.owner,
        correction.parse({ id: row?.id, version: row?.version, value: "1", reason: "x" }),
      ),
    ).rejects.toMatchObject({ status: 422 });
  });
});

describe("a period without a value", () => {
  test("is waived with a reason by the manager alone, and is overdue no longer", async () => {
    const { kpi } = await measured();
    const waive = (period: string, actor: Actor = cast.manager) =>
      waivePeriod(actor, { ref: kpi, period, reason: "No sample was drawn." });
    await expect(waive("2026-01", cast.owner)).rejects.toMatchObject({ status: 403 });
    await waive("2026-01");
    expect(await standing(kpi)).toMatchObject({ status: "NO_DATA", nextDueOn: "2026-03-05" });
    await expect(waive("2026-01")).rejects.toMatchObject({ status: 409 });
    await expect(waive("2025-01")).rejects.toMatchObject({ status: 422 });
    await expect(waive("2099-01")).rejects.toMatchObject({ status: 422 });
    await record([{ kpi, period: "2026-02", value: "100" }]);
    await expect(waive("2026-02")).rejects.toMatchObject({ status: 409 });
  });
});

test("the analyst concludes from what was measured, nobody else", async () => {
  const { kpi } = await measured();
  const evaluate = (actor: Actor) =>
    evaluateKpi(actor, { ref: kpi, conclusion: "The new server holds.", offTargetReason: null });
  await expect(evaluate(cast.evaluator)).rejects.toMatchObject({ status: 422 });
  await record([{ kpi, period: before, value: "100" }]);
  await expect(evaluate(cast.owner)).rejects.toMatchObject({ status: 403 });
  await evaluate(cast.evaluator);
  const [evaluation] = await database().kpiEvaluation.findMany({ where: { kpi: { ref: kpi } } });
  expect(evaluation).toMatchObject({
    evaluatorId: cast.evaluator.personId,
    conclusion: "The new server holds.",
  });
});

test("a batch of 2,500 values of 25 KPIs is one transaction with its trail", {
  timeout: 60_000,
}, async () => {
  const { refs } = await measured(
    ...Array.from({ length: 24 }, (_, at) => ({ name: `KPI ${at}`, frequency: "DAILY" })),
  );
  const days = pastPeriods("DAILY", 100, { today: todayIn("UTC"), fiscalYearStart: 1 });
  const entries = refs
    .slice(1)
    .flatMap((kpi) => days.map(({ name }, at) => ({ kpi, period: name, value: `${90 + (at % 10)}` })));
  const began = performance.now();
  const { recorded } = await record(entries, byApi(cast.owner));
  expect(recorded).toHaveLength(2400);
  expect(performance.now() - began).toBeLessThan(20_000);
  const [entry] = await database().$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int FROM "TrailEntry" WHERE "recordKind" = 'Measurement' AND "act" = 'measurement.record'`;
  expect(entry?.count).toBeGreaterThanOrEqual(2400);
});
