import { expect, test } from "vitest";
import { refusedCsv } from "#lib/import/refused.ts";
import { readRows } from "#lib/import/rows.ts";
import { options, sheetOf } from "./support.ts";

test("refused rows go out with reason and allowed values, and come back without them", () => {
  const sheet = sheetOf("Objective,Owner,'=1\n=good,Anna Smith,x\n,Ben Okafor,=2\na\u0007b,Chen Li,'=3");
  const csv = refusedCsv(sheet, readRows(sheet, ["title", "ownerId"], options));
  expect(csv.startsWith("\ufeffObjective,Owner,")).toBe(true);
  expect(csv).toContain("The row has neither a title nor a statement.");
  expect(csv).toContain("Objective: text without control characters");
  const back = sheetOf(csv);
  expect(back.header).toEqual(["Objective", "Owner", "'=1"]);
  expect(back.rows).toEqual([
    ["", "Ben Okafor", "=2"],
    ["a[U+0007]b", "Chen Li", "'=3"],
  ]);
});
