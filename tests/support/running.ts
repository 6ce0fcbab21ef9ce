import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { runningServer } from "#scripts/launch/cluster.ts";

/** Where the embedded cluster of a data folder lies. */
export function clusterOf(data: string): string {
  const pointer = join(data, "postgres.place");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(data, "postgres");
}

/** Process and port of a data folder's database. */
export const serverOf = (data: string) => runningServer(clusterOf(data));

/** Process of the database server, 0 when none runs. */
export const postmasterOf = (data: string): number => serverOf(data)?.pid ?? 0;

/** Process of the app: the launcher's child that is not the database. */
export function appOf(launcher: number, data: string): number {
  const children = readFileSync(`/proc/${launcher}/task/${launcher}/children`, "utf8")
    .trim()
    .split(" ")
    .map(Number);
  return children.find((pid) => pid !== 0 && pid !== postmasterOf(data)) ?? 0;
}

/**
 * Freezes every process of a data folder's database.
 * @param client a connection to it, the only one that goes on
 * @returns what thaws them
 */
export async function freeze(data: string, client: pg.Client): Promise<() => void> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
  );
  const pids = [postmasterOf(data), ...rows.map(({ pid }) => pid)];
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  return () => {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  };
}
