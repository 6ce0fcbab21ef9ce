import { createHash } from "node:crypto";
import type { FileStore } from "./store.ts";

/** The SHA-256 of what is kept under this name; null when nothing is. */
export async function digestOf(store: FileStore, sha256: string): Promise<string | null> {
  const stream = await store.read(sha256);
  if (!stream) return null;
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
