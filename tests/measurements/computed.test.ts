import { beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { runNight } from "#lib/jobs/nightly.ts";
import { recordComputed } from "#lib/measurements/computed.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { before, last, measured, record, standing, valuesOf, withPeople } from "#tests/support/measured.ts";
import { testOrganisation } from "#tests/support/people.ts";

await testDatabase();
withPeople();

const computed = (computedFigure: string) => ({
  name: computedFigure,
  collection: "COMPUTED",
  computedFigure,
  collectorId: null,
  method: "Computed",
});
const seed = (work: Parameters<typeof inTransaction<void>>[2]) =>
  inTransaction<void>(systemActor("seed"), "objective.edit", work);
const figures = ["ACTIONS_ON_TIME", "OBJECTIVES_ON_TARGET", "OBJECTIVES_ACHIEVED", "MEASUREMENTS_ON_TIME"];
const refs = new Map<string, string>();
const refOf = (figure: string) => refs.get(figure) ?? "";
let plain = "";

async function shown(figure: string, period = last) {
  const rows = await valuesOf(refOf(figure));
  const row = rows.find(({ periodStart }) => periodStart.toISOString().startsWith(period));
  return row && `${row.numerator}/${row.denominator} = ${row.value}: ${row.comment}`;
}

beforeAll(async () => {
  const made = await measured(...figures.map(computed));
  await seed(async (tx) => {
    await tx.objective.update({
      where: { ref: made.objective },
      data: { approvedAt: new Date("2026-01-01T12:00:00Z") },
    });
  });
  [plain = ""] = made.refs;
  for (const [at, figure] of figures.entries()) refs.set(figure, made.refs[at + 1] ?? "");
});

describe("computed KPIs", () => {
  it("get the values of all ended periods once, and say how they came about", async () => {
    await record([
      { kpi: plain, period: before, value: 100 },
      { kpi: plain, period: last, value: 100 },
    ]);
    const circumstances = circumstancesOf(testOrganisation);
    const first = await recordComputed(circumstances);
    expect(first.recorded).toBeGreaterThan(8);
    expect(first.empty).toBeGreaterThan(0);
    expect(await recordComputed(circumstances)).toEqual({ recorded: 0, empty: 0 });
    expect(await shown("OBJECTIVES_ON_TARGET")).toMatch(/^1\/1 = 100: 1 of 1 objectives that were active/);
    expect(await shown("MEASUREMENTS_ON_TIME")).toMatch(/^0\/1 = 0: 0 of 1 values that were due/);
    expect((await standing(refOf("OBJECTIVES_ON_TARGET"))).status).toBe("ON_TARGET");
    const waived = await database().measurementWaiver.findFirstOrThrow({
      where: { kpi: { ref: refOf("OBJECTIVES_ACHIEVED") } },
    });
    expect(waived.reason).toMatch(/nothing to compute/);
    const [value] = await valuesOf(refOf("MEASUREMENTS_ON_TIME"));
    expect(value).toMatchObject({ source: "COMPUTED", isLate: false });
  });

  it("of ten nights at once each period gets one value", async () => {
    await seed(async (tx) => {
      await tx.measurement.updateMany({ where: { source: "COMPUTED" }, data: { voidedAt: new Date() } });
    });
    const nights = await Promise.all(
      Array.from({ length: 10 }, () => recordComputed(circumstancesOf(testOrganisation))),
    );
    expect(nights.filter(({ recorded }) => recorded > 0)).not.toHaveLength(0);
    const rows = await database().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM "Measurement"
      WHERE "source" = 'COMPUTED' AND "voidedAt" IS NULL GROUP BY "kpiId", "periodStart" HAVING count(*) > 1`;
    expect(rows).toEqual([]);
  });

  it("count an objective with a value that is no longer current, or with none, as not on target", async () => {
    await seed(async (tx) => {
      await tx.measurement.updateMany({
        where: { kpi: { ref: refOf("OBJECTIVES_ON_TARGET") } },
        data: { voidedAt: new Date() },
      });
    });
    await recordComputed(circumstancesOf(testOrganisation));
    expect(await shown("OBJECTIVES_ON_TARGET", before)).toMatch(/^1\/1/);
    const rows = await valuesOf(refOf("OBJECTIVES_ON_TARGET"));
    const old = rows.filter(
      ({ voidedAt, periodStart }) => voidedAt === null && periodStart < new Date(`${before}-01`),
    );
    expect(old.length).toBeGreaterThan(5);
    for (const { numerator } of old) expect(String(numerator)).toBe("0");
  });

  it("a night mends a standing that is not what it should be, and tells which", async () => {
    await database().kpiStanding.updateMany({
      where: { kpi: { ref: plain } },
      data: { status: "OFF_TARGET" },
    });
    const night = await runNight();
    expect(night?.mended).toContain(plain);
    expect((await standing(plain)).status).toBe("ON_TARGET");
    expect((await runNight())?.mended).toEqual([]);
    expect(night?.checked).toBeGreaterThan(4);
  });
});
