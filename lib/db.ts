import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** A transaction's client: what `change()` hands to services. */
export type Tx = Prisma.TransactionClient;

/** What reads run on: the pool itself or a transaction that is already open. */
export type Db = PrismaClient | Tx;

type Held = { client: PrismaClient; pool: pg.Pool };

// How alike two words must be for the search to take one for the other mistyped ("phisihng" and "phishing" are .38); and
// one plan for a statement whatever its values. Left to choose, the database takes that plan for too dear wherever a
// LIMIT is a value, as in all of Prisma's, and plans anew each time, which takes as long as running it.
const sessionOptions = "-c pg_trgm.word_similarity_threshold=0.35 -c plan_cache_mode=force_generic_plan";

function connect(): Held {
  // Without these, a frozen server hangs a query for ever (SECURITY.md 1.6).
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 3000,
    query_timeout: 5500,
    statement_timeout: 5000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: "sixtwo",
    options: sessionOptions,
  });
  // An idle connection that the database ends is replaced by the next query; unheard, it would end the process.
  pool.on("error", (error) => log.warn({ err: error }, "a connection to the database was ended"));
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: ({ sql }) => statementName(sql) ?? "",
  });
  return {
    pool,
    client: new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 5000 } }),
  };
}

const kept = globalThis as { sixtwoDatabase?: Held };

function held(): Held {
  kept.sixtwoDatabase ??= connect();
  return kept.sixtwoDatabase;
}

/** The one client of this process. Importable only by change, view, queries and the trail (a guard test sees to it). */
export function database(): PrismaClient {
  return held().client;
}

/**
 * The rows of a hot read, asked of the driver itself: Prisma's own reading costs as much again as the query. Gives
 * what the driver gives: select days as text (`to_char`), decimals come as text, instants as Date.
 * @param db what `view()` hands to a query; inside a transaction the read belongs to it
 */
export async function readRows<Row extends pg.QueryResultRow>(db: Db, sql: Prisma.Sql): Promise<Row[]> {
  const { client, pool } = held();
  if (db !== client) return db.$queryRaw<Row[]>(sql);
  const { text, values } = sql;
  return (await pool.query<Row>({ name: statementName(text), text, values })).rows;
}

/**
 * So many rows from a place on, the usual page written out: of a LIMIT it does not know the database supposes a tenth of
 * the table, takes a plan for all queries for too dear and plans each anew, which takes as long as running it.
 */
export function limitSql(take: number, skip = 0): Prisma.Sql {
  const limit = usualLimits.get(take) ?? Prisma.sql`LIMIT ${take}`;
  return skip === 0 ? limit : Prisma.sql`${limit} OFFSET ${skip}`;
}

// A page of a list, and one more than it where that tells whether there is another.
const usualLimits = new Map([
  [50, Prisma.sql`LIMIT 50`],
  [51, Prisma.sql`LIMIT 51`],
]);

const mostNames = 400;
const longestNamed = 50_000;
const names = new Map<string, string>();
const seenOnce = new Set<string>();

// A named statement is planned once per connection; planning takes as long as running it, and ten times as long where
// many tables are joined. Named, after its text, is what is asked a second time: texts differ by the conditions a filter
// has and by the length of a list, and every name costs memory in every connection.
function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames || text.length > longestNamed) return known;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= mostNames) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

/** Ends every connection; for scripts and tests that are done. */
export async function disconnect(): Promise<void> {
  await kept.sixtwoDatabase?.client.$disconnect();
  delete kept.sixtwoDatabase;
}
