import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { database, disconnect } from "#lib/db.ts";
import { startRegisterExport } from "#lib/jobs/service.ts";
import { inTransaction } from "#lib/transaction.ts";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { createDatabase } from "#scripts/launch/roles.ts";
import { migrate } from "#scripts/migrate.ts";
import { organisation } from "../import/organisation.ts";
import { asSuperuser, ownerUrl, serviceUrl, startTestServer, type TestServer } from "../support/cluster.ts";
import { testDatabase } from "../support/database.ts";
import { Script, temporaryFolder } from "../support/product.ts";

await testDatabase();
let server: TestServer;
let stop: () => Promise<void>;
const data = temporaryFolder();

beforeAll(async () => {
  // A server that keeps what it acknowledges: the launcher takes no other.
  ({ server, stop } = await startTestServer());
  await asSuperuser(server, (client) => createDatabase(client, "apart", "template0"));
  await migrate(ownerUrl(server, "apart"));
  process.env.DATABASE_URL = serviceUrl(server, "apart");
  await buildIfNeeded();
}, 240_000);

afterAll(async () => {
  await disconnect();
  await stop();
  rmSync(data, { recursive: true, force: true });
});

test("ROLE=worker works through the jobs of another process, and ends cleanly", async () => {
  const org = await organisation();
  await inTransaction(systemActor("seed"), "organisation.edit", (tx) =>
    tx.organisation.create({ data: { name: "Test Organisation" } }),
  );
  const manager = { ...org.manager, reauthenticatedAt: new Date() };
  const { id } = await startRegisterExport(manager, { format: "pdf", query: "" });
  const worker = new Script("scripts/up.ts", {
    ROLE: "worker",
    SIXTWO_DATA: data,
    DATABASE_URL: serviceUrl(server, "apart"),
    DATABASE_OWNER_URL: ownerUrl(server, "apart"),
    LOG_LEVEL: "silent",
  });
  await worker.says(/works through its jobs/, 120_000);
  await expect
    .poll(async () => (await database().job.findUniqueOrThrow({ where: { id } })).state, { timeout: 30_000 })
    .toBe("DONE");
  expect(await worker.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
}, 180_000);

test("ROLE=worker without a database of its own server is refused with one line", async () => {
  const worker = new Script("scripts/up.ts", { ROLE: "worker", SIXTWO_DATA: temporaryFolder() });
  const { code, stderr } = await worker.end();
  expect([code, stderr]).toEqual([1, expect.stringContaining("ROLE=worker needs a database")]);
}, 60_000);
