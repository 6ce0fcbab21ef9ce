import { open } from "node:fs/promises";
import pg from "pg";
import { type Checkpoint, signCheckpoint } from "./signing.ts";

/**
 * Signs the newest entry of the trail and writes the checkpoint to the file (fsynced) and to the table.
 * Nothing new since the last checkpoint: nothing is written.
 * @param options.signingKey base64 of 32 random bytes
 * @param options.file append-only, one JSON object a line; best on another volume than the database
 * @returns the checkpoint's entry, or null when there was nothing to sign
 */
export async function writeCheckpoint(
  databaseUrl: string,
  options: { signingKey: string; file: string },
): Promise<{ seq: bigint } | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 3000,
    query_timeout: 6000,
  });
  await client.connect();
  try {
    const { rows } =
      await client.query(`SELECT "seq"::text AS seq, encode("hash", 'hex') AS hash FROM "TrailEntry"
      WHERE "seq" > coalesce((SELECT max("seq") FROM "TrailCheckpoint"), 0) ORDER BY "TrailEntry"."seq" DESC LIMIT 1`);
    const head = rows[0];
    if (!head) return null;
    const checkpoint = signCheckpoint(options.signingKey, head.seq, head.hash, new Date());
    await append(options.file, checkpoint);
    await client.query(
      `INSERT INTO "TrailCheckpoint" ("seq", "hash", "at", "keyId", "signature") VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [checkpoint.seq, checkpoint.hash, checkpoint.at, checkpoint.keyId, checkpoint.signature],
    );
    return { seq: BigInt(checkpoint.seq) };
  } finally {
    await client.end();
  }
}

async function append(file: string, checkpoint: Checkpoint): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.write(`${JSON.stringify(checkpoint)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
