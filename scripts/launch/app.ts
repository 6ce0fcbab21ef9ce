import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kept, keepRunning, waitForEnd } from "./keep-running.ts";
import { Refusal } from "./refusal.ts";
import { nodeFlags, root } from "./root.ts";
import type { AppSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

// The app gives up after 10 s by itself.
const drainMilliseconds = 11_000;

/** What the app, and every script that works with its code, finds in its environment. */
export function appEnvironment(
  settings: Settings,
  serviceUrl: string,
  secrets: AppSecrets,
): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
  for (const name of Object.keys(secrets)) delete inherited[`${name}_FILE`];
  return {
    ...inherited,
    ...secrets,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: serviceUrl,
    SIXTWO_DATA: settings.data,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    TRUST_PROXY: settings.trustsProxy ? "1" : "0",
  };
}

// Left alone, Node lets garbage pile up for as long as the machine has memory: under load the process grew to twice
// the size at the same speed. Whoever needs more says so in NODE_OPTIONS.
function heap(env: NodeJS.ProcessEnv): string[] {
  return /max[-_]old[-_]space[-_]size/.test(env.NODE_OPTIONS ?? "") ? [] : ["--max-old-space-size=512"];
}

function spawnApp({ host, port }: Settings, env: NodeJS.ProcessEnv): ChildProcess {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const preloads = ["./drain.ts", "./forwarded.ts"].flatMap((file) => [
    "--import",
    new URL(file, import.meta.url).href,
  ]);
  return spawn(process.execPath, [...heap(env), ...preloads, next, "start", "-H", host, "-p", String(port)], {
    cwd: root,
    env,
    // A group of its own: Ctrl-C reaches the launcher, which lets requests under way finish.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function isReady({ host, port }: Settings): Promise<boolean> {
  const address =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${address}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function waitUntilReady(settings: Settings, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isReady(settings))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Refusal("the app stopped before it was ready; its message is above.");
    }
    if (Date.now() > deadline)
      throw new Refusal("the app was not ready within a minute; its messages are above.");
    await sleep(100);
  }
}

async function stopApp(kept: Pick<Kept, "release">): Promise<void> {
  const child = kept.release();
  if (child === null) return;
  child.kill("SIGTERM");
  if (await waitForEnd(child, drainMilliseconds)) return;
  child.kill("SIGKILL");
  await waitForEnd(child, 5000);
}

interface RunningApp {
  /** The id of its process at this moment, if one runs. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** Starts the app, resolves when it is ready, and keeps it running until `stop`, which lets requests finish (10 s). */
export async function startApp(settings: Settings, env: NodeJS.ProcessEnv): Promise<RunningApp> {
  const child = spawnApp(settings, env);
  const early = { stop: () => stopApp({ release: () => child }) };
  try {
    await waitUntilReady(settings, child);
  } catch (error) {
    await early.stop();
    throw error;
  }
  const kept = keepRunning("app", child, () => Promise.resolve(spawnApp(settings, env)));
  return {
    get pid() {
      return kept.child?.pid;
    },
    stop: () => stopApp(kept),
  };
}

/** Starts the process that works through the jobs and keeps it running until `stop`, which lets the one at hand finish (10 s). */
export function startJobs(env: NodeJS.ProcessEnv): { stop(): Promise<void> } {
  const start = () =>
    spawn(process.execPath, [...nodeFlags, join(root, "scripts", "worker.ts")], {
      cwd: root,
      env,
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  const kept = keepRunning("jobs", start(), () => Promise.resolve(start()));
  return { stop: () => stopApp(kept) };
}

/** Runs one of `scripts/launch/job.ts`'s jobs in a process with the app's environment and returns its answer. */
export function runJob<Answer>(env: NodeJS.ProcessEnv, name: string, ...args: string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const script = join(root, "scripts", "launch", "job.ts");
    const child = spawn(process.execPath, [...nodeFlags, script, name, ...args], {
      cwd: root,
      env,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let message: { answer?: Answer; refusal?: string } = { refusal: `${name} ended without an answer.` };
    child.on("message", (received) => {
      message = received as typeof message;
    });
    child.once("error", reject);
    child.once("exit", () => {
      if (message.refusal === undefined) resolve(message.answer as Answer);
      else reject(new Refusal(message.refusal));
    });
  });
}
