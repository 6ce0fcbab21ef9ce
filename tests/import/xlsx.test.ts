import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { type Opened, openFile } from "#lib/import/open.ts";
import { lookOf, numberText } from "#lib/import/xlsx/values.ts";
import { rowsXml, workbook, zip } from "#tests/support/zip.ts";

async function read(bytes: Uint8Array, how = {}): Promise<Opened> {
  const opened = await openFile(bytes, how);
  if (!opened.ok) throw new Error(opened.message);
  return opened;
}

const register = rowsXml([
  ["Title", "Owner", "Target date"],
  ["Encrypt laptops", "Ada", "2027-01-31"],
]);

describe("what a cell says", () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="&quot;day&quot;0"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
  test.each([
    ["a date", `<c r="A2" s="1"><v>46387</v></c>`, "2026-12-31"],
    ["a moment", `<c r="A2" s="3"><v>46387.75</v></c>`, "2026-12-31 18:00"],
    ["29 February 2028", `<c r="A2" s="1"><v>46812</v></c>`, "2028-02-29"],
    ["a percentage", `<c r="A2" s="2"><v>0.95</v></c>`, "95%"],
    ["a number with noise", `<c r="A2"><v>0.30000000000000004</v></c>`, "0.3"],
    ["a large number", `<c r="A2"><v>1.2E+20</v></c>`, "120000000000000000000"],
    ["a number whose format only speaks of days", `<c r="A2" s="4"><v>30</v></c>`, "30"],
    ["yes", `<c r="A2" t="b"><v>1</v></c>`, "TRUE"],
    ["a shared text with runs", `<c r="A2" t="s"><v>0</v></c>`, "≥ 95 %"],
    ["an inline text", `<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>`, "=1+1"],
    ["an escaped line break", `<c r="A2" t="str"><v>a_x000A_b _x005F_x0041_</v></c>`, "a\nb _x0041_"],
    ["a formula's last result", `<c r="A2"><f>B2*2</f><v>42</v></c>`, "42"],
    ["entities", `<c r="A2" t="str"><v>R&amp;D &#8805; &lt;1&gt;</v></c>`, "R&D ≥ <1>"],
    ["an ISO date", `<c r="A2" t="d"><v>2027-03-01T00:00:00</v></c>`, "2027-03-01"],
  ])("%s", async (_, cell, expected) => {
    const strings = `<si><r><t>≥ </t></r><r><t xml:space="preserve">95 %</t></r><rPh><t>no</t></rPh></si>`;
    const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2">${cell}</row></sheetData>`;
    const { sheet: found } = await read(workbook({ Register: sheet }, { styles, strings }));
    expect(found.rows).toEqual([[expected]]);
  });

  test("dates of 1904 and of Excel's first days", () => {
    expect(numberText("44925", "day", true)).toBe("2026-12-31");
    expect(numberText("1", "day", false)).toBe("1900-01-01");
    expect(numberText("61", "day", false)).toBe("1900-03-01");
    expect(lookOf(200, "[$-407]d. mmmm yyyy;@")).toBe("day");
    expect(lookOf(200, "[h]:mm:ss")).toBe("time");
    expect(lookOf(200, "#,##0.00 [$€-407]")).toBe("number");
  });

  test("a formula without a result, and an error, are told at the row", async () => {
    const sheet = `<sheetData><row r="1"><c t="str"><v>Title</v></c><c t="str"><v>Owner</v></c></row>
      <row r="2"><c t="str"><v>One</v></c><c><f>VLOOKUP(A2,X,1)</f></c></row><row r="3"><c t="str"><v>Two</v></c><c t="e"><v>#REF!</v></c></row></sheetData>`;
    const { sheet: found, remarks } = await read(workbook({ R: sheet }));
    expect(found.rows).toEqual([
      ["One", ""],
      ["Two", "#REF!"],
    ]);
    expect(found.remarks?.get(0)?.[0]).toMatchObject({
      column: 1,
      message: expect.stringContaining("without a stored result"),
    });
    expect(found.remarks?.get(1)?.[0]?.message).toContain("#REF!");
    expect(remarks[0]).toContain("One cell holds a formula");
  });
});

describe("the sheet", () => {
  test("of several, the one with the register is read; another can be chosen; hidden ones are left out", async () => {
    const notes = rowsXml([["Read me"], ["This is our register"]]);
    const bytes = workbook({ Notes: notes, Register: register });
    expect(await read(bytes)).toMatchObject({ sheetName: "Register", sheets: ["Notes", "Register"] });
    expect(await read(bytes, { sheet: "Notes" })).toMatchObject({ sheetName: "Notes" });
  });

  test("merged cells say the same of every row they cover; a heading in two rows becomes one", async () => {
    const sheet = `${rowsXml([
      ["Objectives 2027"],
      ["Title", "Owner", "Target", ""],
      ["", "", "Date", "Value"],
      ["Encrypt", "Ada", "2027-01-31", "100"],
      ["Train", "", "2027-06-30", "95"],
    ])}<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="B4:B5"/></mergeCells>`;
    const { sheet: found, remarks } = await read(workbook({ R: sheet }), { headerRow: 2 });
    expect(found.header).toEqual(["Title", "Owner", "Date", "Target Value"]);
    expect(found.rows).toEqual([
      ["Encrypt", "Ada", "2027-01-31", "100"],
      ["Train", "Ada", "2027-06-30", "95"],
    ]);
    expect(remarks[0]).toContain("B4:B5");
  });

  test("a file of another library reads the same", async () => {
    const rows = [
      ["Title", "Target date", "Baseline", "Integrity"],
      ["Škoda ≥ µ 東京", new Date(Date.UTC(2027, 0, 31)), 12.5, true],
    ];
    const bytes = await writeExcelFile(rows, { dateFormat: "yyyy-mm-dd", sheet: "R" }).toBuffer();
    const { sheet } = await read(new Uint8Array(bytes));
    expect(sheet.rows).toEqual([["Škoda ≥ µ 東京", "2027-01-31", "12.5", "TRUE"]]);
  });
});

describe("what a file is, its content says", () => {
  const refused = async (bytes: Uint8Array) => {
    const opened = await openFile(bytes);
    return opened.ok ? "taken" : opened.message;
  };
  const text = (content: string) => new TextEncoder().encode(content);
  const ole = (inside: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(inside, "utf16le"),
    ]);

  test("CSV is read as CSV", async () => {
    expect(await read(text("Title,Owner\nA,B\n"))).toMatchObject({ encoding: "UTF-8", sheetName: null });
  });
  test.each([
    ["an old workbook", ole("Workbook"), /\.xls\).*Save As, Excel Workbook/],
    ["a workbook with a password", ole("EncryptedPackage"), /protected with a password/],
    [
      "an OpenDocument sheet",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml", content: "<x/>" },
      ]),
      /\.ods\).*Save As/,
    ],
    ["a binary workbook", zip([{ name: "xl/workbook.bin", content: "x" }]), /\.xlsb\)/],
    ["a Word document", zip([{ name: "word/document.xml", content: "<x/>" }]), /no Excel workbook/],
    ["an archive cut off", workbook({ R: register }).slice(0, 300), /damaged/],
    ["an archive with a flipped byte", flipped(workbook({ R: register })), /damaged/],
    ["an empty sheet", workbook({ R: "<sheetData/>" }), /is empty/],
    ["XML that never ends", workbook({ R: "<sheetData><row><c t='str'><v>a<!--" }), /damaged/],
  ])("%s", async (_, bytes, message) => {
    expect(await refused(new Uint8Array(bytes))).toMatch(message);
  });

  test("XML that declares entities is refused before anything expands", async () => {
    const head = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    expect(await refused(workbook({ R: register }, { head }))).toMatch(/declares XML entities/);
  });

  test("columns beyond the hundredth are refused by name", async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><v>Title</v></c><c r="XFD1" t="str"><v>far</v></c></row></sheetData>`;
    expect(await refused(workbook({ R: sheet }))).toMatch(/column 16384; at most 100/);
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = 40; at < 60; at += 1) copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
