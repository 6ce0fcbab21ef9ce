import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive; `declared` lies about its inflated size. */
export type ZipPart = { name: string; content: string | Uint8Array; declared?: number };

/** A ZIP archive with these parts, deflated. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** A workbook of hand-written parts: the XML inside `<worksheet>` by sheet name, and inside `<styleSheet>`. */
export function workbook(
  sheets: Record<string, string>,
  { styles = "", strings = "", head = "", extra = [] as ZipPart[] } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${head}${body}`;
  return zip([
    {
      name: "xl/workbook.xml",
      content: xml(
        `<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join("")}</sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Type="x/worksheet" Target="worksheets/s${at}.xml"/>`).join("")}</Relationships>`,
    },
    ...(styles ? [{ name: "xl/styles.xml", content: xml(`<styleSheet>${styles}</styleSheet>`) }] : []),
    ...(strings ? [{ name: "xl/sharedStrings.xml", content: xml(`<sst>${strings}</sst>`) }] : []),
    ...names.map((name, at) => ({
      name: `xl/worksheets/s${at}.xml`,
      content: xml(`<worksheet>${sheets[name]}</worksheet>`),
    })),
    ...extra,
  ]);
}

/** Rows of a sheet as XML with their text in the cells. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    text === ""
      ? "<c/>"
      : `<c t="inlineStr"><is><t>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`;
  return `<sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
