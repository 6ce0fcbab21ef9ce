import { describe, expect, test } from "vitest";
import { isRefused, judge, type MeasuredKpi, pastPeriods } from "#lib/measurements/rules.ts";
import type { MeasurementSource } from "#prisma/generated/enums.ts";

const decimal = (text: string) => ({ toString: () => text });
const base: MeasuredKpi = {
  ref: "KPI-001",
  scale: "NUMBER",
  unit: "PERCENT",
  unitLabel: null,
  levels: [],
  direction: "HIGHER",
  baselineValue: decimal("80"),
  baselineOn: new Date("2025-12-01"),
  targetValue: decimal("95"),
  tolerance: decimal("5"),
  rangeLow: null,
  rangeHigh: null,
  isLinear: false,
  interim: [],
  frequency: "MONTHLY",
  collection: "MANUAL",
  state: "ACTIVE",
  approvedOn: "2026-01-15",
  objective: { ref: "OBJ-001", state: "ACTIVE", startsOn: "2026-01-01", endsOn: "2027-06-30" },
};
const now = { today: "2026-11-22", fiscalYearStart: 1, currency: "EUR" };
const ask = (
  changed: Partial<MeasuredKpi> = {},
  entry: { period?: string; value?: string; comment?: string | null } = {},
  source: MeasurementSource = "API",
  circumstances = now,
) => {
  const given = { period: "2026-10", value: "96", comment: null, ...entry };
  const made = judge(
    { numerator: null, denominator: null, ...given },
    { ...base, ...changed },
    source,
    circumstances,
  );
  return isRefused(made)
    ? `${made.path}: ${made.message}`
    : `${made.status}${made.isLate ? " late" : ""} ${made.period.start}…${made.period.end}`;
};
const closed = (state: MeasuredKpi["objective"]["state"]) => ({ objective: { ...base.objective, state } });

describe("who and what is measured", () => {
  test.each([
    ["a draft", closed("DRAFT"), "OBJ-001 is a draft"],
    ["a proposal", closed("PROPOSED"), "waits for its approval"],
    ["an achieved one", closed("ACHIEVED"), "was evaluated as achieved"],
    ["a missed one", closed("MISSED"), "was evaluated as missed"],
    ["a closed one", closed("CLOSED"), "is closed"],
    ["a revoked one", closed("REVOKED"), "was revoked"],
    ["a retired KPI", { state: "RETIRED" as const }, "KPI-001 is retired"],
    ["an unapproved definition", { approvedOn: null }, "is not approved yet"],
    ["a roll-up", { collection: "ROLL_UP" as const }, "is put together from other KPIs"],
    ["a computed one", { collection: "COMPUTED" as const }, "is computed from the register's own records"],
    ["no target", { targetValue: null }, "target of KPI-001 is not set"],
  ])("%s", (_, changed, message) => {
    expect(ask(changed)).toContain(message);
    expect(ask(changed)).toMatch(/^kpi: /);
  });
});

describe("periods", () => {
  test.each([
    // October ended three weeks ago; due on 5 November: late
    ["2026-10", {}, "ON_TARGET late 2026-10-01…2026-10-31"],
    // before the first full period after the approval (February): backfilled, never late
    ["2026-01", {}, "ON_TARGET 2026-01-01…2026-01-31"],
    ["2025-06", {}, "ON_TARGET 2025-06-01…2025-06-30"],
    [
      "2026-11",
      {},
      "period: The period 2026-11 ends on 2026-11-30. Its value can be recorded from 2026-12-01 on.",
    ],
    ["2099-01", {}, "period: The period 2099-01 ends on 2099-01-31"],
    ["2026-Q3", {}, "period: This KPI is measured monthly"],
    ["2026-Q3", { frequency: "QUARTERLY" as const }, "ON_TARGET late 2026-07-01…2026-09-30"],
    ["2026-Q4", { frequency: "QUARTERLY" as const }, "period: The period 2026-Q4 ends on 2026-12-31"],
    ["2026-11-21", { frequency: "DAILY" as const }, "ON_TARGET 2026-11-21…2026-11-21"],
    ["2026-11-20", { frequency: "DAILY" as const }, "ON_TARGET late 2026-11-20…2026-11-20"],
    ["2026-11-22", { frequency: "DAILY" as const }, "period: The period 2026-11-22 ends on 2026-11-22"],
    ["2026-W46", { frequency: "WEEKLY" as const }, "ON_TARGET late 2026-11-09…2026-11-15"],
    ["2026-W47", { frequency: "WEEKLY" as const }, "period: The period 2026-W47 ends on 2026-11-22"],
    ["2025", { frequency: "ANNUAL" as const }, "ON_TARGET 2025-01-01…2025-12-31"],
  ])("%s %o", (period, changed, outcome) => expect(ask(changed, { period })).toContain(outcome));

  test("the last day of grace is in time, the next is late", () => {
    const on = (today: string) => ask({}, {}, "API", { ...now, today });
    expect(on("2026-11-05")).toBe("ON_TARGET 2026-10-01…2026-10-31");
    expect(on("2026-11-06")).toBe("ON_TARGET late 2026-10-01…2026-10-31");
  });

  test("a fiscal quarter is that of the fiscal year", () => {
    const fiscal = { ...now, fiscalYearStart: 4 };
    expect(ask({ frequency: "QUARTERLY" }, { period: "2026-Q2" }, "API", fiscal)).toContain(
      "2026-07-01…2026-09-30",
    );
  });
});

describe("status by the target in force for the period", () => {
  // 80 before, 88 from 1 July 2026, 95 from 30 June 2027
  const stepped = { interim: [{ onDay: new Date("2026-07-01"), value: decimal("88") }] };
  test.each([
    ["95", {}, "ON_TARGET"],
    ["94.999999", {}, "AT_RISK"],
    ["90", {}, "AT_RISK"],
    ["89.999999", {}, "OFF_TARGET"],
    ["88", stepped, "ON_TARGET"],
    ["83", stepped, "AT_RISK"],
    ["82.999999", stepped, "OFF_TARGET"],
    ["96", { direction: "LOWER" as const }, "AT_RISK"],
    ["100.000001", { direction: "LOWER" as const }, "OFF_TARGET"],
  ])("%s of %o is %s", (value, changed, status) => expect(ask(changed, { value })).toContain(status));

  test("before the first interim target the baseline holds", () =>
    expect(ask(stepped, { period: "2026-06", value: "80" })).toContain("ON_TARGET"));
});

describe("off target somebody says why; a system cannot", () => {
  test.each([
    ["SCREEN", null, "comment: This value is off target"],
    ["LINK", null, "comment: This value is off target"],
    ["SCREEN", "The server was replaced.", "OFF_TARGET"],
    ["API", null, "OFF_TARGET"],
    ["IMPORT", null, "OFF_TARGET"],
  ] as const)("%s with %s", (source, comment, outcome) =>
    expect(ask({}, { value: "10", comment }, source)).toContain(outcome),
  );
  test("at risk needs no words", () => expect(ask({}, { value: "91" }, "SCREEN")).toContain("AT_RISK"));
});

test("past periods are counted back from the last one that ended", () => {
  const names = (frequency: MeasuredKpi["frequency"], count: number) =>
    pastPeriods(frequency, count, now).map(({ name }) => name);
  expect(names("MONTHLY", 3)).toEqual(["2026-10", "2026-09", "2026-08"]);
  expect(names("DAILY", 2)).toEqual(["2026-11-21", "2026-11-20"]);
  expect(names("ANNUAL", 2)).toEqual(["2025", "2024"]);
});
