import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { rowsXml, workbook, type ZipPart, zip } from "#tests/support/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "sixtwo-bomb-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file in a process of its own and tells what it said and by how much its memory grew at most, in MB. */
async function openApart(bytes: Uint8Array): Promise<{ message: string; megabytes: number; ms: number }> {
  const file = join(folder, "register.xlsx");
  writeFileSync(file, bytes);
  const script = `import { readFileSync } from "node:fs";
    import { openFile } from "#lib/import/open.ts";
    await openFile(new TextEncoder().encode("Title\\nOne\\n"));
    const bytes = readFileSync(${JSON.stringify(file)});
    const before = process.memoryUsage().rss;
    let most = before;
    const timer = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 5);
    const begin = performance.now();
    const opened = await openFile(bytes);
    clearInterval(timer);
    const { maxRSS } = process.resourceUsage();
    most = Math.max(most, process.memoryUsage().rss, maxRSS * 1024);
    console.log(JSON.stringify({ message: opened.ok ? "taken" : opened.message, megabytes: (most - before) / 1e6, ms: performance.now() - begin }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: process.cwd(),
  });
  return JSON.parse(stdout);
}

const sheetPart = (content: string | Uint8Array, declared?: number): ZipPart[] => {
  const parts = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="R" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r0" Type="x/worksheet" Target="worksheets/s0.xml"/></Relationships>`,
  };
  return [
    ...Object.entries(parts).map(([name, text]) => ({ name, content: text })),
    { name: "xl/worksheets/s0.xml", content, ...(declared === undefined ? {} : { declared }) },
  ];
};

const empty = (megabytes: number) =>
  Buffer.concat([Buffer.from("<worksheet><sheetData>"), Buffer.alloc(megabytes * 1_000_000, "<row></row>")]);

test.each([
  ["a sheet of 300 MB of empty rows, as declared", zip(sheetPart(empty(300))), /100 MB|200 times/],
  ["the same, declared as 1 kB", zip(sheetPart(empty(300), 1000)), /damaged|100 MB/],
  ["95 MB of one text that never ends", zip(sheetPart(Buffer.alloc(95_000_000, "a"))), /200 times|damaged/],
  [
    "3,000 parts",
    zip([...Array(3000).keys()].map((at) => ({ name: `xl/p${at}.xml`, content: "x" }))),
    /3,000 parts/,
  ],
  [
    "100,000 rows",
    workbook({
      R: `<dimension ref="A1:C100001"/>${rowsXml([
        ["Title", "Owner", "Due"],
        ...Array(100_000)
          .keys()
          .map((at) => [`Objective ${at}`, `Owner ${at % 977}`, `2027-01-${(at % 28) + 1}`]),
      ])}`,
    }),
    /has 100,001 rows; at most 5,000/,
  ],
  [
    "50 MB that do not compress",
    new Uint8Array(50_000_000).map((_, at) => (at < 4 ? ([80, 75, 3, 4][at] ?? 0) : (at * 7919) % 251)),
    /larger than 5 MB/,
  ],
])(
  "%s is refused within 150 MB and 5 s",
  async (_, bytes, message) => {
    const told = await openApart(bytes);
    expect(told.message).toMatch(message);
    expect(told.megabytes).toBeLessThan(150);
    expect(told.ms).toBeLessThan(5000);
  },
  60_000,
);
