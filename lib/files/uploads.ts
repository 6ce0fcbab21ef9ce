import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { uploadFolder } from "./store.ts";

/** Removes uploads that arrived before this moment and were neither kept nor discarded: the process was ended over them. */
export async function forgetUploads(before: Date): Promise<number> {
  const folder = uploadFolder();
  let count = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtime } = await stat(path).catch(() => ({ mtime: new Date() }));
    if (mtime >= before) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}
