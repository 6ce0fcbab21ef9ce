import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDateOrder, readDate } from "#lib/import/dates.ts";

const dayFirst = { order: "DMY", fiscalYearStart: 1 } as const;

describe("readDate", () => {
  const days: [string, string][] = [
    ["2026-12-31", "2026-12-31"],
    ["2026-12-31T00:00:00Z", "2026-12-31"],
    ["2026/2/1", "2026-02-01"],
    ["20261231", "2026-12-31"],
    ["31.12.2026", "2026-12-31"],
    ["31. 12. 2026", "2026-12-31"],
    ["31/12/2026 00:00", "2026-12-31"],
    ["31-12-26", "2026-12-31"],
    ["03/04/2026", "2026-04-03"],
    ["31 Dec 2026", "2026-12-31"],
    ["31-Dec-26", "2026-12-31"],
    ["31st of December, 2026", "2026-12-31"],
    ["31. März 2026", "2026-03-31"],
    ["December 31, 2026", "2026-12-31"],
    ["Thu, 31 Dec 2026", "2026-12-31"],
    ["by 30 June 2026.", "2026-06-30"],
    ["29.02.2028", "2028-02-29"],
    ["December 2026", "2026-12-31"],
    ["Feb-28", "2028-02-29"],
    ["end of February 2026", "2026-02-28"],
    ["02/2026", "2026-02-28"],
    ["2026-06", "2026-06-30"],
    ["Q4 2026", "2026-12-31"],
    ["2026-Q3", "2026-09-30"],
    ["Q1/2026", "2026-03-31"],
    ["2026 Q2", "2026-06-30"],
    ["2Q26", "2026-06-30"],
    ["Q4 '26", "2026-12-31"],
    ["3rd quarter 2026", "2026-09-30"],
    ["End of Q1 2027", "2027-03-31"],
    ["Q4 FY2026", "2026-12-31"],
    ["H1 2026", "2026-06-30"],
    ["2026 H2", "2026-12-31"],
    ["FY2026", "2026-12-31"],
    ["FY26", "2026-12-31"],
    ["end of 2026", "2026-12-31"],
    ["EOY 2026", "2026-12-31"],
    ["2026", "2026-12-31"],
  ];
  test.each(days)("%s", (cell, day) => {
    expect(readDate(cell, dayFirst)).toMatchObject({ is: "day", day });
    expect(readDate(cell, dayFirst)).not.toHaveProperty("confirm");
  });

  test.each([
    ["Ongoing / Monthly Review", "MONTHLY"],
    ["Monthly Audit", "MONTHLY"],
    ["Quarterly", "QUARTERLY"],
    ["Annual Review", "ANNUAL"],
    ["every 6 months", "SEMI_ANNUAL"],
    ["bi-annual", "SEMI_ANNUAL"],
    ["Weekly check", "WEEKLY"],
    ["continuous", null],
    ["Bi-weekly", null],
    ["monthly or quarterly", null],
  ])("%s is ongoing", (cell, reviewCycle) => {
    expect(readDate(cell, dayFirst)).toEqual({ is: "ongoing", reviewCycle });
  });

  test.each([
    "31.02.2026",
    "32/01/2026",
    "2026-13-01",
    "29 Feb 2027",
    "Q5 2026",
    "H3 2026",
    "Q4",
    "soon",
    "ASAP",
    "12",
  ])("%s is refused", (cell) => {
    expect(readDate(cell, dayFirst).is).toBe("refused");
  });

  test("month first where the column is", () => {
    expect(readDate("06/05/2026", { order: "MDY", fiscalYearStart: 1 })).toMatchObject({ day: "2026-06-05" });
    expect(readDate("06.05.2026", { order: "MDY", fiscalYearStart: 1 })).toMatchObject({ day: "2026-05-06" });
  });

  test("asks where a date contradicts its column, a quarter a fiscal year, and about serial numbers", () => {
    expect(readDate("12/31/2026", dayFirst)).toMatchObject({
      day: "2026-12-31",
      confirm: expect.any(String),
    });
    expect(readDate("Q4 2026", { order: "DMY", fiscalYearStart: 4 })).toMatchObject({
      day: "2026-12-31",
      confirm: expect.any(String),
    });
    expect(readDate("FY2026", { order: "DMY", fiscalYearStart: 4 })).toMatchObject({
      day: "2026-03-31",
      confirm: expect.any(String),
    });
    expect(readDate("46022", dayFirst)).toMatchObject({ day: "2025-12-31", confirm: expect.any(String) });
  });

  test("every day comes back from the writings people use", () => {
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2089-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split("-");
        for (const cell of [iso, `${d}.${m}.${y}`, `${d}/${m}/${y}`])
          expect(readDate(cell, dayFirst)).toEqual({ is: "day", day: iso, isPlain: true });
        expect(readDate(`${m}/${d}/${y}`, { order: "MDY", fiscalYearStart: 1 })).toMatchObject({ day: iso });
      }),
    );
  });
});

describe("detectDateOrder", () => {
  test.each([
    [["31/12/2026", "01/02/2026"], "DMY", "day-first"],
    [["12/31/2026", "01/02/2026"], "MDY", "month-first"],
    [["31/12/2026", "12/31/2026"], "DMY", "both"],
    [["01/02/2026", "Q4 2026"], "DMY", "none"],
    [["01.02.2026"], "DMY", "day-first"],
  ])("%j", (cells, order, evidence) => {
    expect(detectDateOrder(cells)).toEqual({ order, evidence });
  });
});
