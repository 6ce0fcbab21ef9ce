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
  try {
    await forgetUnfinished(pool);
    const engine = await schemaEngine(pool);
    const input = { migrationsList: await migrationsList(), filters: noFilters };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration failed: ${(reason.split(/\n\s*0: /)[0] ?? "").replace(/\s+/g, " ").trim()}`);
  } finally {
    await pool.end();
  }
}

// Each migration is one transaction: one that never finished left nothing behind and may simply run again.
async function forgetUnfinished(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query("SELECT to_regclass('public._prisma_migrations') AS history");
  if (rows[0]?.history === null) return;
  await pool.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}
