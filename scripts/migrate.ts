import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { migrationsList, schemaEngine } from "./schema-engine.ts";

const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Applies every migration that the database does not have yet, in Prisma's layout and history table.
 * @param ownerUrl connection string of the owner role, never the service role's
 * @returns the names of the migrations applied, oldest first
 * @throws Error with one line naming the database's reason
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  // A database that dies in the middle is reported by the query that fails, not by a stack of its own.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  try {
    await forgetUnfinished(pool);
    const engine = await schemaEngine(pool);
    const input = { migrationsList: await migrationsList(), filters: noFilters };
    const applied = (await engine.applyMigrations(input)).appliedMigrationNames;
    await prepareQueue(pool);
    return applied;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration failed: ${(reason.split(/\n\s*0: /)[0] ?? "").replace(/\s+/g, " ").trim()}`);
  } finally {
    await pool.end();
  }
}

/** The queue's own schema, made by the owner; the service role may work with its rows and change nothing of it. */
async function prepareQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  const role = "sixtwo_app";
  await pool.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO ${role};
    GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO ${role};
    GRANT INSERT, UPDATE, DELETE ON graphile_worker._private_jobs, graphile_worker._private_job_queues,
      graphile_worker._private_tasks, graphile_worker._private_known_crontabs TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role}`);
  // The queue's tables are closed by row security to everybody but their owner.
  for (const table of ["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs"])
    await pool.query(`DROP POLICY IF EXISTS service ON graphile_worker.${table};
      CREATE POLICY service ON graphile_worker.${table} TO ${role} USING (true) WITH CHECK (true)`);
}

// Each migration is one transaction: one that never finished left nothing behind and may simply run again.
async function forgetUnfinished(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query("SELECT to_regclass('public._prisma_migrations') AS history");
  if (rows[0]?.history === null) return;
  await pool.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}
