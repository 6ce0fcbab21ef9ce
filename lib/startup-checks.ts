import { Client } from "pg";

/** A database that SixTwo must not run on; the message is one line that names the cause and the remedy. */
export class UnsafeDatabase extends Error {
  override name = "UnsafeDatabase";
}

const facts = `
  SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_version') AS release,
         current_setting('fsync') AS fsync,
         current_setting('full_page_writes') AS full_page_writes,
         current_setting('synchronous_commit') AS synchronous_commit,
         pg_encoding_to_char(d.encoding) AS encoding,
         r.rolname AS role, r.rolsuper AS superuser, r.rolcreaterole AS creates_roles, r.rolreplication AS replicates,
         pg_has_role(d.datdba, 'MEMBER') AS owns_database
    FROM pg_database d, pg_roles r
   WHERE d.datname = current_database() AND r.rolname = current_user`;

// Each row that comes back is one way in which the service role could reach past its grants.
const powers = `
  SELECT format('it owns or may act as the owner of table "%s"', relname) AS power
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'MEMBER')
  UNION ALL
  SELECT format('it owns or may act as the owner of function %s', proname)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = current_schema() AND pg_has_role(p.proowner, 'MEMBER')
  UNION ALL
  SELECT format('it may act as the role %s', rolname)
    FROM pg_roles
   WHERE rolname IN ('pg_write_all_data', 'pg_write_server_files', 'pg_execute_server_program')
     AND pg_has_role(oid, 'MEMBER')
  UNION ALL
  SELECT format('it may %s "%s"', act, relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
         unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS act
   WHERE n.nspname = current_schema() AND relname = 'TrailEntry'
     AND (has_table_privilege(c.oid, act)
          OR (act IN ('INSERT', 'UPDATE') AND has_any_column_privilege(c.oid, act)))
  UNION ALL
  SELECT format('it may create objects in schema %s', current_schema())
   WHERE has_schema_privilege(current_schema(), 'CREATE')
  UNION ALL
  SELECT 'it may create schemas' WHERE has_database_privilege(current_database(), 'CREATE')
  UNION ALL
  SELECT 'it may switch triggers off (session_replication_role)'
   WHERE has_parameter_privilege('session_replication_role', 'SET')
  LIMIT 1`;

function serverProblem(row: Record<string, unknown>): string | null {
  if (Number(row.version) < 150_000) {
    return `PostgreSQL ${row.release} is too old; SixTwo needs version 15 or newer.`;
  }
  for (const name of ["fsync", "full_page_writes"] as const) {
    if (row[name] !== "on")
      return `the database runs with ${name}=${row[name]} and could lose data; set ${name}=on and restart it.`;
  }
  if (row.synchronous_commit === "off") {
    return "the database runs with synchronous_commit=off and could lose saved work; set synchronous_commit=on.";
  }
  return row.encoding === "UTF8"
    ? null
    : `the database is encoded in ${row.encoding}; create it with ENCODING 'UTF8' TEMPLATE template0.`;
}

function roleProblem(row: Record<string, unknown>): string | null {
  if (row.superuser) return "it is a superuser";
  if (row.creates_roles) return "it may create roles";
  if (row.replicates) return "it may replicate";
  return row.owns_database ? "it owns or may act as the owner of the database" : null;
}

/**
 * Checks, as the service role itself, that the server keeps what it acknowledges and that this role could not rewrite
 * the trail. Needs no migrated database; on one, the rights on "TrailEntry" are looked at too.
 * Throws UnsafeDatabase; connection errors pass through. `serviceUrl` is a postgresql:// URL.
 */
export async function checkDatabase(serviceUrl: string): Promise<void> {
  const client = new Client({
    connectionString: serviceUrl,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    const row: Record<string, unknown> = (await client.query(facts)).rows[0];
    const server = serverProblem(row);
    if (server !== null) throw new UnsafeDatabase(server);
    const power = roleProblem(row) ?? (await client.query(powers)).rows[0]?.power;
    if (power) {
      throw new UnsafeDatabase(
        `the service role "${row.role}" could rewrite the trail (${power}); use a plain role in DATABASE_URL that has only what the migrations grant.`,
      );
    }
  } finally {
    await client.end();
  }
}
