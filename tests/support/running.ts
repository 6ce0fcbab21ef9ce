import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
