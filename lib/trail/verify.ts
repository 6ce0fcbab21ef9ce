import { readFile } from "node:fs/promises";
import pg from "pg";
import { type ChainEntry, chainColumns, entryProblem, genesis } from "./chain.ts";
import { type Checkpoint, isSigned } from "./signing.ts";

/** A broken place: the entry it starts at (null when it is no entry's) and what is wrong, in words. */
export type TrailProblem = { seq: string | null; problem: string };

export type TrailVerdict = { ok: boolean; entries: number; checkpoints: number; problems: TrailProblem[] };

const batchSize = 5000;
const mostProblems = 20;

/**
 * Recomputes the whole chain and holds it against every checkpoint, in the table and in the file. Finds edited,
 * deleted, inserted, swapped and recomputed entries, a cut tail, and an older copy of the database.
 * @returns problems in the order of their entries; the first is the first bad entry
 */
export async function verifyTrail(
  databaseUrl: string,
  options: { signingKey: string; checkpointFile: string },
): Promise<TrailVerdict> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    // One snapshot, so that entries written meanwhile do not look like a difference.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const stored = await client.query<Checkpoint>(
      `SELECT "seq"::text AS seq, "hash", to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, "keyId", "signature"
       FROM "TrailCheckpoint" ORDER BY "TrailCheckpoint"."seq"`,
    );
    const problems: TrailProblem[] = [];
    const filed = await fileCheckpoints(options.checkpointFile, stored.rows.length > 0, problems);
    const expected = new Map<string, Set<string>>();
    const checkpoints = [...stored.rows, ...filed].sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)));
    for (const checkpoint of checkpoints) {
      if (!isSigned(options.signingKey, checkpoint)) {
        problems.push({
          seq: checkpoint.seq,
          problem: "its checkpoint was changed or signed with another key",
        });
        continue;
      }
      expected.set(checkpoint.seq, (expected.get(checkpoint.seq) ?? new Set()).add(checkpoint.hash));
    }
    const entries = await walk(client, expected, problems);
    problems.sort((a, b) => Number(BigInt(a.seq ?? 0) - BigInt(b.seq ?? 0)));
    return {
      ok: problems.length === 0,
      entries,
      checkpoints: expected.size,
      problems: problems.slice(0, mostProblems),
    };
  } finally {
    await client.end();
  }
}

async function walk(
  client: pg.Client,
  expected: Map<string, Set<string>>,
  problems: TrailProblem[],
): Promise<number> {
  let previous: { seq: bigint; hash: Buffer } = { seq: 0n, hash: genesis };
  let confirmed = 0n;
  let entries = 0;
  for (;;) {
    const { rows } = await client.query<ChainEntry>(
      `SELECT ${chainColumns} FROM "TrailEntry" WHERE "TrailEntry"."seq" > $1 ORDER BY "TrailEntry"."seq" LIMIT ${batchSize}`,
      [previous.seq.toString()],
    );
    for (const entry of rows) {
      entries++;
      const problem = entryProblem(entry, previous);
      if (problem && problems.length < mostProblems) problems.push({ seq: entry.seq, problem });
      const hashes = expected.get(entry.seq);
      if (hashes && (hashes.size > 1 || !hashes.has(entry.hash.toString("hex")))) {
        const first = (confirmed + 1n).toString();
        problems.push({
          seq: first,
          problem: `entries ${first} to ${entry.seq} are not those of the signed checkpoint at ${entry.seq}: the chain was rewritten`,
        });
      }
      if (hashes) confirmed = BigInt(entry.seq);
      previous = { seq: BigInt(entry.seq), hash: entry.hash };
    }
    if (rows.length < batchSize) break;
  }
  const newest = BigInt([...expected.keys()].at(-1) ?? 0);
  if (newest > previous.seq) {
    const first = (previous.seq + 1n).toString();
    problems.push({
      seq: first,
      problem: `entries ${first} to ${newest} are missing although a checkpoint was signed: the tail was cut or an older copy of the database restored`,
    });
  }
  return entries;
}

async function fileCheckpoints(
  file: string,
  isExpected: boolean,
  problems: TrailProblem[],
): Promise<Checkpoint[]> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) {
    if (isExpected) problems.push({ seq: null, problem: `the checkpoint file ${file} is missing` });
    return [];
  }
  const checkpoints: Checkpoint[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      checkpoints.push(JSON.parse(line));
    } catch {
      problems.push({ seq: null, problem: `line ${index + 1} of the checkpoint file cannot be read` });
    }
  }
  return checkpoints;
}
