import { expect, test } from "vitest";
import { formatDay, formatInstant, formatMoney, formatNumber, relativeDay } from "#lib/time/format.ts";

test.each([
  ["en-GB", "30 Jun 2027"],
  ["de-DE", "30.06.2027"],
  ["en-US", "Jun 30, 2027"],
])("a day in %s", (locale, words) => expect(formatDay("2027-06-30", locale)).toBe(words));

test.each([
  ["2026-11-22", "today"],
  ["2026-11-21", "yesterday"],
  ["2026-12-04", "in 12 days"],
  ["2027-05-22", "in 6 months"],
  ["2023-11-22", "3 years ago"],
])("%s seen from 22 November 2026 is %s", (day, words) => expect(relativeDay(day, "2026-11-22")).toBe(words));

test("numbers lose nothing and gain no zeros", () => {
  expect(formatNumber("99.900000", "de-DE")).toBe("99,9");
  expect(formatNumber("99999999999999.123456", "en-GB")).toBe("99,999,999,999,999.123456");
  expect(formatNumber("100", "en-GB")).toBe("100");
  expect(formatMoney("1000.5", "en-GB", "EUR")).toBe("€1,000.50");
});

test("an instant is told in the given time zone", () => {
  expect(formatInstant(new Date("2026-12-31T23:30:00Z"), "en-GB", "Europe/Berlin")).toContain("1 Jan 2027");
});
