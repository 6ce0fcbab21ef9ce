import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/time/day.ts";
import { periodName, periodNamed } from "#lib/time/period-name.ts";
import { type Frequency, frequencies, periodOf } from "#lib/time/periods.ts";

describe("the name of a period", () => {
  test.each<[string, Frequency, number, string, string, string]>([
    ["2026-10-31", "DAILY", 1, "2026-10-31", "2026-10-31", "a day"],
    ["2026-W41", "WEEKLY", 1, "2026-10-05", "2026-10-11", "a week"],
    ["2026-W01", "WEEKLY", 1, "2025-12-29", "2026-01-04", "the first week begins in the old year"],
    ["2026-W53", "WEEKLY", 1, "2026-12-28", "2027-01-03", "a year of 53 weeks ends in the new one"],
    ["2027-W01", "WEEKLY", 1, "2027-01-04", "2027-01-10", "and the next begins after it"],
    ["2026-10", "MONTHLY", 7, "2026-10-01", "2026-10-31", "a month, in any fiscal year"],
    ["2028-02", "MONTHLY", 1, "2028-02-01", "2028-02-29", "with its leap day"],
    ["2026-Q4", "QUARTERLY", 1, "2026-10-01", "2026-12-31", "a calendar quarter"],
    ["2026-Q1", "QUARTERLY", 7, "2026-07-01", "2026-09-30", "the first of a year from July"],
    ["2026-Q4", "QUARTERLY", 7, "2027-04-01", "2027-06-30", "its last lies in the next calendar year"],
    ["2026-Q4", "QUARTERLY", 2, "2026-11-01", "2027-01-31", "over new year"],
    ["2026-H2", "SEMI_ANNUAL", 4, "2026-10-01", "2027-03-31", "the second half of a year from April"],
    ["2026", "ANNUAL", 4, "2026-04-01", "2027-03-31", "a fiscal year is named after its beginning"],
    ["2026", "ANNUAL", 1, "2026-01-01", "2026-12-31", "a calendar year"],
  ])("%s, %s from month %i: %s to %s (%s)", (name, frequency, fiscalYearStart, start, end) => {
    expect(periodNamed(name, frequency, fiscalYearStart)).toEqual({ start, end });
    expect(periodName({ start, end }, frequency, fiscalYearStart)).toBe(name);
  });

  test.each<[string, Frequency, RegExp]>([
    ["2026-Q4", "MONTHLY", /measured monthly: name the period as in 2026-10, not "2026-Q4"/],
    ["2026-10", "QUARTERLY", /measured quarterly: .* 2026-Q4/],
    ["2026-13", "MONTHLY", /as in 2026-10/],
    ["2026-00", "MONTHLY", /as in 2026-10/],
    ["2026-Q5", "QUARTERLY", /as in 2026-Q4/],
    ["2026-H3", "SEMI_ANNUAL", /as in 2026-H2/],
    ["2027-W53", "WEEKLY", /There is no period 2027-W53/],
    ["2026-W00", "WEEKLY", /There is no period 2026-W00/],
    ["2026-02-30", "DAILY", /measured daily/],
    ["0026", "ANNUAL", /measured yearly/],
    ["9999-W99", "WEEKLY", /measured weekly/],
    ["2026 ", "ANNUAL", /measured yearly/],
    ["", "DAILY", /measured daily/],
    ["x".repeat(500), "ANNUAL", /not "x{40}"/],
  ])("%s is none of a %s KPI", (name, frequency, message) => {
    expect(periodNamed(name, frequency, 1)).toMatch(message);
  });

  test("leads back to its period", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1990-01-01", count));
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(day, fc.constantFrom(...frequencies), month, (given, frequency, fiscalYearStart) => {
        const period = periodOf(given, frequency, fiscalYearStart);
        const name = periodName(period, frequency, fiscalYearStart);
        expect(periodNamed(name, frequency, fiscalYearStart)).toEqual(period);
      }),
    );
  });
});
