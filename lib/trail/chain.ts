import { createHash } from "node:crypto";

/** One entry as read for verification: `at` is `YYYY-MM-DDTHH:MM:SS.ffffffZ`, hashes are bytes. */
export type ChainEntry = {
  seq: string;
  at: string;
  operation: string;
  actor: string;
  actorName: string;
  act: string;
  via: string;
  requestId: string | null;
  change: string;
  recordKind: string;
  recordId: string;
  rootKind: string;
  rootId: string;
  label: string;
  before: string | null;
  after: string | null;
  salt: Buffer;
  payloadSha256: Buffer;
  previousHash: Buffer;
  hash: Buffer;
};

/** What the first entry names as the hash before it. */
export const genesis = Buffer.alloc(32);

/** The columns of a `ChainEntry`, for a SELECT from "TrailEntry". */
export const chainColumns = `"seq"::text AS seq, to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  "operation"::text AS operation, "actor", "actorName", "act", "via", "requestId", "change", "recordKind", "recordId",
  "rootKind", "rootId", "label", "before", "after", "salt", "payloadSha256", "previousHash", "hash"`;

// The same as trail_field() in the database: length as four bytes (-1 for null), then UTF-8.
function field(value: string | null): Buffer {
  const length = Buffer.alloc(4);
  if (value === null) {
    length.writeInt32BE(-1);
    return length;
  }
  const bytes = Buffer.from(value, "utf8");
  length.writeInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** SHA-256 over salt, before and after. */
export function payloadHash(entry: Pick<ChainEntry, "salt" | "before" | "after">): Buffer {
  return sha256(entry.salt, field(entry.before), field(entry.after));
}

/** SHA-256 of an entry: domain tag and version, then every field with its length, the payload and the previous hash as hex. */
export function entryHash(entry: ChainEntry): Buffer {
  const {
    seq,
    at,
    operation,
    actor,
    actorName,
    act,
    via,
    requestId,
    change,
    recordKind,
    recordId,
    rootKind,
    rootId,
    label,
  } = entry;
  const texts = [
    seq,
    at,
    operation,
    actor,
    actorName,
    act,
    via,
    requestId,
    change,
    recordKind,
    recordId,
    rootKind,
    rootId,
    label,
  ];
  const hashes = [entry.payloadSha256.toString("hex"), entry.previousHash.toString("hex")];
  return sha256(Buffer.from("sixtwo.trail.v1"), ...[...texts, ...hashes].map(field));
}

/** What is wrong with an entry that follows `previous`, or null. */
export function entryProblem(entry: ChainEntry, previous: { seq: bigint; hash: Buffer }): string | null {
  if (BigInt(entry.seq) !== previous.seq + 1n) return `entry ${previous.seq + 1n} is missing`;
  if (!entry.previousHash.equals(previous.hash)) return "it does not follow the entry before it";
  if (!payloadHash(entry).equals(entry.payloadSha256)) return "its before or after image was changed";
  if (!entryHash(entry).equals(entry.hash)) return "its content was changed";
  return null;
}
