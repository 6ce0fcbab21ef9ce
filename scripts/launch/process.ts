import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * What tells a running process apart from a later one with the same number: its start time.
 * Null when it does not run; a zombie that nobody has waited for does not run either.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0 || !signalReaches(pid)) return null;
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? "unknown");
    } catch {
      return null;
    }
  }
  if (process.platform === "win32") return "running";
  const ps = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return ps.stdout?.trim() || "running";
}

/** The command line of a process with spaces between its words, or null where it cannot be read. */
export function commandLine(pid: number): string | null {
  try {
    if (process.platform === "win32") return null;
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout || null;
  } catch {
    return null;
  }
}
