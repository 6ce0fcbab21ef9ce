import { describe, expect, test } from "vitest";
import { cellOf, type Heat, type MonthOfKpi, monthEnd, monthsOf } from "#lib/measurements/heat-map.ts";
import { heatMap } from "#lib/measurements/heat-map-queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { around, before, last, measured, record, withPeople } from "#tests/support/measured.ts";

await testDatabase();
withPeople();

const kpi = (changed: Partial<MonthOfKpi> = {}): MonthOfKpi => ({
  measured: 1,
  expected: 1,
  hasMissed: false,
  isAtRisk: false,
  ...changed,
});

describe("a month of an objective", () => {
  const cases: [string, MonthOfKpi[], Heat, number][] = [
    ["all on target", [kpi(), kpi()], "ON_TARGET", 0],
    ["one value missing beside a green one", [kpi(), kpi({ measured: 0 })], "MISSING", 1],
    ["missed beats missing", [kpi({ hasMissed: true }), kpi({ measured: 0 })], "OFF_TARGET", 1],
    ["missing beats at risk", [kpi({ isAtRisk: true }), kpi({ measured: 0 })], "MISSING", 1],
    ["at risk beats green", [kpi({ isAtRisk: true }), kpi()], "AT_RISK", 0],
    ["backfilled though nobody expected it", [kpi({ expected: 0 })], "ON_TARGET", 0],
    ["nothing expected, nothing measured", [kpi({ measured: 0, expected: 0 })], "NOTHING", 0],
    ["no KPI at all", [], "NOTHING", 0],
    ["three of four weeks", [kpi({ measured: 3, expected: 4 })], "MISSING", 1],
    [
      "more values of one KPI make up for none of another",
      [kpi({ measured: 9 }), kpi({ measured: 0 })],
      "MISSING",
      1,
    ],
  ];
  test.each(cases)("%s", (_, kpis, heat, missing) => {
    expect(cellOf(kpis)).toMatchObject({ heat, missing });
  });
});

test("months: the last twelve that began before this one, or a fiscal year whole", () => {
  expect(monthsOf("12", "2026-11-22", 1)).toMatchObject({ 0: "2025-11-01", 11: "2026-10-01" });
  expect(monthsOf("year", "2026-11-22", 7)).toMatchObject({ 0: "2026-07-01", 11: "2027-06-01" });
  expect(monthsOf("last-year", "2026-11-22", 1)).toMatchObject({ 0: "2025-01-01", 11: "2025-12-01" });
  expect(monthEnd("2028-02-01")).toBe("2028-02-29");
});

test("the register by months: what was measured, missed and never entered", async () => {
  const { objective, kpi: ref } = await measured();
  await record([{ kpi: ref, period: last, value: "100" }]);
  await record([{ kpi: ref, period: before, value: "10", comment: "Down" }]);
  const { months, rows, total } = await heatMap(around.manager, { range: "12", page: 1 });
  const row = rows.find((each) => each.ref === objective);
  expect(total).toBe(rows.length);
  const heat = (month: string) => row?.cells[months.findIndex((day) => day.startsWith(month))]?.heat;
  expect([heat(last), heat(before)]).toEqual(["ON_TARGET", "OFF_TARGET"]);
  // Expected since January 2026, and only two months have a value.
  expect(row?.cells.filter((cell) => cell.heat === "MISSING").length).toBeGreaterThan(0);
  expect((await heatMap(around.manager, { range: "12", page: 2 })).rows).toEqual([]);
  await expect(heatMap(around.staff, { range: "12", page: 1 })).rejects.toThrow();
});
