import { createHash } from "node:crypto";
import { toCsv } from "./csv.ts";
import { type Table, textOf } from "./table.ts";

/** What an exported file tells of itself. */
export type About = {
  what: string;
  /** The filter and order in words. */
  filter: string;
  by: string;
  at: Date;
  organisation: { name: string; timeZone: string };
};

/** SHA-256, in hex, of a table's rows written as CSV without their heading: anybody can work it out again. */
export function rowsSha256(table: Table): string {
  const text = toCsv(
    table.columns.map(({ heading }) => heading),
    table.rows.map((row) => row.map(textOf)),
  );
  return createHash("sha256")
    .update(text.slice(text.indexOf("\r\n") + 2))
    .digest("hex");
}

/** One hash of a whole export: SHA-256 over the hashes of its tables' rows, each on a line. */
export function wholeSha256(tables: readonly Table[]): string {
  return createHash("sha256")
    .update(tables.map((table) => `${rowsSha256(table)}\n`).join(""))
    .digest("hex");
}

/** The sheet "About" of a workbook whose other sheets are these. */
export function aboutTable(about: About, tables: readonly Table[]): Table {
  const { organisation, at } = about;
  const local = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "long",
    timeZone: organisation.timeZone,
  }).format(at);
  return {
    name: "About",
    columns: [
      { heading: "About this file", kind: "text", width: 28 },
      { heading: "", kind: "prose", width: 80 },
    ],
    rows: [
      ["What it is", about.what],
      ["Organisation", organisation.name],
      ["Filter and order", about.filter],
      ["Exported by", about.by],
      ["Exported at", `${local} (${organisation.timeZone})`],
      ...tables.map((table) => [`Rows on "${table.name}"`, table.rows.length]),
      ...tables.map((table) => [`SHA-256 of the rows on "${table.name}"`, rowsSha256(table)]),
      ["SHA-256 of them all", wholeSha256(tables)],
      [
        "How the hash is made",
        "SHA-256 of the rows as CSV in UTF-8: comma, CRLF, quotes where needed, without the heading.",
      ],
    ],
  };
}
