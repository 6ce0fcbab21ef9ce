import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { majorVersion, program } from "./binaries.ts";
import { commandLine, processIdentity } from "./process.ts";
import { oneLine, Refusal } from "./refusal.ts";
import type { RunAs } from "./server-user.ts";

/** One PostgreSQL server of our own, on 127.0.0.1 only. */
export interface Cluster {
  /** Folder with the server's programs. */
  readonly bin: string;
  /** Folder with the data. */
  readonly folder: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly logFile: string;
  readonly runAs: RunAs;
  /** Settings that differ from ours, e.g. for servers that live as long as a test. */
  readonly settings?: Readonly<Record<string, string>>;
}

// Not our own environment, which holds secrets.
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  TZ: "UTC",
  SystemRoot: process.env.SystemRoot ?? "",
};

/** The URL of a role of this server. */
export function clusterUrl(port: number, role: string, password: string, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Creates the folder's cluster unless it exists; interrupted attempts leave nothing that counts as one. */
export function initCluster({ bin, folder, superuserPassword, runAs }: Omit<Cluster, "port">): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  if (runAs) {
    chownSync(draft, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  const locale =
    majorVersion(bin, runAs) >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  const args = ["-D", draft, "-U", "postgres", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale=C"];
  const made = spawnSync(program(bin, "initdb"), [...args, ...locale, "--auth=scram-sha-256"], {
    ...(runAs ?? {}),
    cwd: "/",
    env: environment,
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Refusal(
      `the database could not be created: ${lastLine(made.stderr ?? "") || made.error?.message || made.signal}`,
    );
  }
  renameSync(draft, folder);
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";

/** Whether a running process is the server of this folder and not a later process that got its number. */
function serves(pid: number, folder: string): boolean {
  if (process.platform === "linux") {
    try {
      // A server works inside its data folder, by whatever path that was named.
      const cwd = statSync(`/proc/${pid}/cwd`);
      const own = statSync(folder);
      return cwd.dev === own.dev && cwd.ino === own.ino;
    } catch {
      return false; // Another user's process: ours runs as the user we look as, or we are root.
    }
  }
  const command = commandLine(pid);
  if (command === null || command.includes(folder)) return true;
  if (!command.includes("postgres")) return false;
  throw new Refusal(
    `process ${pid} may be a server on ${folder}; if it is not, remove ${folder}/postmaster.pid.`,
  );
}

/** The server that already runs on this folder, e.g. left by a killed launcher; null when there is none. */
export function runningServer(folder: string): { pid: number; port: number } | null {
  const file = `${folder}/postmaster.pid`;
  if (!existsSync(file)) return null;
  const [pid = 0, , , port = 0] = readFileSync(file, "utf8").split("\n").map(Number);
  if (processIdentity(pid) === null) return null;
  if (serves(pid, folder)) return { pid, port };
  // PostgreSQL would believe the other process to be a server and refuse to start.
  rmSync(file);
  return null;
}

async function waitUntilReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const log = readFileSync(cluster.logFile, "utf8");
      const fatal = log
        .split("\n")
        .filter((line) => line.includes("FATAL"))
        .at(-1);
      throw new Refusal(
        `the database did not start (${fatal ?? lastLine(log)}); its log is ${cluster.logFile}`,
      );
    }
    const client = superuser(cluster, "postgres");
    try {
      await client.connect();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") {
        throw new Refusal(
          "the database refuses the password in the data folder's secrets; put the right secrets back from your backup.",
        );
      }
      if (Date.now() > deadline)
        throw new Refusal(`the database did not get ready in two minutes: ${oneLine(error)}`);
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A connection as PostgreSQL's superuser, for the launcher's own bootstrap only. */
export function superuser(
  { port, superuserPassword }: Pick<Cluster, "port" | "superuserPassword">,
  database: string,
): Client {
  const client = new Client({
    connectionString: clusterUrl(port, "postgres", superuserPassword, database),
    connectionTimeoutMillis: 3000,
  });
  // A server that goes away is noticed by whoever waits for an answer, not by an unhandled event.
  client.on("error", () => {});
  return client;
}

/**
 * Starts the server and resolves when it takes connections. It gets a process group of its own (`detached`), so that
 * Ctrl-C in the terminal reaches the launcher only and the app can drain first.
 */
export async function startCluster(cluster: Cluster, detached = true): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(cluster.port),
    unix_socket_directories: "",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    ...cluster.settings,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(cluster.logFile, "a", 0o600);
  const child = spawn(program(cluster.bin, "postgres"), ["-D", cluster.folder, ...args], {
    ...(cluster.runAs ?? {}),
    cwd: "/",
    env: environment,
    detached,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const failed = new Promise<never>((_, reject) => {
    child.once("error", (error) => reject(new Refusal(`the database did not start: ${error.message}`)));
  });
  await Promise.race([waitUntilReady(cluster, child), failed]);
  return child;
}

/** Stops whatever server runs on this folder: fast shutdown, immediate when that takes more than 30 s. */
export function stopCluster({
  bin,
  folder,
  runAs,
}: Pick<Cluster, "bin" | "folder" | "runAs">): Promise<void> {
  const stop = (mode: string) =>
    new Promise<boolean>((resolve) => {
      const args = ["stop", "-D", folder, "-m", mode, "-w", "-t", "30", "-s"];
      const child = spawn(program(bin, "pg_ctl"), args, {
        ...(runAs ?? {}),
        cwd: "/",
        env: environment,
        detached: true,
      });
      child.once("error", () => resolve(false));
      child.once("exit", (code) => resolve(code === 0));
    });
  return (async () => {
    if (runningServer(folder) === null || (await stop("fast")) || (await stop("immediate"))) return;
    if (runningServer(folder) !== null) throw new Refusal(`the database in ${folder} could not be stopped.`);
  })();
}
