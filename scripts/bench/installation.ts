import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appEnvironment, runJob, startApp } from "#scripts/launch/app.ts";
import { runNode } from "#scripts/launch/build.ts";
import { prepareDataFolder } from "#scripts/launch/data-folder.ts";
import { startEmbedded } from "#scripts/launch/embedded.ts";
import { waitForEnd } from "#scripts/launch/keep-running.ts";
import { freePort } from "#scripts/launch/port.ts";
import { nodeFlags, root } from "#scripts/launch/root.ts";
import { createSecrets, readAppSecrets } from "#scripts/launch/secrets.ts";
import { floorFolder, floorNext, floorNode } from "./floor.ts";
import { analyse, type BenchAccess, seedRegister } from "./seed.ts";

/** The product over a register of one size, and the floor beside it on the same database. */
export interface Installation {
  readonly size: string;
  readonly objectives: number;
  readonly product: string;
  readonly node: string;
  readonly next: string;
  readonly access: BenchAccess;
  readonly seedSeconds: number;
  /** Resident memory of the app's process in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

type Running = { address: string; stop(): Promise<void> };

async function startFloor(args: string[], databaseUrl: string, isReady: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args.map((arg) => arg.replace("{port}", String(port)))], {
    cwd: floorFolder,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(child, `${address}${isReady}`);
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      if (!(await waitForEnd(child, 5000))) child.kill("SIGKILL");
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`${url} ended before it answered`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return void (await answer.arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer`);
}

/**
 * Fills a new installation in a temporary folder and starts it with its floors. `stop` removes all of it.
 * @param isMeasured its KPIs have values, 250 for each approved objective
 */
export async function install(
  size: string,
  objectives: number,
  residentOf: (pid: number) => number,
  isMeasured = false,
): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), "sixtwo-bench-"));
  chmodSync(data, 0o711);
  const stops: (() => unknown)[] = [() => rmSync(data, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  try {
    prepareDataFolder(data, "real");
    createSecrets(data);
    const secrets = readAppSecrets(data);
    const database = await startEmbedded(data);
    stops.push(() => database.stop());
    const script = join(root, "scripts", "bench", "migrate-one.ts");
    if ((await runNode([...nodeFlags, script], { BENCH_OWNER_URL: database.ownerUrl })) !== 0)
      throw new Error("The migrations failed; the message is above.");
    const began = Date.now();
    const access = await seedRegister(database.ownerUrl, objectives, secrets.TOKEN_PEPPER, { isMeasured });
    const port = await freePort();
    const settings = {
      data,
      host: "127.0.0.1",
      port,
      appUrl: `http://localhost:${port}`,
      trustsProxy: false,
    };
    const env = { ...appEnvironment(settings, database.serviceUrl, secrets), LOG_LEVEL: "silent" };
    if (isMeasured) await runJob(env, "rebuild-standings");
    await analyse(database.ownerUrl);
    const seedSeconds = (Date.now() - began) / 1000;
    const app = await startApp(settings, env);
    stops.push(() => app.stop());
    const next = await startFloor(floorNext, database.serviceUrl, "/rows");
    stops.push(() => next.stop());
    const node = await startFloor(floorNode, database.serviceUrl, "/");
    stops.push(() => node.stop());
    const memory = () => (app.pid === undefined ? 0 : residentOf(app.pid));
    return {
      size,
      objectives,
      product: `http://127.0.0.1:${port}`,
      node: node.address,
      next: next.address,
      access,
      seedSeconds,
      memory,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
