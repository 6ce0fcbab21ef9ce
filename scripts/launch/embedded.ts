import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { embeddedBin, majorVersion } from "./binaries.ts";
import {
  type Cluster,
  clusterUrl,
  initCluster,
  runningServer,
  startCluster,
  stopCluster,
} from "./cluster.ts";
import type { DatabaseUrls } from "./database.ts";
import { keepRunning } from "./keep-running.ts";
import { existingPlace, findPlace, type Place } from "./place.ts";
import { freePort, portProblem } from "./port.ts";
import { Refusal } from "./refusal.ts";
import { bootstrap, databaseName, ownerRole, serviceRole } from "./roles.ts";
import { readClusterSecret } from "./secrets.ts";

/** The port this data folder's database had last time, if it is free; a new random one otherwise. */
async function choosePort(data: string): Promise<number> {
  const file = join(data, "postgres.port");
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (kept > 0 && (await portProblem("127.0.0.1", kept)) === null) return kept;
  const port = await freePort();
  writeFileSync(file, `${port}\n`, { mode: 0o600 });
  return port;
}

function refuseOtherVersion(place: Place, bin: string): void {
  const file = join(place.folder, "PG_VERSION");
  if (!existsSync(file)) {
    if (existsSync(place.folder))
      throw new Refusal(`${place.folder} holds no PostgreSQL data; put it back from your backup.`);
    return;
  }
  const made = readFileSync(file, "utf8").trim();
  const ours = majorVersion(bin, place.runAs);
  if (Number(made) === ours) return;
  throw new Refusal(
    `${place.folder} was made by PostgreSQL ${made}, this release brings ${ours}; run pg_upgrade on it, or serve it with a PostgreSQL ${made} of your own and set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
}

function urls(data: string, port: number): DatabaseUrls {
  return {
    ownerUrl: clusterUrl(port, ownerRole, readClusterSecret(data, "postgres-owner"), databaseName),
    serviceUrl: clusterUrl(port, serviceRole, readClusterSecret(data, "postgres-service"), databaseName),
  };
}

function rotateLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(file, `${file}.1`);
}

/** The URLs of a data folder's database while another launcher keeps it running; null when it does not run. */
export function runningEmbedded(data: string): DatabaseUrls | null {
  const place = existingPlace(data);
  const running = place === null ? null : runningServer(place.folder);
  return running === null ? null : urls(data, running.port);
}

/**
 * Starts a data folder's own database, creating it when it is fresh, and keeps it running until `stop`.
 * One that a killed launcher left behind is stopped first: there is never a second one on a folder.
 */
export async function startEmbedded(data: string): Promise<DatabaseUrls & { stop(): Promise<void> }> {
  const place = findPlace(data);
  const bin = embeddedBin(place.runAs);
  refuseOtherVersion(place, bin);
  const logFile = join(data, "postgres.log");
  const superuserPassword = readClusterSecret(data, "postgres-superuser");
  const base = { ...place, bin, logFile, superuserPassword };
  mkdirSync(dirname(place.folder), { recursive: true });
  initCluster(base);
  await stopCluster(base);
  rotateLog(logFile);
  const cluster: Cluster = { ...base, port: await choosePort(data) };
  const found = urls(data, cluster.port);
  const first = await startCluster(cluster);
  const kept = keepRunning("database", first, () => startCluster(cluster));
  const stop = async () => {
    kept.release();
    await stopCluster(cluster);
  };
  try {
    await bootstrap(cluster, {
      owner: readClusterSecret(data, "postgres-owner"),
      service: readClusterSecret(data, "postgres-service"),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...found, stop };
}
