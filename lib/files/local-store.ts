import "server-only";
import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StorageFull } from "#lib/errors.ts";
import type { FileStore, Kept } from "./store.ts";

const named = /^[0-9a-f]{64}$/;

/**
 * A store in a folder: `ab/cd/<sha256>`, written beside, synced and renamed into its place, so that there is never a
 * part of a file under a name. For this user only.
 */
export function localStore(root: string): FileStore {
  const place = (sha256: string) => {
    if (!named.test(sha256)) throw new Error("a content is named by its SHA-256");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    name: root,
    async put(sha256, path) {
      const target = place(sha256);
      const beside = `${target}.${randomUUID()}`;
      try {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await duplicate(path, beside);
        await rename(beside, target);
        await sync(dirname(target));
      } catch (error) {
        await rm(beside, { force: true });
        throw fullOr(error);
      }
    },
    async sizeOf(sha256) {
      return (await present(stat(place(sha256))))?.size ?? null;
    },
    async read(sha256) {
      return (await present(open(place(sha256), "r")))?.createReadStream() ?? null;
    },
    async remove(sha256) {
      await rm(place(sha256), { force: true });
    },
    list: () => walk(root),
  };
}

/** A full disk, or one on which this user may write no more, in words; every other error as it is. */
export function fullOr(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG" ? new StorageFull(error) : error;
}

async function present<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

// A second name for the same bytes costs nothing; file systems without such names get a copy.
async function duplicate(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    await copyFile(from, to);
    await sync(to);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Windows syncs no folders.
    if (process.platform !== "win32") throw error;
  } finally {
    await handle.close();
  }
}

async function* walk(folder: string): AsyncIterable<Kept> {
  const entries = await present(opendir(folder));
  if (entries === null) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield* walk(path);
    else if (entry.isFile() && named.test(entry.name))
      yield { sha256: entry.name, size: (await stat(path)).size };
  }
}
