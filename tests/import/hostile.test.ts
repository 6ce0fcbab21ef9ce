import { beforeAll, describe, expect, test } from "vitest";
import { applyImport } from "#lib/imports/apply.ts";
import { downloadRefusedRows, getImport } from "#lib/imports/queries.ts";
import { uploadImport } from "#lib/imports/service.ts";
import { testDatabase } from "../support/database.ts";
import { bytesOf, census, type Organisation, objectivesOf, organisation } from "./organisation.ts";

await testDatabase();
let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const sheetOf = (rows: string[][]) => rows.map((row) => row.map(quoted).join(",")).join("\r\n");
const apply = async (bytes: Uint8Array, fileName = "hostile.csv") => {
  const { id } = await uploadImport(org.manager, { fileName, bytes });
  const outcome = await applyImport(org.manager, { id, version: 1, questions: "take" });
  return { id, outcome, made: await objectivesOf(id) };
};
const utf16 = (text: string) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(bytes);
};

const hostile: [string, string][] = [
  ["a formula", '=HYPERLINK("http://evil","x")'],
  ["a guarded formula", "'=1+1"],
  ["markup", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["SQL", '\'; DROP TABLE "Objective"; --'],
  ["right to left", "هدف أمني \u202eعكس\u202c"],
  ["emoji", "👩‍👩‍👧‍👦 🚀 𝔘𝔫𝔦"],
  ["combining marks", "Z͑ͫ̓ͪ̂ͫ̽a̴̵̞̩l̷g͍o"],
  ["several lines", "one\ntwo\n\nthree\tfour"],
  ["20,000 characters", `${"0123456789".repeat(1999)}🚀${"x".repeat(8)}`],
];

describe("cells come back exactly", () => {
  test.each(hostile)("%s", async (_, text) => {
    const rows = [
      ["Title", "Statement", "Evaluation method", "Colour"],
      ["Plain", text, text, text],
    ];
    for (const bytes of [bytesOf(sheetOf(rows)), utf16(sheetOf(rows))]) {
      const { made } = await apply(bytes);
      expect(made).toHaveLength(1);
      expect(made[0]?.statement).toBe(text);
      expect(made[0]?.plan?.evaluationMethod).toBe(text);
      expect(made[0]?.importNotes).toMatchObject([{ heading: "Colour", value: text }]);
    }
  });

  test("titles of 300 characters, and what does not fit a title's one line is kept as a note", async () => {
    const title = `${"t".repeat(298)}🚀`;
    const { made } = await apply(
      bytesOf(
        sheetOf([
          ["Title", "Statement"],
          [title, "a"],
          ["two\nlines", "b"],
        ]),
      ),
    );
    expect(made.map((one) => one.title)).toEqual([title, "two lines"]);
    expect(made[1]?.importNotes).toMatchObject([{ value: "two\nlines" }]);
  });
});

describe("or are refused by name, while the other rows come in", () => {
  const refused: [string, string, RegExp][] = [
    ["control characters", "bell\u0007", /U\+0007/],
    ["C1 controls", "next\u0085line", /U\+0085/],
    ["20,001 characters", "x".repeat(20_001), /20001 characters/],
  ];
  test.each(refused)("%s", async (_, text, reason) => {
    const rows = [
      ["Title", "Statement"],
      ["Good", "fine"],
      ["Bad", text],
    ];
    const { id, outcome } = await apply(bytesOf(sheetOf(rows)));
    expect(outcome).toMatchObject({ taken: 1, refused: 1 });
    expect((await downloadRefusedRows(org.manager, id)).csv).toMatch(reason);
  });

  test("lone surrogates, which UTF-16 can carry", async () => {
    const { id, outcome } = await apply(
      utf16(
        sheetOf([
          ["Title", "Colour"],
          ["Good", "red"],
          ["Bad", "half \ud83d here"],
        ]),
      ),
    );
    expect(outcome).toMatchObject({ taken: 1, refused: 1 });
    expect((await downloadRefusedRows(org.manager, id)).csv).toContain("[U+D83D]");
  });

  test("a title of 301 characters", async () => {
    const { outcome } = await apply(
      bytesOf(
        sheetOf([
          ["Title", "Statement"],
          ["Good", "a"],
          ["t".repeat(301), "b"],
        ]),
      ),
    );
    expect(outcome).toMatchObject({ taken: 1, refused: 1 });
  });
});

describe("what a draft cannot hold is kept as a note", () => {
  test("tags, resources, sponsors and starts", async () => {
    const tags = Array.from({ length: 22 }, (_, at) => `tag${at}`).join("; ");
    const long = "r".repeat(2001);
    const header = ["Title", "Tags", "Resources", "Sponsor", "Start", "Target date"];
    const row = ["A", tags, long, "Anna Smith", "2027-05-01", "2027-04-01"];
    const { id, made } = await apply(bytesOf(sheetOf([header, row])));
    expect(made[0]?.tags).toHaveLength(20);
    expect(made[0]?.resourceLines).toEqual([]);
    expect(made[0]).toMatchObject({ sponsorId: null, startsOn: null });
    expect(made[0]?.importNotes.map(({ value }) => value)).toEqual(
      expect.arrayContaining([tags, long, "Anna Smith", "2027-05-01"]),
    );
    const { reading } = await getImport(org.manager, id);
    expect(reading.rows[0]?.findings.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["tags", "resources", "sponsorId", "startsOn"]),
    );
  });
});

describe("files that cannot be read are refused on the field `file`, and nothing is kept", () => {
  const files: [string, Uint8Array, RegExp][] = [
    ["empty", new Uint8Array(), /empty/],
    ["Excel", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Excel/],
    ["no rows", bytesOf("Title,Owner\n"), /no rows below/],
    ["an open quotation mark", bytesOf('Title\n"open\n'), /never closed/],
    ["5,001 rows", bytesOf(`Title\n${"row\n".repeat(5001)}`), /5,000/],
    ["over 5 MB", bytesOf(`Title\n${"x".repeat(5 * 1024 * 1024)}`), /5 MB/],
    ["a heading of 301 characters", bytesOf(`Title,${"h".repeat(301)}\nA,b\n`), /300 are allowed/],
    ["a heading with a bell", bytesOf("Title,ding\u0007\nA,b\n"), /U\+0007/],
  ];
  test.each(files)("%s", async (_, bytes, reason) => {
    const before = await census();
    await expect(uploadImport(org.manager, { fileName: "x.csv", bytes })).rejects.toMatchObject({
      fields: [{ path: "file", message: expect.stringMatching(reason) }],
    });
    expect(await census()).toEqual(before);
  });

  test("a hostile file name is kept as text", async () => {
    const { id } = await uploadImport(org.manager, {
      fileName: `<b>\u0000\ud800${"n".repeat(400)}.csv`,
      bytes: bytesOf("Title\nA\n"),
    });
    const { record } = await getImport(org.manager, id);
    expect(record.fileName.startsWith("<b>")).toBe(true);
    expect(record.fileName.length).toBeLessThanOrEqual(300);
  });
});
