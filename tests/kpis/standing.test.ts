import { describe, expect, test } from "vitest";
import type { Status } from "#lib/kpis/rules.ts";
import { type Health, healthOf, isOverdue, type KpiStatus, standingOf } from "#lib/kpis/standing.ts";
import { expectedPeriods } from "#lib/time/periods.ts";

const expected = expectedPeriods([{ from: "2026-01-01", frequency: "MONTHLY" }], {
  from: "2026-01-01",
  to: "2026-06-30",
  fiscalYearStart: 1,
});
const month = (number: number, status: Status = "ON_TARGET") => {
  const period = expected[number - 1];
  if (!period) throw new Error(`No month ${number}`);
  return { start: period.start, end: period.end, status };
};
const none = new Set<string>();

describe("the standing of a KPI", () => {
  test.each<
    [
      string,
      ReturnType<typeof month>[],
      Set<string>,
      string,
      KpiStatus,
      string | null,
      string | null,
      boolean,
    ]
  >([
    ["nothing measured", [], none, "2026-01-15", "NO_DATA", null, "2026-02-05", false],
    ["nothing measured, on the due day", [], none, "2026-02-05", "NO_DATA", null, "2026-02-05", false],
    ["nothing measured, a day later", [], none, "2026-02-06", "NO_DATA", null, "2026-02-05", true],
    ["January good", [month(1)], none, "2026-02-10", "ON_TARGET", "2026-01-31", "2026-03-05", false],
    [
      "January good, February late: green stays beside overdue",
      [month(1)],
      none,
      "2026-03-06",
      "ON_TARGET",
      "2026-01-31",
      "2026-03-05",
      true,
    ],
    [
      "a gap in between",
      [month(1), month(3, "OFF_TARGET")],
      none,
      "2026-04-10",
      "OFF_TARGET",
      "2026-03-31",
      "2026-03-05",
      true,
    ],
    [
      "the gap waived",
      [month(1), month(3, "OFF_TARGET")],
      new Set(["2026-02-01"]),
      "2026-04-10",
      "OFF_TARGET",
      "2026-03-31",
      "2026-05-05",
      false,
    ],
    [
      "the newest counts, whatever the order",
      [month(2, "AT_RISK"), month(1)],
      none,
      "2026-03-02",
      "AT_RISK",
      "2026-02-28",
      "2026-04-05",
      false,
    ],
    [
      "a period that has not ended does not count",
      [month(1), month(2, "OFF_TARGET")],
      none,
      "2026-02-28",
      "ON_TARGET",
      "2026-01-31",
      "2026-04-05",
      false,
    ],
    [
      "all measured",
      [1, 2, 3, 4, 5, 6].map((number) => month(number)),
      none,
      "2027-01-01",
      "ON_TARGET",
      "2026-06-30",
      null,
      false,
    ],
  ])("%s", (_name, measured, waived, today, status, measuredTo, nextDueOn, overdue) => {
    const standing = standingOf(measured, expected, waived, today);
    expect(standing).toEqual({ status, measuredTo, nextDueOn });
    expect(isOverdue(standing, today)).toBe(overdue);
  });
});

describe("the health of an objective", () => {
  const kpi = (status: KpiStatus, nextDueOn: string | null = null) => ({ status, nextDueOn });
  const late = "2026-03-05";
  test.each<[string, ReturnType<typeof kpi>[], Health, number | null]>([
    ["no KPI", [], "NO_DATA", null],
    ["all good", [kpi("ON_TARGET"), kpi("ON_TARGET")], "ON_TARGET", 0],
    ["one without data", [kpi("ON_TARGET"), kpi("NO_DATA")], "NO_DATA", 1],
    ["at risk before no data", [kpi("NO_DATA"), kpi("AT_RISK")], "AT_RISK", 1],
    ["overdue before at risk", [kpi("AT_RISK"), kpi("ON_TARGET", late)], "OVERDUE", 1],
    ["off target before overdue", [kpi("ON_TARGET", late), kpi("OFF_TARGET")], "OFF_TARGET", 1],
    ["off target and overdue at once", [kpi("OFF_TARGET", late)], "OFF_TARGET", 0],
    ["green and overdue is overdue", [kpi("ON_TARGET", late)], "OVERDUE", 0],
    ["due today is not overdue", [kpi("ON_TARGET", "2026-03-06")], "ON_TARGET", 0],
    ["the first of two equals", [kpi("AT_RISK"), kpi("AT_RISK")], "AT_RISK", 0],
  ])("%s", (_name, kpis, health, cause) => {
    const found = healthOf(kpis, "2026-03-06");
    expect(found.health).toBe(health);
    expect(found.cause).toBe(cause === null ? null : kpis[cause]);
  });
});
