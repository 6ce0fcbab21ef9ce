import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, todayIn } from "#lib/time/day.ts";
import {
  dueOn,
  expectedPeriods,
  type Frequency,
  firstPeriodFrom,
  frequencies,
  hasEnded,
  periodOf,
} from "#lib/time/periods.ts";

describe("the period of a day", () => {
  test.each<[string, Frequency, number, string, string, string]>([
    ["2026-11-22", "DAILY", 1, "2026-11-22", "2026-11-22", "a day"],
    ["2026-11-22", "WEEKLY", 1, "2026-11-16", "2026-11-22", "a Sunday ends its week"],
    ["2026-11-23", "WEEKLY", 1, "2026-11-23", "2026-11-29", "a Monday begins one"],
    ["2027-01-01", "WEEKLY", 1, "2026-12-28", "2027-01-03", "a week over new year"],
    ["2026-03-29", "WEEKLY", 1, "2026-03-23", "2026-03-29", "the clock goes forward"],
    ["2026-10-25", "WEEKLY", 1, "2026-10-19", "2026-10-25", "the clock goes back"],
    ["2028-02-29", "MONTHLY", 1, "2028-02-01", "2028-02-29", "a leap day"],
    ["2026-02-10", "MONTHLY", 7, "2026-02-01", "2026-02-28", "months are calendar months in any fiscal year"],
    ["2026-12-31", "MONTHLY", 1, "2026-12-01", "2026-12-31", "the last day of the year"],
    ["2026-11-22", "QUARTERLY", 1, "2026-10-01", "2026-12-31", "the fourth quarter of a calendar year"],
    ["2026-11-22", "QUARTERLY", 4, "2026-10-01", "2026-12-31", "the third of a year from April"],
    ["2026-11-22", "QUARTERLY", 2, "2026-11-01", "2027-01-31", "of a year from February, over new year"],
    ["2026-01-31", "QUARTERLY", 2, "2025-11-01", "2026-01-31", "its last day"],
    ["2026-10-31", "QUARTERLY", 12, "2026-09-01", "2026-11-30", "of a year from December"],
    ["2026-03-31", "SEMI_ANNUAL", 4, "2025-10-01", "2026-03-31", "the second half of a year from April"],
    ["2026-04-01", "SEMI_ANNUAL", 4, "2026-04-01", "2026-09-30", "the first half"],
    ["2026-06-30", "SEMI_ANNUAL", 1, "2026-01-01", "2026-06-30", "of a calendar year"],
    ["2026-06-30", "ANNUAL", 7, "2025-07-01", "2026-06-30", "the last day of a year from July"],
    ["2026-07-01", "ANNUAL", 7, "2026-07-01", "2027-06-30", "and the first of the next"],
    ["2028-02-29", "ANNUAL", 3, "2027-03-01", "2028-02-29", "a year that ends on a leap day"],
  ])("%s %s from month %i: %s to %s (%s)", (day, frequency, fiscalYearStart, start, end) => {
    expect(periodOf(day, frequency, fiscalYearStart)).toEqual({ start, end });
  });

  test("holds its day, follows without a gap, and is the same for all its days", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1990-01-01", count));
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(day, fc.constantFrom(...frequencies), month, (given, frequency, fiscalYearStart) => {
        const period = periodOf(given, frequency, fiscalYearStart);
        expect(period.start <= given && given <= period.end).toBe(true);
        expect(periodOf(period.start, frequency, fiscalYearStart)).toEqual(period);
        expect(periodOf(period.end, frequency, fiscalYearStart)).toEqual(period);
        expect(periodOf(addDays(period.end, 1), frequency, fiscalYearStart).start).toBe(
          addDays(period.end, 1),
        );
        const first = firstPeriodFrom(given, frequency, fiscalYearStart);
        expect(first.start >= given && first.start <= addDays(period.end, 1)).toBe(true);
      }),
    );
  });
});

test.each<[string, Frequency, string]>([
  ["2026-11-22", "DAILY", "2026-11-23"],
  ["2026-11-22", "WEEKLY", "2026-11-24"],
  ["2026-11-22", "MONTHLY", "2026-12-05"],
  ["2026-11-22", "QUARTERLY", "2027-01-05"],
  ["2026-11-22", "SEMI_ANNUAL", "2027-01-05"],
  ["2026-11-22", "ANNUAL", "2027-01-05"],
])("what is measured on %s %s is due on %s", (day, frequency, due) => {
  expect(dueOn(periodOf(day, frequency, 1), frequency)).toBe(due);
});

test("a period has ended on the day after its last, in the organisation's time zone", () => {
  const october = periodOf("2026-10-25", "MONTHLY", 1);
  expect(hasEnded(october, "2026-10-31")).toBe(false);
  expect(hasEnded(october, "2026-11-01")).toBe(true);
  // 23:30 on 31 October in UTC is the first of November in Berlin, and still October in New York.
  const now = new Date("2026-10-31T23:30:00Z");
  expect(hasEnded(october, todayIn("Europe/Berlin", now))).toBe(true);
  expect(hasEnded(october, todayIn("America/New_York", now))).toBe(false);
});

describe("the periods that are expected", () => {
  const starts = (...args: Parameters<typeof expectedPeriods>) =>
    expectedPeriods(...args).map(({ start, frequency }) => `${start} ${frequency}`);

  test.each([
    ["from the first of a month", "2026-01-01", "2026-03-31", ["2026-01-01", "2026-02-01", "2026-03-01"]],
    ["from the second: the first whole one", "2026-01-02", "2026-03-31", ["2026-02-01", "2026-03-01"]],
    [
      "to the day before a month's end: not that month",
      "2026-01-01",
      "2026-03-30",
      ["2026-01-01", "2026-02-01"],
    ],
    ["an end before the first whole one", "2026-01-02", "2026-02-27", []],
  ])("%s", (_name, from, to, expected) => {
    const monthly = [{ from: "2020-01-01", frequency: "MONTHLY" as const }] as const;
    expect(starts([...monthly], { from, to, fiscalYearStart: 1 })).toEqual(
      expected.map((start) => `${start} MONTHLY`),
    );
  });

  test("days are expected up to and with the last", () => {
    const daily = { from: "2026-01-01", frequency: "DAILY" as const };
    expect(starts([daily], { from: "2026-01-30", to: "2026-02-01", fiscalYearStart: 1 })).toEqual([
      "2026-01-30 DAILY",
      "2026-01-31 DAILY",
      "2026-02-01 DAILY",
    ]);
  });

  test("monthly to quarterly begins with the next quarter of the fiscal year", () => {
    const changes = [
      { from: "2026-01-01", frequency: "MONTHLY" },
      { from: "2026-03-15", frequency: "QUARTERLY" },
    ] as const;
    expect(starts([...changes], { from: "2026-01-01", to: "2026-10-31", fiscalYearStart: 2 })).toEqual([
      "2026-01-01 MONTHLY",
      "2026-02-01 MONTHLY",
      "2026-03-01 MONTHLY",
      "2026-04-01 MONTHLY",
      "2026-05-01 QUARTERLY",
      "2026-08-01 QUARTERLY",
    ]);
  });

  test("decided for the day of a boundary it begins on that day", () => {
    const changes = [
      { from: "2026-01-01", frequency: "QUARTERLY" },
      { from: "2026-04-01", frequency: "MONTHLY" },
    ] as const;
    expect(starts([...changes], { from: "2026-01-01", to: "2026-05-31", fiscalYearStart: 1 })).toEqual([
      "2026-01-01 QUARTERLY",
      "2026-04-01 MONTHLY",
      "2026-05-01 MONTHLY",
    ]);
  });

  test("monthly to weekly waits for a month that begins on a Monday", () => {
    const changes = [
      { from: "2026-01-01", frequency: "MONTHLY" },
      { from: "2026-04-02", frequency: "WEEKLY" },
    ] as const;
    // 1 June 2026 is a Monday; 1 May is a Friday.
    expect(starts([...changes], { from: "2026-04-01", to: "2026-06-14", fiscalYearStart: 1 })).toEqual([
      "2026-04-01 MONTHLY",
      "2026-05-01 MONTHLY",
      "2026-06-01 WEEKLY",
      "2026-06-08 WEEKLY",
    ]);
  });

  test("two changes before the next boundary: the later one wins", () => {
    const changes = [
      { from: "2026-01-01", frequency: "ANNUAL" },
      { from: "2026-02-01", frequency: "MONTHLY" },
      { from: "2026-03-01", frequency: "QUARTERLY" },
    ] as const;
    expect(starts([...changes], { from: "2026-01-01", to: "2027-03-31", fiscalYearStart: 1 })).toEqual([
      "2026-01-01 ANNUAL",
      "2027-01-01 QUARTERLY",
    ]);
  });

  test("a decision that waits gives way to a later one", () => {
    const changes = [
      { from: "2026-01-01", frequency: "MONTHLY" },
      { from: "2026-01-15", frequency: "WEEKLY" },
      { from: "2026-03-10", frequency: "QUARTERLY" },
    ] as const;
    // 1 February and 1 March 2026 are Sundays, so the weeks never begin.
    expect(starts([...changes], { from: "2026-01-01", to: "2026-06-30", fiscalYearStart: 1 })).toEqual([
      "2026-01-01 MONTHLY",
      "2026-02-01 MONTHLY",
      "2026-03-01 MONTHLY",
      "2026-04-01 QUARTERLY",
    ]);
  });

  test("cover their time without gap or overlap, whatever changed", () => {
    const change = fc.record({
      from: fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2024-01-01", count)),
      frequency: fc.constantFrom(...frequencies),
    });
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(change, fc.array(change, { maxLength: 3 }), month, (first, others, fiscalYearStart) => {
        const later = others.filter(({ from }) => from > first.from);
        const changes = [first, ...later.toSorted((a, b) => (a.from < b.from ? -1 : 1))] as const;
        const all = expectedPeriods([...changes], { from: "2024-01-01", to: "2029-12-31", fiscalYearStart });
        for (const [at, { start, end, frequency }] of all.entries()) {
          expect(periodOf(start, frequency, fiscalYearStart)).toEqual({ start, end });
          expect(changes.map((each) => each.frequency)).toContain(frequency);
          const next = all[at + 1];
          if (next) expect(next.start).toBe(addDays(end, 1));
        }
      }),
    );
  });
});
