import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDatabase } from "#lib/startup-checks.ts";
import { clusterUrl } from "#scripts/launch/cluster.ts";
import { createDatabase } from "#scripts/launch/roles.ts";
import { migrate } from "#scripts/migrate.ts";
import { asSuperuser, ownerUrl, serviceUrl, startTestServer, type TestServer } from "../support/cluster.ts";

// A server of its own: these tests change settings and roles that every database of a server shares.
let server: TestServer;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ server, stop } = await startTestServer());
  await asSuperuser(server, (client) => createDatabase(client, "app", "template0"));
  await migrate(ownerUrl(server, "app"));
});

afterAll(() => stop());

const sql = (text: string) => asSuperuser(server, (client) => client.query(text), "app");

test("the database as the launcher makes it is accepted", async () => {
  await expect(checkDatabase(serviceUrl(server, "app"))).resolves.toBeUndefined();
});

test.each([
  ["superuser", "postgres", /"postgres" could rewrite the trail \(it is a superuser\)/],
  ["owner", "sixtwo_owner", /"sixtwo_owner" could rewrite the trail \(it owns or may act as the owner/],
])("the %s is refused as service role", async (_, role, line) => {
  const password = role === "postgres" ? server.superuserPassword : server.ownerPassword;
  await expect(checkDatabase(clusterUrl(server.port, role, password, "app"))).rejects.toThrow(line);
});

const trail = `"TrailEntry"`;

test.each([
  [
    `GRANT UPDATE ON ${trail} TO sixtwo_app`,
    `REVOKE UPDATE ON ${trail} FROM sixtwo_app`,
    /it may UPDATE "TrailEntry"/,
  ],
  [
    `GRANT UPDATE (seq) ON ${trail} TO sixtwo_app`,
    `REVOKE UPDATE (seq) ON ${trail} FROM sixtwo_app`,
    /it may UPDATE/,
  ],
  [
    `GRANT DELETE ON ${trail} TO PUBLIC`,
    `REVOKE DELETE ON ${trail} FROM PUBLIC`,
    /it may DELETE "TrailEntry"/,
  ],
  [
    `GRANT TRUNCATE ON ${trail} TO sixtwo_app`,
    `REVOKE TRUNCATE ON ${trail} FROM sixtwo_app`,
    /it may TRUNCATE/,
  ],
  [
    "GRANT sixtwo_owner TO sixtwo_app",
    "REVOKE sixtwo_owner FROM sixtwo_app",
    /act as the owner of the database/,
  ],
  [
    "GRANT CREATE ON SCHEMA public TO PUBLIC",
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    /create objects in schema/,
  ],
  ["ALTER ROLE sixtwo_app CREATEROLE", "ALTER ROLE sixtwo_app NOCREATEROLE", /may create roles/],
  [
    "GRANT pg_write_server_files TO sixtwo_app",
    "REVOKE pg_write_server_files FROM sixtwo_app",
    /pg_write_server_files/,
  ],
  [
    "GRANT SET ON PARAMETER session_replication_role TO sixtwo_app",
    "REVOKE SET ON PARAMETER session_replication_role FROM sixtwo_app",
    /switch triggers off/,
  ],
])("%s is noticed", async (spoil, mend, line) => {
  await sql(spoil);
  try {
    await expect(checkDatabase(serviceUrl(server, "app"))).rejects.toThrow(line);
  } finally {
    await sql(mend);
  }
});

test.each([
  ["fsync", /fsync=off.*set fsync=on/],
  ["full_page_writes", /full_page_writes=off/],
  ["synchronous_commit", /synchronous_commit=off/],
])("%s = off is refused", async (setting, line) => {
  // What the command line of a server sets, ALTER SYSTEM cannot change: a role's own setting, or a server of its own.
  if (setting === "synchronous_commit") {
    await sql("ALTER ROLE sixtwo_app SET synchronous_commit = off");
    await expect(checkDatabase(serviceUrl(server, "app"))).rejects.toThrow(line);
    await sql("ALTER ROLE sixtwo_app RESET synchronous_commit");
    return;
  }
  const other = await startTestServer({ [setting]: "off" });
  try {
    await asSuperuser(other.server, (client) => createDatabase(client, "app", "template0"));
    await expect(checkDatabase(serviceUrl(other.server, "app"))).rejects.toThrow(line);
  } finally {
    await other.stop();
  }
});

test("another encoding is refused", async () => {
  await asSuperuser(server, async (client) => {
    await client.query(
      "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc",
    );
  });
  await expect(checkDatabase(serviceUrl(server, "latin"))).rejects.toThrow(/encoded in LATIN1.*UTF8/);
});
