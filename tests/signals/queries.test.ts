import { beforeAll, expect, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { readSignals } from "#lib/signals/queries.ts";
import { addDays, fromDay, todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { withoutKpis } from "#tests/support/kpis.ts";
import { around, before, byApi, last, measured, record, third, withPeople } from "#tests/support/measured.ts";

await testDatabase();
withPeople();

const today = todayIn("UTC");
const signals = async (record: string, day = today) =>
  (await readSignals(database(), day, "UTC"))
    .filter((signal) => signal.record.startsWith(`${record} `))
    .map(({ code }) => code)
    .sort();
/** Nothing is due any more: what is left is about the values. */
const nothingDue = (objective: string) =>
  inTransaction(systemActor("seed"), "measurement.waive", async (tx) => {
    await tx.kpiStanding.updateMany({
      where: { kpi: { objective: { ref: objective } } },
      data: { nextDueOn: null },
    });
  });

let green: Awaited<ReturnType<typeof measured>>, red: Awaited<ReturnType<typeof measured>>;
beforeAll(async () => {
  green = await measured();
  red = await measured();
});

test("silence past its due day signals; a typed green without evidence does, one sent by a system does not", async () => {
  expect(await signals(green.kpi, addDays(today, 100))).toEqual(["measurement-overdue"]);
  await record([{ kpi: green.kpi, period: last, value: "100" }]);
  await nothingDue(green.objective);
  expect(await signals(green.kpi)).toEqual(["green-without-evidence"]);
  const sent = await measured();
  await record([{ kpi: sent.kpi, period: last, value: "100" }], byApi(around.owner));
  await nothingDue(sent.objective);
  expect(await signals(sent.kpi)).toEqual([]);
});

test("off target signals until somebody says why, and again and again from the second period on", async () => {
  await record([{ kpi: red.kpi, period: before, value: "10", comment: "Down" }]);
  await nothingDue(red.objective);
  expect(await signals(red.kpi)).toEqual(["off-target-unexplained"]);
  await record([{ kpi: red.kpi, period: last, value: "12", comment: "Still down" }]);
  await nothingDue(red.objective);
  expect(await signals(red.kpi)).toEqual(["off-target-repeated", "off-target-unexplained"]);
  await inTransaction(systemActor("seed"), "kpi.evaluate", async (tx) => {
    const kpi = await tx.kpi.findUniqueOrThrow({ where: { ref: red.kpi }, include: { standing: true } });
    await tx.kpiEvaluation.create({
      data: {
        id: crypto.randomUUID(),
        kpiId: kpi.id,
        measuredTo: kpi.standing?.measuredTo ?? new Date(),
        conclusion: "The server was moved.",
        offTargetReason: "Accepted for the move.",
        evaluatorId: around.evaluator.personId,
        evaluatedOn: fromDay(today),
      },
    });
  });
  expect(await signals(red.kpi)).toEqual(["off-target-repeated"]);
  await record([{ kpi: red.kpi, period: third, value: "10", comment: "Down" }]);
});

test("an objective signals when its date has passed, nothing is measured, or nobody looked at it for a year", async () => {
  expect(await signals(green.objective)).toEqual([]);
  expect(await signals(green.objective, "2027-07-01")).toEqual(["target-date-passed"]);
  expect(await signals(green.objective, addDays(today, 367))).toContain("stale");
  const bare = await measured();
  await withoutKpis(bare.objective);
  await inTransaction(systemActor("seed"), "kpi.archive", async (tx) => {
    await tx.objectiveStanding.deleteMany({ where: { objective: { ref: bare.objective } } });
  });
  expect(await signals(bare.objective)).toEqual(["no-kpi"]);
});

test("counts of measured and missed periods are kept with the standing", async () => {
  const standing = await database().kpiStanding.findFirstOrThrow({ where: { kpi: { ref: red.kpi } } });
  expect([standing.measuredPeriods, standing.missedPeriods, standing.offTargetPeriods]).toEqual([3, 3, 3]);
});
