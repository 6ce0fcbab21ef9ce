import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockHolder, takeLock } from "./lock.ts";
import { Refusal } from "./refusal.ts";
import { nodeFlags, root } from "./root.ts";

const sources = ["app", "components", "lib", "prisma", "public"];
const files = [
  "instrumentation.ts",
  "instrumentation-client.ts",
  "middleware.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "scripts/check-endpoints.ts",
  "tsconfig.json",
];

const stampFile = join(root, ".next", "sixtwo-build");

function sourceFiles(): string[] {
  const inFolders = sources
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => !name.startsWith(join("prisma", "generated")));
  return [...inFolders, ...files]
    .filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** A hash over everything the build reads, so that a second start builds nothing. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const name of sourceFiles()) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest("hex");
}

interface Step {
  readonly what: string;
  readonly args: readonly string[];
}

/** Runs Node on a script of this clone; resolves to its exit code. Output goes to the terminal. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
    });
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    child.once("error", reject);
    child.once("exit", (code) => {
      process.removeListener("exit", end);
      resolve(code ?? 1);
    });
  });
}

async function run({ what, args }: Step, env: Record<string, string>): Promise<void> {
  if ((await runNode(args, env)) !== 0) throw new Refusal(`${what} failed; its message is above.`);
}

const module = (...path: string[]) => join(root, "node_modules", ...path);

/** Generates the Prisma client. Any existing file stands in for the engine, which is neither needed nor downloaded. */
export function generate(): Promise<void> {
  const hide = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    NO_UPDATE_NOTIFIER: "1",
  };
  return run({ what: "prisma generate", args: [module("prisma", "build", "index.js"), "generate"] }, hide);
}

/** Generates, builds, and checks the endpoints against the access matrix. */
async function buildNow(): Promise<void> {
  rmSync(stampFile, { force: true });
  const hash = sourceHash();
  await generate();
  await run(
    { what: "next build", args: [module("next", "dist", "bin", "next"), "build"] },
    { NODE_ENV: "production" },
  );
  const check = join(root, "scripts", "check-endpoints.ts");
  if (existsSync(check)) await run({ what: "the check of the endpoints", args: [...nodeFlags, check] }, {});
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(stampFile, hash);
}

function isBuilt(): boolean {
  const generated = existsSync(join(root, "prisma", "generated"));
  return generated && existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceHash();
}

/** Waits for the right to build: two builds in one clone would spoil each other. */
async function buildLock(): Promise<() => void> {
  const folder = join(root, "node_modules");
  for (;;) {
    try {
      return takeLock(folder);
    } catch (error) {
      if (lockHolder(folder) === null) throw error;
      await sleep(300);
    }
  }
}

/** Builds the app unless the last build was made of these very sources. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return;
  const unlock = await buildLock();
  try {
    if (isBuilt()) return;
    console.log("Building the app (about half a minute) …");
    await buildNow();
  } finally {
    unlock();
  }
}

/** Builds the app, whether needed or not. */
export async function build(): Promise<void> {
  const unlock = await buildLock();
  try {
    await buildNow();
  } finally {
    unlock();
  }
}
