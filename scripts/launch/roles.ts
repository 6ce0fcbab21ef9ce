import type { Client } from "pg";
import { type Cluster, superuser } from "./cluster.ts";

/** The database and its two roles: one that migrates, one that serves and could not rewrite the trail. */
export const databaseName = "sixtwo";
export const ownerRole = "sixtwo_owner";
export const serviceRole = "sixtwo_app";

/** The SQL, on one line, that prepares somebody's own PostgreSQL. */
export const rolesHowTo = [
  `CREATE ROLE ${ownerRole} LOGIN PASSWORD '…';`,
  `CREATE ROLE ${serviceRole} LOGIN PASSWORD '…';`,
  `CREATE DATABASE ${databaseName} OWNER ${ownerRole} ENCODING 'UTF8' TEMPLATE template0;`,
].join(" ");

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = found.rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/** Makes both roles with these passwords. Safe to repeat. */
export async function ensureRoles(
  client: Client,
  passwords: { owner: string; service: string },
): Promise<void> {
  await ensureRole(client, ownerRole, passwords.owner);
  await ensureRole(client, serviceRole, passwords.service);
}

/** Creates a database that the owner role owns and only the service role may enter besides. */
export async function createDatabase(client: Client, name: string, template: string): Promise<void> {
  const quoted = client.escapeIdentifier(name);
  await client.query(
    `CREATE DATABASE ${quoted} OWNER ${ownerRole} TEMPLATE ${client.escapeIdentifier(template)} ENCODING 'UTF8'`,
  );
  await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${serviceRole}`);
}

/** Makes roles and database of the embedded server. Safe to repeat. */
export async function bootstrap(
  cluster: Cluster,
  passwords: { owner: string; service: string },
): Promise<void> {
  const client = superuser(cluster, "postgres");
  await client.connect();
  try {
    await ensureRoles(client, passwords);
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) await createDatabase(client, databaseName, "template0");
  } finally {
    await client.end();
  }
}
