import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, fromDay, isDay, toDay, todayIn } from "#lib/time/day.ts";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => toDay(date));

test.each(["2026-02-28", "2028-02-29", "1900-01-01", "2999-12-31"])("%s is a day", (day) =>
  expect(isDay(day)).toBe(true),
);
test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-1-1",
  "31.12.2026",
  "0001-01-01",
  "9999-12-31",
  "2026-06-31",
  "",
  "2026-01-01T00:00:00Z",
])("%j is none", (day) => expect(isDay(day)).toBe(false));

describe("today is the organisation's, whatever the server's time zone", () => {
  const instant = new Date("2026-12-31T10:30:00Z");
  test.each([
    ["UTC", "2026-12-31"],
    ["Pacific/Kiritimati", "2027-01-01"],
    ["America/New_York", "2026-12-31"],
    ["Europe/London", "2026-12-31"],
    ["Asia/Kolkata", "2026-12-31"],
    ["Pacific/Pago_Pago", "2026-12-30"],
  ])("%s", (timeZone, day) => expect(todayIn(timeZone, instant)).toBe(day));
  test("across the gap and the fold of summer time", () => {
    expect(todayIn("Europe/Berlin", new Date("2026-03-28T23:30:00Z"))).toBe("2026-03-29");
    expect(todayIn("Europe/Berlin", new Date("2026-10-24T22:30:00Z"))).toBe("2026-10-25");
  });
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-31", 12, "2027-12-31"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %i months is %s", (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

test("days come back from the database's form, and counting them is exact", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(toDay(fromDay(day))).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});
