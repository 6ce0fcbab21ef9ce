import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processIdentity } from "./process.ts";
import { Refusal } from "./refusal.ts";

const lockFile = (folder: string) => join(folder, "launcher.lock");

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The process named in a lock if it still runs, else null. */
function living(content: string): number | null {
  const [pid = "", identity = ""] = content.trim().split(" ");
  const now = processIdentity(Number(pid));
  return now !== null && now === identity ? Number(pid) : null;
}

/** The number of the process that serves this data folder now, or null. */
export function lockHolder(folder: string): number | null {
  const content = read(lockFile(folder));
  return content === null ? null : living(content);
}

const inUse = (folder: string, pid: number) =>
  new Refusal(
    `the data folder ${folder} is in use by process ${pid}; stop that one first (Ctrl-C or kill ${pid}).`,
  );

/**
 * Claims a data folder for this process; a lock left by a killed launcher is taken over.
 * Returns the function that lets go. Throws a Refusal when somebody else holds it.
 */
export function takeLock(folder: string): () => void {
  const file = lockFile(folder);
  const own = `${process.pid} ${processIdentity(process.pid) ?? ""}\n`;
  const draft = `${file}.${process.pid}`;
  // Written aside and linked in, so that nobody ever reads half a lock.
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        linkSync(draft, file);
        return () => {
          if (read(file) === own) rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      dropStale(folder, file);
    }
    throw new Refusal(`the lock ${file} could not be taken.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function dropStale(folder: string, file: string): void {
  const seen = read(file);
  if (seen === null) return;
  const holder = living(seen);
  if (holder !== null) throw inUse(folder, holder);
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Another launcher was quicker; look again.
  }
  const moved = read(aside);
  if (moved !== seen && moved !== null && living(moved) !== null) {
    try {
      linkSync(aside, file);
    } catch {
      // Its place has been taken meanwhile, which the next look finds.
    }
  }
  rmSync(aside, { force: true });
}
