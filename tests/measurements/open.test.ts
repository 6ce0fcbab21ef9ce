import { expect, test } from "vitest";
import { checkStandings } from "#lib/measurements/check.ts";
import { waivePeriod } from "#lib/measurements/correction.ts";
import { listBackfill, listOpenPeriods } from "#lib/measurements/queries.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { testDatabase } from "#tests/support/database.ts";
import { around, before, last, measured, record, third, withPeople } from "#tests/support/measured.ts";

await testDatabase();
withPeople();

test("ended periods without value or waiver wait for who measures them; the newest few of each KPI", async () => {
  const { kpi } = await measured();
  await checkStandings([kpi], circumstancesOf(around.owner.organisation));
  const open = await listOpenPeriods(around.owner, "mine");
  const own = open.periods.filter((period) => period.kpi === kpi).map(({ name }) => name);
  expect(own.at(-1)).toBe(last);
  expect(own).toHaveLength(6);
  expect(open.more).toBeGreaterThan(0);
  await record([{ kpi, period: before, value: "97" }]);
  await waivePeriod(around.manager, { ref: kpi, period: third, reason: "No sample." });
  const after = await listOpenPeriods(around.owner, "mine");
  const names = after.periods.filter((period) => period.kpi === kpi).map(({ name }) => name);
  expect(names).toContain(last);
  expect(names).not.toContain(before);
  expect(names).not.toContain(third);
  expect(after.periods.find(({ name }) => name === last)?.before).toEqual(["97"]);
  expect((await listOpenPeriods(around.other, "everybody")).periods).toEqual([]);
  expect((await listOpenPeriods(around.manager, "everybody")).periods.length).toBeGreaterThan(0);
});

test("a backfill offers what has no value, before the approval too, and only to who may record", async () => {
  const { kpi } = await measured();
  await record([{ kpi, period: last, value: "97" }]);
  const grid = await listBackfill(around.owner, kpi);
  expect(grid).toHaveLength(23);
  expect(grid.map(({ name }) => name)).not.toContain(last);
  expect(await listBackfill(around.other, kpi)).toEqual([]);
});
