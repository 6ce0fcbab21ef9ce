import { describe, expect, test } from "vitest";
import { readSheet } from "#lib/import/sheet.ts";
import { sheetOf } from "./support.ts";

describe("readSheet", () => {
  test.each([
    ["comma", "Objective,Owner\nA,B", ","],
    ["semicolon beside decimal commas", "Objective;Baseline\nA;1,5\nB;2,5", ";"],
    ["tab", "Objective\tOwner, deputy\nA\tB, C", "\t"],
    ["stated", "sep=;\nObjective;Owner\nA;B", ";"],
    ["semicolons inside quoted cells", '"Objective","Owner"\n"a; b; c","d;e"', ","],
    ["one column", "Objective\nA", ","],
  ])("separator: %s", (_, text, separator) => {
    expect(sheetOf(text).separator).toBe(separator);
  });

  test("names empty and doubled headings and lengthens the header for long rows", () => {
    const sheet = sheetOf("Objective,Owner,,owner\nA,B\nC,D,E,F,G\n,,,\n");
    expect(sheet.header).toEqual(["Objective", "Owner", "Column 3", "owner (2)", "Column 5"]);
    expect(sheet.rows).toEqual([
      ["A", "B", "", "", ""],
      ["C", "D", "E", "F", "G"],
    ]);
  });

  test("keeps line breaks in quoted cells and counts lines", () => {
    const sheet = sheetOf('Objective,Owner\r\n"two\r\nlines",B\r\n\r\nC,"D ""E"""');
    expect(sheet.rows).toEqual([
      ["two\r\nlines", "B"],
      ["C", 'D "E"'],
    ]);
    expect(sheet.lines).toEqual([2, 5]);
  });

  test("finds the header below title rows, and takes another when told", () => {
    const text = "ISMS objectives 2026,,\nPrepared by,CISO,\nRef,Objective,Owner\n1,A,B";
    expect(sheetOf(text)).toMatchObject({ headerIndex: 2, header: ["Ref", "Objective", "Owner"] });
    const told = readSheet(text, { headerIndex: 1 });
    expect(told.ok && told.sheet.rows).toHaveLength(2);
  });

  test("puts a merged group before headings that need it", () => {
    const text = "Objective,,Owner,\nName,Detail,Name,Mail\nA,B,C,D";
    expect(sheetOf(text).header).toEqual(["Objective Name", "Detail", "Owner Name", "Owner Mail"]);
  });

  test.each([
    ["nothing", " \n ", /no rows/],
    ["a header alone", "Objective,Owner\n", /no rows below/],
    ["an open quote", 'Objective,Owner\n"A,B\nC,D', /never closed/],
    ["too many rows", `Objective,Owner\n${"a,b\n".repeat(5001)}`, /5001 rows.*5,000/],
    ["too many columns", `${"h,".repeat(100)}h\n${"c,".repeat(100)}c`, /101 columns.*100/],
  ])("refuses %s", (_, text, message) => {
    expect(readSheet(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  test("takes 5,000 rows and leaves a foreign apostrophe alone", () => {
    expect(sheetOf(`Objective,Owner\n${"'=a,b\n".repeat(5000)}`).rows.at(-1)).toEqual(["'=a", "b"]);
  });
});
