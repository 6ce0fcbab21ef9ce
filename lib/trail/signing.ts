import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A signed statement that the entry `seq` had this hash at this time. Written to a table and to a file outside the database. */
export type Checkpoint = { seq: string; hash: string; at: string; keyId: string; signature: string };

// PKCS #8 header of an Ed25519 private key; the 32-byte seed follows (RFC 8410).
const header = Buffer.from("302e020100300506032b657004220420", "hex");

/** @param signingKey base64 of a 32-byte Ed25519 seed */
export function signingKeyOf(signingKey: string): { key: KeyObject; keyId: string } {
  const seed = createHash("sha256")
    .update("sixtwo.trail-signing.v1")
    .update(Buffer.from(signingKey, "base64"))
    .digest();
  const key = createPrivateKey({ key: Buffer.concat([header, seed]), format: "der", type: "pkcs8" });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" });
  return { key, keyId: createHash("sha256").update(raw).digest("hex").slice(0, 16) };
}

const message = (c: Omit<Checkpoint, "signature">) =>
  Buffer.from(`sixtwo.checkpoint.v1\n${c.seq}\n${c.hash}\n${c.at}\n${c.keyId}`);

/** Signs the head of the chain. */
export function signCheckpoint(signingKey: string, seq: string, hash: string, at: Date): Checkpoint {
  const { key, keyId } = signingKeyOf(signingKey);
  const unsigned = { seq, hash, at: at.toISOString(), keyId };
  return { ...unsigned, signature: sign(null, message(unsigned), key).toString("base64") };
}

/** Whether the checkpoint was signed with this key and not changed since. */
export function isSigned(signingKey: string, checkpoint: Checkpoint): boolean {
  const { key } = signingKeyOf(signingKey);
  return verify(null, message(checkpoint), createPublicKey(key), Buffer.from(checkpoint.signature, "base64"));
}
