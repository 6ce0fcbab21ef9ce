import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { registerTables } from "#lib/export/register-workbook.ts";
import { type CellValue, textOf } from "#lib/export/table.ts";
import { toWorkbook } from "#lib/export/workbook.ts";
import { wholeObjective } from "../documents/whole-objective.ts";

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

async function convert(name: string, filter: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const rest = ["--headless", "--convert-to", filter, "--outdir", folder, join(folder, name)];
  await promisify(execFile)(office ?? "", [profile, ...rest]);
}

const cellsIn = (file: string) =>
  parse(readFileSync(join(folder, file), "utf8"), { bom: true, relax_column_count: true }) as string[][];

/** What LibreOffice says the cells of a file are: as shown, and with their formulas where there are any. */
async function converted(
  name: string,
  bytes: Uint8Array,
): Promise<{ shown: string[][]; formulas: string[][] }> {
  writeFileSync(join(folder, name), bytes);
  const read = async (withFormulas: boolean) => {
    await convert(
      name,
      `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,${withFormulas ? "true" : "false"}`,
    );
    return cellsIn(name.replace(/\.\w+$/, ".csv"));
  };
  return { shown: await read(false), formulas: await read(true) };
}

// Two rows: an objective with everything in it, and one whose texts would harm a careless spreadsheet.
const hostile = Object.fromEntries(
  (["title", "statement", "rationale", "originLabel", "function"] as const).map((key, at) => [
    key,
    `${payloads[at * 5]}\n≥ 95 % µ Łódź Αθήνα 東京`,
  ]),
);

const parts = {
  links: [{ label: "=CHG-1", url: "https://changes.example.org/1?a=b&c=d" }],
  evaluations: [
    {
      result: "MISSED",
      evaluatedOn: "2027-12-31",
      evaluator: { name: "Łucja", email: "lucja@example.org" },
      finding: "@SUM(A1)",
      conclusion: "-1",
      missedReason: "+1",
      earlyReason: null,
      evidenceNote: "2027-01-31",
      evidenceUrl: null,
    },
  ],
  importNotes: [{ heading: "00123", value: "TRUE" }],
};

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

  test("every sheet of the register has the cells we wrote", async () => {
    const tables = registerTables([wholeObjective(1), { ...wholeObjective(2), ...hostile, ...parts }]);
    writeFileSync(join(folder, "register.xlsx"), await toWorkbook(tables, "UTC"));
    // The last -1 asks for a file of every sheet, named after it.
    await convert(
      "register.xlsx",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
    );
    for (const table of tables) {
      const wrote = table.rows.map((row) => row.map((value) => (value === null ? "" : written(value))));
      expect(cellsIn(`register-${table.name}.csv`).slice(1), table.name).toEqual(wrote);
    }
    expect(tables.every(({ rows }) => rows.length > 0)).toBe(true);
  }, 120_000);
});

/** A value as the cell shows it: numbers without the zeros they are kept with, moments to the minute. */
function written(value: NonNullable<CellValue>): string {
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace("T", " ");
  const text = textOf(value);
  return /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text;
}
