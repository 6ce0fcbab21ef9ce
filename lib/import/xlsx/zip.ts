import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";
import { RefusedWorkbook } from "./refused.ts";

const mostEntries = 2000;
const mostInflated = 100_000_000;
const largeEntry = 10_000_000;
const mostRatio = 200;

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** The parts of a workbook, read one at a time; all of them together may inflate to no more than 100 MB. */
export type Parts = {
  names: readonly string[];
  /** The bytes of a part as they inflate. @throws RefusedWorkbook when there is none of that name, or too much */
  read(name: string): AsyncGenerator<Uint8Array>;
};

/**
 * Opens the ZIP archive that a workbook is. Nothing is inflated but what is read, and what inflates is counted as it
 * comes, whatever the archive declares of itself.
 * @throws RefusedWorkbook
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const entries = new Map<string, Entry>();
  const archive = await opened(bytes, entries);
  let inflated = 0;
  const read = async function* (name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) throw damaged();
    for await (const chunk of await streamOf(archive, entry)) {
      inflated += (chunk as Uint8Array).length;
      if (inflated > mostInflated) throw tooLarge();
      yield chunk as Uint8Array;
    }
  };
  return { names: [...entries.keys()], read };
}

async function opened(bytes: Uint8Array, entries: Map<string, Entry>): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = await openZip(buffer, { lazyEntries: true, autoClose: false });
    if (archive.entryCount > mostEntries)
      throw new RefusedWorkbook(
        `The file holds ${archive.entryCount.toLocaleString("en")} parts; a workbook of at most ${mostEntries.toLocaleString("en")} is taken. Save the sheet alone in a new workbook.`,
      );
    await new Promise<void>((resolve, reject) => {
      archive.on("error", reject);
      archive.on("end", resolve);
      archive.on("entry", (entry: Entry) => {
        const problem = problemOf(entry);
        if (problem) return reject(problem);
        entries.set(entry.fileName, entry);
        archive.readEntry();
      });
      archive.readEntry();
    });
    return archive;
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw damaged();
  }
}

function problemOf(entry: Entry): RefusedWorkbook | null {
  if (entry.isEncrypted())
    return new RefusedWorkbook(
      "The file is protected with a password. Open it, take the password off and save it again.",
    );
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > mostInflated) return tooLarge();
  return entry.uncompressedSize > largeEntry && ratio > mostRatio ? tooDense() : null;
}

async function streamOf(archive: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  const open = promisify<Entry, Readable>(archive.openReadStream.bind(archive));
  const stream = await open(entry).catch(() => {
    throw damaged();
  });
  return (async function* () {
    try {
      yield* stream;
    } catch {
      throw damaged();
    } finally {
      stream.destroy();
    }
  })();
}

function tooLarge(): RefusedWorkbook {
  return new RefusedWorkbook(
    "The workbook holds more than 100 MB once it is unpacked. Copy the rows you need to a new workbook and save that.",
  );
}

function tooDense(): RefusedWorkbook {
  return new RefusedWorkbook(
    "The workbook unpacks to more than 200 times its size, which no register does. Copy the rows to a new workbook and save that.",
  );
}

/** An archive that cannot be read, or lacks a part it names. */
export function damaged(): RefusedWorkbook {
  return new RefusedWorkbook(
    "The workbook is damaged. Open it in your spreadsheet program, save it again as Excel Workbook (.xlsx) and choose that file.",
  );
}
