import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { freePort } from "#scripts/launch/port.ts";
import { createDatabase } from "#scripts/launch/roles.ts";
import { asSuperuser, ownerUrl, serviceUrl, startTestServer, type TestServer } from "../support/cluster.ts";
import { readiness, Script, temporaryFolder } from "../support/product.ts";

let server: TestServer;
let stop: () => Promise<void>;
const data = temporaryFolder();

beforeAll(async () => {
  ({ server, stop } = await startTestServer());
  await asSuperuser(server, (client) => createDatabase(client, "external", "template0"));
  await buildIfNeeded();
}, 240_000);

afterAll(async () => {
  await stop();
  rmSync(data, { recursive: true, force: true });
});

const urls = () => ({
  DATABASE_URL: serviceUrl(server, "external"),
  DATABASE_OWNER_URL: ownerUrl(server, "external"),
});

test("a configured server is migrated, served from, verified, and left running", {
  timeout: 120_000,
}, async () => {
  const port = await freePort();
  const script = new Script("scripts/up.ts", { ...urls(), SIXTWO_DATA: data, PORT: String(port) });
  await script.says(/SixTwo is ready/);
  expect(await readiness(port)).toBe(200);
  const verified = await new Script("scripts/verify-trail.ts", urls(), ["--data", data]).end();
  expect(verified.stdout).toMatch(/The trail is whole/);
  expect(await script.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
  await asSuperuser(server, (client) => client.query("SELECT 1"));
});

test("a service role that was given too much is refused at the next start", { timeout: 60_000 }, async () => {
  const sql = (text: string) => asSuperuser(server, (client) => client.query(text), "external");
  await sql('GRANT DELETE ON "TrailEntry" TO sixtwo_app');
  const env = { ...urls(), SIXTWO_DATA: data, PORT: String(await freePort()) };
  const { code, stderr } = await new Script("scripts/up.ts", env).end();
  expect(stderr).toMatch(
    /^SixTwo: the service role "sixtwo_app" could rewrite the trail \(it may DELETE[^\n]*\n$/,
  );
  expect(code).toBe(1);
});

test("a failing migration ends in one line", { timeout: 60_000 }, async () => {
  await asSuperuser(server, async (client) => {
    await createDatabase(client, "readonly", "template0");
    await client.query("ALTER ROLE sixtwo_owner IN DATABASE readonly SET default_transaction_read_only = on");
  });
  const env = {
    DATABASE_URL: serviceUrl(server, "readonly"),
    DATABASE_OWNER_URL: ownerUrl(server, "readonly"),
  };
  const port = String(await freePort());
  const folder = temporaryFolder();
  const { code, stderr } = await new Script("scripts/up.ts", {
    ...env,
    SIXTWO_DATA: folder,
    PORT: port,
  }).end();
  rmSync(folder, { recursive: true });
  expect(stderr).toMatch(/^SixTwo: the database could not be migrated: [^\n]+\n$/);
  expect(code).toBe(1);
});
