import { beforeAll, expect, it } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { counts } from "#lib/measurements/counts.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { addDays, fromDay, todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { measured, withPeople } from "#tests/support/measured.ts";
import { testOrganisation } from "#tests/support/people.ts";

await testDatabase();
withPeople();

const today = todayIn(testOrganisation.timeZone);
let items: string[] = [];
const seed = (data: object) =>
  inTransaction(systemActor("seed"), "action-item.progress", async (tx) => {
    await tx.actionItem.updateMany({ where: { id: { in: items } }, data });
  });
const count = (day: string) =>
  inTransaction(systemActor("job"), "measurement.record", (tx) =>
    counts.ACTIONS_ON_TIME(tx, { start: day, end: day }, circumstancesOf(testOrganisation)),
  );

beforeAll(async () => {
  const { objective } = await measured();
  items = (await database().actionItem.findMany({ where: { objective: { ref: objective } } })).map(
    ({ id }) => id,
  );
});

it("counts what was due, and of that what was done by its day, as the trail says", async () => {
  const whole = items.length;
  expect(whole).toBeGreaterThan(0);
  await seed({ dueOn: fromDay(today) });
  expect(await count(today)).toEqual({ whole, part: 0 });
  await seed({ state: "DONE", progress: 100 });
  expect(await count(today)).toEqual({ whole, part: whole });
  expect(await count(addDays(today, 1))).toEqual({ whole: 0, part: 0 });
  // Touched again it stays done when it was done; due a day earlier it was late.
  await seed({ evidenceNote: "Minutes" });
  expect(await count(today)).toEqual({ whole, part: whole });
  await seed({ dueOn: fromDay(addDays(today, -1)) });
  expect(await count(addDays(today, -1))).toEqual({ whole, part: 0 });
});
