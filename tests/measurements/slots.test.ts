import { expect, test } from "vitest";
import { fromMicros } from "#lib/decimal.ts";
import type { MeasuredKpi } from "#lib/measurements/rules.ts";
import { type Recorded, slotsOf, stretchOf } from "#lib/measurements/slots.ts";
import { addDays, addMonths, fromDay } from "#lib/time/day.ts";

const kpi = {
  ref: "KPI-001",
  scale: "NUMBER",
  unit: "PERCENT",
  unitLabel: null,
  levels: [],
  direction: "HIGHER",
  baselineValue: "80",
  baselineOn: fromDay("2025-01-01"),
  targetValue: "95",
  tolerance: "5",
  rangeLow: null,
  rangeHigh: null,
  isLinear: false,
  interim: [],
  frequency: "MONTHLY",
  collection: "MANUAL",
  state: "ACTIVE",
  approvedOn: "2026-01-01",
  objective: { ref: "OBJ-001", state: "ACTIVE", startsOn: "2026-01-01", endsOn: null },
} as unknown as MeasuredKpi;

const value = (month: string, number: string, target = "95") => ({
  id: month,
  periodStart: fromDay(`${month}-01`),
  periodEnd: fromDay(addDays(addMonths(`${month}-01`, 1), -1)),
  value: number,
  status: Number(number) >= Number(target) ? ("ON_TARGET" as const) : ("OFF_TARGET" as const),
  comment: null,
  revision: 1,
  isLate: false,
  direction: "HIGHER" as const,
  targetValue: target,
  rangeLow: null,
  rangeHigh: null,
  tolerance: "5",
});
const now = { today: "2026-06-15", fiscalYearStart: 1 };
const of = (recorded: Partial<Recorded>, range: "12" | "year" | "all" = "all") =>
  slotsOf({ kpi, measurements: [], waivers: [], ...recorded }, range, now);

test("a period without value is a gap, a waived one says why, and each value keeps the target of its time", () => {
  const { slots } = of({
    measurements: [value("2026-04", "96"), value("2026-01", "90", "85")],
    waivers: [{ periodStart: fromDay("2026-03-01"), reason: "System was replaced" }],
  });
  expect(
    slots.map(({ name, value, isMissing, waiver }) => [name, value?.toString() ?? null, isMissing, waiver]),
  ).toEqual([
    ["2026-01", "90000000", false, null],
    ["2026-02", null, true, null],
    ["2026-03", null, false, "System was replaced"],
    ["2026-04", "96000000", false, null],
    ["2026-05", null, true, null],
  ]);
  expect(slots.map(({ target }) => target?.direction === "HIGHER" && fromMicros(target.target))).toEqual([
    "85",
    "95",
    "95",
    "95",
    "95",
  ]);
  expect(stretchOf(slots)).toEqual({ measured: 2, missing: 2, onTarget: 2, mean: 93_000_000n });
});

test("what was backfilled long ago stands alone: the months before anybody expected a value are no missing ones", () => {
  const { slots } = of({ measurements: [value("2025-11", "90")] });
  expect(slots.map(({ name, isMissing }) => [name, isMissing])).toEqual([
    ["2025-11", false],
    ["2025-12", false],
    ["2026-01", true],
    ["2026-02", true],
    ["2026-03", true],
    ["2026-04", true],
    ["2026-05", true],
  ]);
});

test("twelve periods and this fiscal year have a stretch before them to compare with", () => {
  const measurements = Array.from({ length: 29 }, (_, at) =>
    value(addMonths("2024-01-01", at).slice(0, 7), "96"),
  );
  const twelve = of({ measurements }, "12");
  expect([twelve.slots[0]?.name, twelve.slots.length, twelve.before[0]?.name, twelve.before.length]).toEqual([
    "2025-06",
    12,
    "2024-06",
    12,
  ]);
  const year = of({ measurements }, "year");
  expect(year.slots.map(({ name }) => name)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]);
  expect(year.before.map(({ name }) => name)).toEqual([
    "2025-01",
    "2025-02",
    "2025-03",
    "2025-04",
    "2025-05",
  ]);
});

test("nothing measured and nothing expected is nothing to draw", () => {
  expect(of({ kpi: { ...kpi, approvedOn: null } })).toEqual({ slots: [], before: [] });
  expect(stretchOf([]).mean).toBeNull();
});
