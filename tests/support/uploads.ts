import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "#lib/actor.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";
import { newFile } from "#lib/evidence/schema.ts";
import { type ReceivedFile, receiveStream } from "#lib/files/receive.ts";

export const mebibyte = 1_048_576;

/** Bytes that look like text and differ by their seed. */
export function sample(size: number, seed = 1): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(size, `line ${seed} of a log\n`);
  return bytes;
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A file as it is when it has arrived. */
export function received(bytes: Uint8Array, name = "log.txt", most = 25 * mebibyte): Promise<ReceivedFile> {
  return receiveStream(chunks(bytes), name, most);
}

async function* chunks(bytes: Uint8Array) {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** What is said of a file where nothing special is. */
export const said = (more: Record<string, unknown> = {}) => newFile.parse(more);

/** Every file below a folder, by its path in it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The file of a revision as somebody downloads it. */
export async function bytesOf(actor: Actor, ref: string, number = 1) {
  const { stream, ...facts } = await downloadEvidence(actor, ref, number);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return { ...facts, bytes: Buffer.concat(chunks) };
}
