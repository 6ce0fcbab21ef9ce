import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { waitForEnd } from "#scripts/launch/keep-running.ts";
import { freePort } from "#scripts/launch/port.ts";
import { createDatabase } from "#scripts/launch/roles.ts";
import { root } from "#scripts/launch/root.ts";
import { migrate } from "#scripts/migrate.ts";
import { asSuperuser, ownerUrl, serviceUrl, startTestServer, type TestServer } from "../support/cluster.ts";
import { readiness, temporaryFolder, until } from "../support/product.ts";

// A server of its own: the one of the other tests does without fsync and would be refused.
let server: TestServer;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ server, stop } = await startTestServer());
  await asSuperuser(server, (client) => createDatabase(client, "app", "template0"));
  await migrate(ownerUrl(server, "app"));
});
afterAll(() => stop());

const data = temporaryFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));
const secret = () => randomBytes(32).toString("base64");
const running: ChildProcess[] = [];
const relays: Server[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill("SIGKILL");
    await waitForEnd(child, 5000);
  }
  for (const relay of relays.splice(0)) relay.close();
});

/** The serving process alone, as a process manager other than our launcher would start it. */
async function serving(databaseUrl: string) {
  await buildIfNeeded();
  const port = await freePort();
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "silent",
      SIXTWO_DATA: data,
      APP_URL: `http://localhost:${port}`,
      NEXTAUTH_URL: `http://localhost:${port}`,
      SESSION_SECRET: secret(),
      TRAIL_SIGNING_KEY: secret(),
      TOKEN_PEPPER: secret(),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.push(child);
  const app = { port, child, stderr: "" };
  child.stderr.on("data", (chunk) => {
    app.stderr += chunk;
  });
  return app;
}

/** The test server's database at another port, from now on. */
function relay(port: number): Promise<void> {
  const listener = createServer((client) => {
    const upstream = connect(server.port, "127.0.0.1");
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on("error", () => client.destroy());
  });
  relays.push(listener);
  return new Promise((resolve) => listener.listen(port, "127.0.0.1", resolve));
}
const oneLine = /^SixTwo: the service role "[^"]+" could rewrite the trail \([^\n]+\n$/;
const through = (url: string, port: number) => url.replace(/:\d+\//, `:${port}/`);

test("the app ends with one line when its role could rewrite the trail", { timeout: 30_000 }, async () => {
  const app = await serving(ownerUrl(server, "app"));
  expect(await waitForEnd(app.child, 20_000)).toBe(true);
  expect(app.child.exitCode).toBe(1);
  expect(app.stderr).toMatch(oneLine);
});

test("a database that is away at the start is waited for, and the app works when it comes", {
  timeout: 40_000,
}, async () => {
  const port = await freePort();
  const app = await serving(through(serviceUrl(server, "app"), port));
  await until(async () => (await readiness(app.port)) === 503, 20_000);
  expect((await fetch(`http://127.0.0.1:${app.port}/api/health/live`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(app.child.exitCode).toBeNull();
  await relay(port);
  await until(async () => (await readiness(app.port)) === 200, 5000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([app.child.exitCode, app.stderr]).toEqual([null, ""]);
});

test("an unsafe database that comes late ends the app as well", { timeout: 40_000 }, async () => {
  const port = await freePort();
  const app = await serving(through(ownerUrl(server, "app"), port));
  await until(async () => (await readiness(app.port)) === 503, 20_000);
  await relay(port);
  expect(await waitForEnd(app.child, 10_000)).toBe(true);
  expect(app.child.exitCode).toBe(1);
  expect(app.stderr).toMatch(oneLine);
});
