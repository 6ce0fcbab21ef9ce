import { describe, expect, test } from "vitest";
import { database } from "#lib/db.ts";
import { pastPeriods } from "#lib/measurements/rules.ts";
import { findToken, mintToken } from "#lib/people/tokens.ts";
import { todayIn } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  around,
  before,
  byApi,
  last,
  measured,
  record,
  standing,
  third,
  valuesOf,
  withPeople,
} from "#tests/support/measured.ts";

await testDatabase();
withPeople();

const health = async (objectiveRef: string) =>
  (await database().objectiveStanding.findFirstOrThrow({ where: { objective: { ref: objectiveRef } } }))
    .status;

describe("a recorded value", () => {
  test("keeps its target, its source and how the KPI and its objective stand", async () => {
    const { objective, kpi } = await measured();
    const made = await record([{ kpi, period: last, numerator: "39", denominator: "40" }]);
    expect(made.recorded).toMatchObject([{ kpi, period: last, value: "97.5", status: "AT_RISK" }]);
    const [row] = await valuesOf(kpi);
    expect([
      row?.numerator?.toString(),
      row?.denominator?.toString(),
      row?.targetValue?.toString(),
      row?.tolerance.toString(),
    ]).toEqual(["39", "40", "100", "5"]);
    expect([row?.source, row?.revision, row?.createdById]).toEqual(["SCREEN", 1, around.owner.personId]);
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
    const token = await mintToken({ email: around.owner.email, scopes: ["MEASURE"] });
    const found = await findToken(token, { ip: null });
    if (!found) throw new Error("The token is nobody's");
    const sent = { tokenId: found.tokenId, payloadSha256: "a".repeat(64) };
    await record([{ kpi, period: last, value: 12 }], { ...found.actor, ...sent });
    const [row] = await valuesOf(kpi);
    expect(row).toMatchObject({ source: "API", status: "OFF_TARGET", comment: null, ...sent });
  });
});

describe("what is refused writes nothing", () => {
  test("somebody else's KPI, an unknown one, a person without the right", async () => {
    const { kpi } = await measured();
    await expect(record([{ kpi, period: last, value: "1" }], around.other)).rejects.toMatchObject({
      status: 403,
    });
    await expect(record([{ kpi, period: last, value: "1" }], around.staff)).rejects.toMatchObject({
      status: 404,
    });
    await expect(record([{ kpi: "KPI-99999", period: last, value: "1" }])).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      record([{ kpi, period: last, value: "1" }], { ...byApi(around.owner), scopes: ["READ"] }),
    ).rejects.toMatchObject({ status: 403 });
    expect(await valuesOf(kpi)).toEqual([]);
  });

  test("one bad row of many: each is named by its path, none is saved", async () => {
    const { kpi } = await measured();
    const foreign = await measured({ name: "Of another", collectorId: around.other.personId });
    const refusal = record(
      [
        { kpi, period: last, value: "100" },
        { kpi, period: last, value: "100" },
        { kpi, period: "2099-01", value: "1" },
        { kpi, period: before, value: "1e309" },
        { kpi: "KPI-99999", period: last, value: "1" },
        { kpi: foreign.refs[1], period: last, value: "1", comment: "Down." },
      ],
      byApi(around.other),
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
      byApi(around.owner),
    ).catch((error) => error);
    expect(own.fields.map(({ path }: { path: string }) => path)).toEqual([
      "measurements.1.period",
      "measurements.2.period",
      "measurements.3.value",
      "measurements.4.kpi",
    ]);
    expect(await valuesOf(kpi)).toEqual([]);
  });

  test("a period that has a value: told; sent again by a system: no error, no second value", async () => {
    const { kpi } = await measured();
    await record([{ kpi, period: last, value: "96" }]);
    await expect(record([{ kpi, period: last, value: "97" }])).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining("already: 96"),
    });
    await expect(record([{ kpi, period: last, value: "97" }], byApi(around.owner))).rejects.toMatchObject({
      status: 409,
    });
    expect(
      await record(
        [
          { kpi, period: last, value: "96.0" },
          { kpi, period: before, value: 95 },
        ],
        byApi(around.owner),
      ),
    ).toMatchObject({ unchanged: [{ kpi, period: last }], recorded: [{ period: before }] });
    expect(await valuesOf(kpi)).toHaveLength(2);
  });

  test("two at once for one period: one wins, the other is told; two KPIs of one objective: both count", async () => {
    const { objective, refs } = await measured({ name: "Second" });
    const [kpi = "", second = ""] = refs;
    const both = await Promise.allSettled(
      ["96", "97"].map((value) => record([{ kpi, period: last, value }])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await valuesOf(kpi)).toHaveLength(1);
    await Promise.all([
      record([{ kpi, period: before, value: "100" }]),
      record([{ kpi: second, period: last, value: "10", comment: "Broken." }]),
    ]);
    expect(await health(objective)).toBe("OFF_TARGET");
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
  const { recorded } = await record(entries, byApi(around.owner));
  expect(recorded).toHaveLength(2400);
  expect(performance.now() - began).toBeLessThan(20_000);
  const [entry] = await database().$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int FROM "TrailEntry" WHERE "recordKind" = 'Measurement' AND "act" = 'measurement.record'`;
  expect(entry?.count).toBeGreaterThanOrEqual(2400);
});
