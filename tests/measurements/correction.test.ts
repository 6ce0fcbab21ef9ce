import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { correctMeasurement, waivePeriod } from "#lib/measurements/correction.ts";
import { evaluateKpi } from "#lib/measurements/evaluation.ts";
import { correction } from "#lib/measurements/schema.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  around,
  before,
  byApi,
  last,
  measured,
  record,
  standing,
  valuesOf,
  withPeople,
} from "#tests/support/measured.ts";

await testDatabase();
withPeople();

describe("a correction", () => {
  const correct = (id: string, version: number, changed: object = {}, actor: Actor = around.owner) =>
    correctMeasurement(
      actor,
      correction.parse({ id, version, value: "99", reason: "Counted twice.", ...changed }),
    );

  test("keeps what was, with its reason, and is judged by the target of its time", async () => {
    const { kpi } = await measured();
    const { recorded } = await record([{ kpi, period: last, value: "50", comment: "Half were lost." }]);
    const id = recorded[0]?.id ?? "";
    await correct(id, 1);
    const [row] = await valuesOf(kpi);
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
    await expect(correct(id, row?.version ?? 0, {}, around.other)).rejects.toMatchObject({ status: 403 });
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
    await record([{ kpi: a, period: last, numerator: "30", denominator: "40" }], byApi(around.owner));
    expect(await valuesOf(roll)).toEqual([]);
    expect((await standing(roll)).status).toBe("NO_DATA");
    const made = await record(
      [{ kpi: b, period: last, numerator: "60", denominator: "60" }],
      byApi(around.owner),
    );
    // 90 of 100
    expect(
      (await valuesOf(roll)).map(({ value, source, status }) => [value.toString(), source, status]),
    ).toEqual([["90", "ROLL_UP", "OFF_TARGET"]]);
    await correctMeasurement(
      around.owner,
      correction.parse({
        id: made.recorded[0]?.id,
        version: 1,
        numerator: "50",
        denominator: "60",
        reason: "Ten failed.",
      }),
    );
    const [row] = await valuesOf(roll);
    expect([row?.value.toString(), row?.revision]).toEqual(["80", 2]);
    await expect(record([{ kpi: roll, period: before, value: "1" }])).rejects.toMatchObject({ status: 422 });
    await expect(
      correctMeasurement(
        around.owner,
        correction.parse({ id: row?.id, version: row?.version, value: "1", reason: "x" }),
      ),
    ).rejects.toMatchObject({ status: 422 });
  });
});

describe("a period without a value", () => {
  test("is waived with a reason by the manager alone, and is overdue no longer", async () => {
    const { kpi } = await measured();
    const waive = (period: string, actor: Actor = around.manager) =>
      waivePeriod(actor, { ref: kpi, period, reason: "No sample was drawn." });
    await expect(waive("2026-01", around.owner)).rejects.toMatchObject({ status: 403 });
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
  await expect(evaluate(around.evaluator)).rejects.toMatchObject({ status: 422 });
  await record([{ kpi, period: before, value: "100" }]);
  await expect(evaluate(around.owner)).rejects.toMatchObject({ status: 403 });
  await evaluate(around.evaluator);
  const [evaluation] = await database().kpiEvaluation.findMany({ where: { kpi: { ref: kpi } } });
  expect(evaluation).toMatchObject({
    evaluatorId: around.evaluator.personId,
    conclusion: "The new server holds.",
  });
});
