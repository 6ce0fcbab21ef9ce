import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fieldError, TooLarge } from "#lib/errors.ts";
import { fullOr } from "./local-store.ts";
import { cleanName, fittingName } from "./names.ts";
import { headBytes, sniff } from "./sniff.ts";
import { uploadFolder } from "./store.ts";

/** A file that has arrived whole and lies beside the store, to be kept or discarded. */
export type ReceivedFile = { path: string; sha256: string; size: number; name: string; type: string };

/**
 * Takes in a stream to its end: counted, hashed, written and synced. Nothing is left behind when it fails.
 * @param sentName as the sender calls it; it is cleaned here
 * @throws TooLarge at the first byte over `mostBytes`, StorageFull, RuleViolation for an empty file or a type not kept
 */
export async function receiveStream(
  stream: AsyncIterable<Uint8Array>,
  sentName: string,
  mostBytes: number,
): Promise<ReceivedFile> {
  const folder = uploadFolder();
  const path = join(folder, randomUUID());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { size, sha256, head } = await write(stream, path, mostBytes);
    if (size === 0) throw fieldError("file", "This file is empty: it has 0 bytes. Choose another one.");
    const name = cleanName(sentName);
    const type = await sniff(head, name);
    return { path, size, sha256, name: fittingName(name, type), type };
  } catch (error) {
    await rm(path, { force: true });
    throw fullOr(error);
  }
}

async function write(stream: AsyncIterable<Uint8Array>, path: string, mostBytes: number) {
  const hash = createHash("sha256");
  const head = Buffer.alloc(headBytes);
  let size = 0;
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const chunk of stream) {
      if (size + chunk.byteLength > mostBytes) throw new TooLarge(tooLarge(mostBytes));
      if (size < headBytes) head.set(chunk.subarray(0, headBytes - size), size);
      hash.update(chunk);
      await writeAll(handle, chunk);
      size += chunk.byteLength;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest("hex"), head: head.subarray(0, size) };
}

// A full disk may take a part of what is written and only then refuse.
async function writeAll(
  handle: { write(data: Uint8Array, from: number): Promise<{ bytesWritten: number }> },
  chunk: Uint8Array,
): Promise<void> {
  for (let from = 0; from < chunk.byteLength; ) from += (await handle.write(chunk, from)).bytesWritten;
}

/** What is told of a file over the limit. */
export function tooLarge(mostBytes: number): string {
  return `This file is too large: at most ${Math.floor(mostBytes / 1_048_576)} MB are kept. Make it smaller or split it.`;
}

/** Removes what was received and is not needed beside the store any more. */
export async function discard({ path }: Pick<ReceivedFile, "path">): Promise<void> {
  await rm(path, { force: true });
}
