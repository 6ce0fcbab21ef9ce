import type { TestProject } from "vitest/node";
import { createDatabase } from "#scripts/launch/roles.ts";
import { migrate } from "#scripts/migrate.ts";
import { asSuperuser, ownerUrl, startTestServer, type TestServer } from "./cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** The migrated database that every test file's own database is a copy of. */
export const template = "sixtwo_template";

/** One throw-away server for the whole run. It need not survive a power cut, so it does not wait for the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer({ fsync: "off", max_connections: "200" });
  try {
    await asSuperuser(server, (client) => createDatabase(client, template, "template0"));
    await migrate(ownerUrl(server, template));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("server", server);
  return stop;
}
