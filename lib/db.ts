import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** A transaction's client: what `change()` hands to services. */
export type Tx = Prisma.TransactionClient;

/** What reads run on: the pool itself or a transaction that is already open. */
export type Db = PrismaClient | Tx;

function connect(): PrismaClient {
  // Without these, a frozen server hangs a query for ever (SECURITY.md 1.6).
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 3000,
    query_timeout: 5500,
    statement_timeout: 5000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: "sixtwo",
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 5000 } });
}

const held = globalThis as { sixtwoDatabase?: PrismaClient };

/** The one client of this process. Importable only by change, view, queries and the trail (a guard test sees to it). */
export function database(): PrismaClient {
  held.sixtwoDatabase ??= connect();
  return held.sixtwoDatabase;
}

/** Ends every connection; for scripts and tests that are done. */
export async function disconnect(): Promise<void> {
  await held.sixtwoDatabase?.$disconnect();
  delete held.sixtwoDatabase;
}
