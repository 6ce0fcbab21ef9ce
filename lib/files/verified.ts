import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { Damaged } from "#lib/errors.ts";
import { digestOf } from "./digest.ts";
import type { FileStore } from "./store.ts";

/**
 * The bytes of a content as they were received. All of them are hashed before the first is given out, and again on
 * the way, so that nothing shortened or changed ever looks whole.
 * @throws Damaged when they are missing or no longer the same
 */
export async function readVerified(store: FileStore, sha256: string): Promise<Readable> {
  if ((await digestOf(store, sha256)) !== sha256) throw new Damaged();
  const again = await store.read(sha256);
  if (!again) throw new Damaged();
  return Readable.from(verified(again, sha256));
}

// One chunk behind: the last one leaves only when all of them were the right ones.
async function* verified(stream: Readable, sha256: string): AsyncIterable<Uint8Array> {
  const hash = createHash("sha256");
  let held: Uint8Array | null = null;
  for await (const chunk of stream) {
    hash.update(chunk as Uint8Array);
    if (held) yield held;
    held = chunk as Uint8Array;
  }
  if (hash.digest("hex") !== sha256) throw new Damaged();
  if (held) yield held;
}
