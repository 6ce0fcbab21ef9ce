import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { toWorkbook } from "#lib/export/workbook.ts";

// Only in the long run, and only where a LibreOffice is installed.
const office = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), "sixtwo-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const starts = ["=", "+", "-", "@", "\t=", "＝", "＋", "－", "＠", "'=", "''=", " ="];
const bodies = ["1+1", 'HYPERLINK("http://127.0.0.1/x";"y")', "cmd|' /C calc'!A0", "SUM(A1:A9)"];
const payloads = starts.flatMap((start) => bodies.map((body) => start + body));
const texts = [
  "≥ 95 % µ č Łódź Αθήνα 東京 🚀",
  "_x0041_ literally",
  "line\nbreak",
  '"quoted", with commas',
  "TRUE",
  "2027-01-31",
  "00123",
];

/** What LibreOffice says the cells of a file are: as shown, and with their formulas where there are any. */
async function converted(
  name: string,
  bytes: Uint8Array,
): Promise<{ shown: string[][]; formulas: string[][] }> {
  writeFileSync(join(folder, name), bytes);
  const read = async (withFormulas: boolean) => {
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,${withFormulas ? "true" : "false"}`;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(office ?? "", [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, name),
    ]);
    const text = readFileSync(join(folder, name.replace(/\.\w+$/, ".csv")), "utf8");
    return parse(text, { bom: true, relax_column_count: true }) as string[][];
  };
  return { shown: await read(false), formulas: await read(true) };
}

describe.skipIf(!office || process.env.SIXTWO_TEST_FULL !== "1")("opened in LibreOffice", () => {
  test("a workbook has the cells we wrote, numbers and days typed, and not one formula", async () => {
    const rows = [...payloads, ...texts].map((text, at) => [text, at / 4, "2028-02-29"]);
    const columns = [
      { heading: "Text", kind: "prose" as const },
      { heading: "Number", kind: "number" as const },
      { heading: "Day", kind: "day" as const },
    ];
    const bytes = await toWorkbook([{ name: "Cells", columns, rows }], "UTC");
    const { shown, formulas } = await converted("cells.xlsx", bytes);
    const expected = rows.map(([text, number, day]) => [String(text), String(number), String(day)]);
    expect(shown.slice(1)).toEqual(expected);
    expect(formulas).toEqual(shown);
  }, 120_000);
});
