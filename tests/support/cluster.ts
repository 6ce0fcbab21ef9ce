import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { embeddedBin } from "#scripts/launch/binaries.ts";
import {
  type Cluster,
  clusterUrl,
  initCluster,
  startCluster,
  stopCluster,
  superuser,
} from "#scripts/launch/cluster.ts";
import { freePort } from "#scripts/launch/port.ts";
import { ensureRoles, ownerRole, serviceRole } from "#scripts/launch/roles.ts";
import { serverUser } from "#scripts/launch/server-user.ts";

/** How to reach a throw-away server; plain data, so that it can be handed to test workers. */
export interface TestServer {
  readonly port: number;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly servicePassword: string;
}

const secret = () => randomBytes(24).toString("hex");

/** Runs `use` with a superuser's connection to a database of the server. */
export async function asSuperuser<T>(
  server: Pick<TestServer, "port" | "superuserPassword">,
  use: (client: Client) => Promise<T>,
  database = "postgres",
): Promise<T> {
  const client = superuser(server, database);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

export const ownerUrl = (server: TestServer, database: string) =>
  clusterUrl(server.port, ownerRole, server.ownerPassword, database);

export const serviceUrl = (server: TestServer, database: string) =>
  clusterUrl(server.port, serviceRole, server.servicePassword, database);

/**
 * Starts a throw-away server with both roles in the system's temporary folder: the embedded one, or the one whose
 * programs lie in TEST_DATABASE_SERVER, e.g. /usr/lib/postgresql/15/bin. `settings` are PostgreSQL's.
 */
export async function startTestServer(
  settings: Record<string, string> = {},
): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const runAs = serverUser();
  const home = mkdtempSync(join(tmpdir(), "sixtwo-test-"));
  chmodSync(home, 0o711);
  const cluster: Cluster = {
    bin: process.env.TEST_DATABASE_SERVER || embeddedBin(runAs),
    folder: join(home, "postgres"),
    port: await freePort(),
    superuserPassword: secret(),
    logFile: join(home, "postgres.log"),
    runAs,
    settings,
  };
  const server = {
    port: cluster.port,
    superuserPassword: cluster.superuserPassword,
    ownerPassword: secret(),
    servicePassword: secret(),
  };
  initCluster(cluster);
  // In our own process group: Ctrl-C in the terminal ends the server with the tests.
  await startCluster(cluster, false);
  await asSuperuser(server, (client) =>
    ensureRoles(client, { owner: server.ownerPassword, service: server.servicePassword }),
  );
  return {
    server,
    async stop() {
      await stopCluster(cluster);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
