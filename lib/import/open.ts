import { decode, ENCODINGS, type Encoding, MAX_BYTES } from "./decode.ts";
import { isKnownHeading } from "./headings.ts";
import { isOwnRegister, joinOwnRegister } from "./own-register.ts";
import { MAX_COLUMNS, MAX_ROWS, readSheet, type Separator, type Sheet, sheetOf } from "./sheet.ts";
import { RefusedWorkbook } from "./xlsx/refused.ts";
import { openWorkbook, saveAs, type Workbook } from "./xlsx/workbook.ts";
import { readWorksheet, type Worksheet } from "./xlsx/worksheet.ts";

/** What a person said about how a file is to be read; what is left out is found out. */
export type ReadAs = {
  /** Counted from 0. */
  headerRow?: number | null;
  /** Name of the sheet of a workbook. */
  sheet?: string | null;
  encoding?: string | null;
  separator?: string | null;
};

/** A file read as a table. */
export type Opened = {
  ok: true;
  /** How text was read; null for a workbook. */
  encoding: Encoding | null;
  /** The visible sheets of a workbook and the one that was read. */
  sheets: string[];
  sheetName: string | null;
  /** What there is to tell about the file as a whole. */
  remarks: string[];
  sheet: Sheet;
};

export type OpenResult = Opened | { ok: false; message: string };

/** Rows a title and a heading may take above the rows themselves. */
const aboveRows = 50;
/** Of a workbook with many sheets the first ones are looked through for the register. */
const mostTried = 10;

/**
 * Reads the bytes of a file as a table, whatever its name says: a workbook (.xlsx) or delimited text.
 * @returns one sentence when it cannot be read
 */
export async function openFile(content: Uint8Array, how: ReadAs = {}): Promise<OpenResult> {
  const starts = (...mark: number[]) => mark.every((byte, at) => content[at] === byte);
  const isZip = starts(0x50, 0x4b, 0x03, 0x04);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, message: oldOffice(content) };
  if (!isZip || content.length > MAX_BYTES) return openText(content, how);
  try {
    return await openSheet(content, how);
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { ok: false, message: error.message };
    throw error;
  }
}

function openText(content: Uint8Array, how: ReadAs): OpenResult {
  const decoded = decode(content, ENCODINGS.find((one) => one === how.encoding) ?? null);
  if (!decoded.ok) return decoded;
  const separator = ([",", ";", "\t"] as const).find((one) => one === how.separator);
  const result = readSheet(decoded.text, {
    ...(how.headerRow == null ? {} : { headerIndex: how.headerRow }),
    ...(separator ? { separator: separator satisfies Separator } : {}),
  });
  if (!result.ok) return result;
  const { sheet } = result;
  return { ok: true, encoding: decoded.encoding, sheets: [], sheetName: null, remarks: [], sheet };
}

async function openSheet(content: Uint8Array, how: ReadAs): Promise<OpenResult> {
  const workbook = await openWorkbook(content);
  const named = workbook.sheets.filter(({ name }) => name === how.sheet).slice(0, 1);
  const candidates = named.length > 0 ? named : workbook.sheets.slice(0, mostTried);
  let best: OpenResult | null = null;
  for (const chosen of candidates) {
    const result = await readOne(workbook, chosen, how).catch((error: unknown): OpenResult => {
      if (error instanceof RefusedWorkbook) return { ok: false, message: error.message };
      throw error;
    });
    if (best === null || (result.ok && (!best.ok || known(result) > known(best)))) best = result;
  }
  return best ?? { ok: false, message: "The workbook has no visible sheet. Show one and save it again." };
}

/** How many headings of a sheet name a field: of several sheets, the register is the one with most. */
function known({ sheet }: Opened): number {
  return sheet.isOurs ? 1000 : sheet.header.filter(isKnownHeading).length;
}

async function readOne(
  workbook: Workbook,
  chosen: Workbook["sheets"][number],
  how: ReadAs,
): Promise<OpenResult> {
  const limits = { rows: MAX_ROWS + aboveRows, columns: MAX_COLUMNS };
  const worksheet = await readWorksheet(workbook, chosen.part, limits);
  if (worksheet.rows.length === 0)
    return {
      ok: false,
      message: `The sheet "${chosen.name}" is empty. Choose the file that holds your register.`,
    };
  const sheets = workbook.sheets.map(({ name }) => name);
  const result = sheetOf(worksheet.rows, {
    separator: "\t",
    isGuarded: false,
    ...(how.headerRow == null ? {} : { headerIndex: how.headerRow }),
  });
  if (!result.ok)
    return sheets.length > 1 ? { ok: false, message: `Sheet "${chosen.name}": ${result.message}` } : result;
  const plain = { ...result.sheet, remarks: remarksByRow(result.sheet, worksheet) };
  const sheet = isOwnRegister(workbook, plain) ? await joinOwnRegister(workbook, plain) : plain;
  return { ok: true, encoding: null, sheets, sheetName: chosen.name, remarks: remarksOf(worksheet), sheet };
}

function remarksByRow(sheet: Sheet, { remarks }: Worksheet): NonNullable<Sheet["remarks"]> {
  const rowOf = new Map(sheet.lines.map((line, row) => [line, row]));
  const byRow: NonNullable<Sheet["remarks"]> = new Map();
  for (const { line, column, message } of remarks) {
    const row = rowOf.get(line);
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), { column, message }]);
  }
  return byRow;
}

function remarksOf({ merged, remarks }: Worksheet): string[] {
  const told: string[] = [];
  const some = (all: readonly string[]) =>
    `${all.slice(0, 8).join(", ")}${all.length > 8 ? " and more" : ""}`;
  if (merged.length > 0)
    told.push(`What merged cells say was taken for every row they cover (${some(merged)}).`);
  const empty = remarks.filter(({ message }) => message.includes("without a stored result")).length;
  if (empty > 0)
    told.push(
      `${empty === 1 ? "One cell holds a formula" : `${empty} cells hold formulas`} without a stored result. Formulas are never worked out here: open the file in your spreadsheet program, save it, and upload it again.`,
    );
  return told;
}

/** The old binary formats and a workbook with a password look the same from outside. */
function oldOffice(content: Uint8Array): string {
  const mark = Buffer.from("EncryptedPackage", "utf16le");
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return bytes.includes(mark)
    ? "The workbook is protected with a password. Open it, take the password off (File, Info, Protect Workbook), save it and upload it again."
    : saveAs("The file is an old Excel workbook (.xls).");
}
