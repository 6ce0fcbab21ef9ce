import { RefusedWorkbook } from "./refused.ts";
import { lookOf, type NumberLook, unescapeCell } from "./values.ts";
import { readXml } from "./xml.ts";
import { damaged, openParts, type Parts } from "./zip.ts";

/** A workbook that was opened: its visible sheets in their order, and what their cells refer to. */
export type Workbook = {
  parts: Parts;
  sheets: { name: string; part: string }[];
  startsIn1904: boolean;
  /** Looks by the style number of a cell. */
  looks: NumberLook[];
  strings: string[];
};

const mostCharacters = 20_000_000;

/**
 * Opens the bytes of an .xlsx file.
 * @throws RefusedWorkbook when they are something else, too much or damaged
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await openParts(bytes);
  const has = (name: string) => parts.names.includes(name);
  if (has("xl/workbook.bin"))
    throw new RefusedWorkbook(saveAs("The file is a binary Excel workbook (.xlsb)."));
  if (!has("xl/workbook.xml")) {
    const isOpenDocument = has("content.xml") && has("mimetype");
    throw new RefusedWorkbook(
      isOpenDocument
        ? saveAs("The file is an OpenDocument spreadsheet (.ods).")
        : "The file is a ZIP archive that holds no Excel workbook. Choose an Excel workbook (.xlsx) or a CSV file.",
    );
  }
  const targets = await relations(parts);
  const workbook: Workbook = { parts, sheets: [], startsIn1904: false, looks: [], strings: [] };
  await readXml(parts.read("xl/workbook.xml"), {
    open(name, attribute) {
      if (name === "workbookPr") workbook.startsIn1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      const part = name === "sheet" ? targets.get(attribute("r:id") ?? "") : undefined;
      if (part && parts.names.includes(part) && !/hidden/i.test(attribute("state") ?? ""))
        workbook.sheets.push({ name: attribute("name") ?? "", part });
    },
  });
  if (workbook.sheets.length === 0) throw damaged();
  if (has("xl/styles.xml")) workbook.looks = await styles(parts);
  if (has("xl/sharedStrings.xml")) workbook.strings = await sharedStrings(parts);
  return workbook;
}

/** How to get from another kind of spreadsheet to one we read. */
export function saveAs(what: string): string {
  return `${what} Open it in your spreadsheet program, choose Save As, Excel Workbook (.xlsx), and upload that file.`;
}

async function relations(parts: Parts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!parts.names.includes("xl/_rels/workbook.xml.rels")) return targets;
  await readXml(parts.read("xl/_rels/workbook.xml.rels"), {
    open(name, attribute) {
      const target = attribute("Target");
      if (name !== "Relationship" || !target || !/\/worksheet$/.test(attribute("Type") ?? "")) return;
      const part = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      targets.set(attribute("Id") ?? "", part);
    },
  });
  return targets;
}

async function styles(parts: Parts): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let isCell = false;
  await readXml(parts.read("xl/styles.xml"), {
    open(name, attribute) {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") isCell = true;
      if (name !== "xf" || !isCell || looks.length > 100_000) return;
      const id = Number(attribute("numFmtId") ?? 0);
      looks.push(lookOf(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
  });
  return looks;
}

async function sharedStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let characters = 0;
  let isText = false;
  let isPhonetic = false;
  await readXml(parts.read("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      if (name === "t") isText = !isPhonetic;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si") return;
      characters += text.length + 16;
      if (characters > mostCharacters)
        throw new RefusedWorkbook(
          "The workbook holds more than 20 million characters of text. Copy the rows you need to a new workbook and save that.",
        );
      strings.push(unescapeCell(text));
    },
  });
  return strings;
}
