import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { freePort } from "#scripts/launch/port.ts";
import { processIdentity } from "#scripts/launch/process.ts";
import { isRoot } from "#scripts/launch/server-user.ts";
import { readiness, Script, temporaryFolder, until } from "../support/product.ts";
import { appOf, clusterOf, postmasterOf } from "../support/running.ts";

const data = temporaryFolder();
const started: Script[] = [];

afterEach(async () => {
  for (const script of started.splice(0)) await script.end("SIGTERM");
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

async function up(folder = data): Promise<{ script: Script; port: number }> {
  await buildIfNeeded();
  const port = await freePort();
  const script = new Script("scripts/up.ts", { SIXTWO_DATA: folder, PORT: String(port) });
  started.push(script);
  await script.says(/SixTwo is ready/, 120_000);
  expect(await readiness(port)).toBe(200);
  return { script, port };
}

const postmaster = (folder = data) => postmasterOf(folder);

const checkpoints = () =>
  readFileSync(join(data, "trail-checkpoints.jsonl"), "utf8").trim().split("\n").length;

test("Ctrl-C stops app and database, signs a checkpoint and leaves nothing behind", {
  timeout: 240_000,
}, async () => {
  const { script, port } = await up();
  expect(script.stdout).toMatch(/http:\/\/localhost:\d+\/setup\/\S+/);
  const pid = postmaster();
  const { code, stderr } = await script.end("SIGINT");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await readiness(port)).toBe(0);
  expect(processIdentity(pid)).toBeNull();
  expect(existsSync(join(data, "launcher.lock"))).toBe(false);
  expect(checkpoints()).toBeGreaterThan(0);
  for (const name of ["kind", "trail-checkpoints.jsonl", "secrets/session"]) {
    expect(statSync(join(data, name)).mode & 0o077).toBe(0);
  }
});

test("a killed database comes back and the same app works again", { timeout: 120_000 }, async () => {
  const { script, port } = await up();
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await until(async () => (await readiness(port)) !== 200, 10_000);
  await script.says(/The database runs again/);
  await until(async () => (await readiness(port)) === 200, 15_000);
  expect(postmaster()).not.toBe(killed);
  expect(script.stdout + script.stderr).not.toMatch(/The app/);
});

test("a second start on the same folder is refused and does not disturb the first", {
  timeout: 120_000,
}, async () => {
  const { script, port } = await up();
  const second = new Script("scripts/up.ts", { SIXTWO_DATA: data, PORT: String(await freePort()) });
  const { code, stderr } = await second.end();
  expect(stderr).toMatch(new RegExp(`^SixTwo: .* is in use by process ${script.child.pid};[^\\n]*\\n$`));
  expect(code).toBe(1);
  expect(await readiness(port)).toBe(200);
  const verified = await new Script("scripts/verify-trail.ts", {}, ["--data", data]).end();
  expect(verified.stdout).toMatch(/The trail is whole/);
});

test("after a killed launcher the app ends, and the next start takes over the database left behind", {
  timeout: 120_000,
}, async () => {
  const { script, port } = await up();
  const orphan = postmaster();
  await script.end("SIGKILL");
  started.pop();
  await until(async () => (await readiness(port)) === 0);
  expect(processIdentity(orphan)).not.toBeNull();
  await up();
  expect(processIdentity(orphan)).toBeNull();
  expect(postmaster()).not.toBe(0);
});

test("the trail is verified while nothing runs, and nothing runs afterwards", {
  timeout: 60_000,
}, async () => {
  const { code, stdout } = await new Script("scripts/verify-trail.ts", {}, ["--data", data]).end();
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/whole: \d+ entries/) });
  expect(postmaster()).toBe(0);
});

test("lock files that name a process of somebody else do not hinder a start", {
  timeout: 60_000,
}, async () => {
  writeFileSync(join(data, "launcher.lock"), `${process.pid} 1\n`);
  writeFileSync(join(data, "postgres", "postmaster.pid"), `${process.pid}\n${data}/postgres\n0\n1\n`);
  await up();
  expect(postmaster()).not.toBe(0);
});

test.runIf(isRoot)(
  "below a folder only root may enter, the cluster lives outside",
  { timeout: 120_000 },
  async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, "data");
    mkdirSync(folder, { mode: 0o700 });
    try {
      const { script } = await up(folder);
      const outside = clusterOf(folder);
      expect(outside).toMatch(/^\/var\/lib\/sixtwo\//);
      await script.end("SIGINT");
      expect(statSync(folder).mode & 0o077).toBe(0);
      await up(folder).then(({ script: again }) => again.end("SIGINT"));
      expect(clusterOf(folder)).toBe(outside);
      rmSync(join(outside, ".."), { recursive: true });
      const { stderr } = await new Script("scripts/up.ts", {
        SIXTWO_DATA: folder,
        PORT: String(await freePort()),
      }).end();
      expect(stderr).toMatch(/^SixTwo: .*postgres\.place names .* which is missing/);
    } finally {
      rmSync(closed, { recursive: true, force: true });
    }
  },
);

test.runIf(process.platform === "linux")(
  "a killed app is started again, with the same database",
  { timeout: 120_000 },
  async () => {
    const { script, port } = await up();
    const database = postmaster();
    process.kill(appOf(script.child.pid ?? 0, data), "SIGKILL");
    await script.says(/The app runs again/);
    await until(async () => (await readiness(port)) === 200);
    expect(postmaster()).toBe(database);
  },
);
