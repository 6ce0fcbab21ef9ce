import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { fieldError, StorageFull } from "#lib/errors.ts";
import { discard, type ReceivedFile } from "#lib/files/receive.ts";
import { fileStore } from "#lib/files/store.ts";
import { newId } from "#lib/id.ts";
import { log } from "#lib/log.ts";
import { inTransaction } from "#lib/transaction.ts";
import { quotaProblem } from "./rules.ts";

/** The content went away between the store and the record: somebody removed the same bytes at this moment. */
class Gone extends Error {}

/**
 * Puts a received file into the store and then lets `record` write of it, so that a row never lacks its file. When
 * that fails the content goes again, unless another row has it.
 */
export async function storing<Result>(
  actor: Actor,
  file: ReceivedFile,
  record: () => Promise<Result>,
): Promise<Result> {
  try {
    const store = await fileStore();
    for (let attempt = 1; ; attempt++) {
      await store.put(file.sha256, file.path, file.size);
      try {
        return await record();
      } catch (error) {
        if (error instanceof Gone && attempt < 5) continue;
        await forgetQuietly(actor, file.sha256);
        throw error instanceof Gone ? new StorageFull(error) : error;
      }
    }
  } finally {
    await discard(file);
  }
}

async function forgetQuietly(actor: Actor, sha256: string): Promise<void> {
  try {
    await forget(actor, sha256);
  } catch (error) {
    // It is an orphan then, which the check of the vault names and removes.
    log.warn({ err: error, sha256 }, "a content that nothing refers to is still in the store");
  }
}

/** Removes a content from the store unless a record that was not disposed of has it. */
export function forget(actor: Actor, sha256: string): Promise<boolean> {
  return inTransaction(actor, "evidence.dispose", async (tx) => {
    await lockVault(tx);
    const kept = await tx.storedFile.findFirst({ where: { sha256, disposedAt: null }, select: { id: true } });
    if (kept) return false;
    await (await fileStore()).remove(sha256);
    return true;
  });
}

/**
 * One at a time decides what is in the store: two uploads cannot both take the last room, and nothing is removed
 * while somebody records it.
 */
export async function lockVault(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(6202010)::text`;
}

/** Writes down that a content is kept. @throws RuleViolation when there is no room for it */
export async function keepFile(tx: Tx, actor: Actor, { sha256, size, type }: ReceivedFile): Promise<void> {
  await lockVault(tx);
  if ((await (await fileStore()).sizeOf(sha256)) !== size) throw new Gone();
  const known = await tx.storedFile.findUnique({ where: { sha256 } });
  const [used] = await tx.$queryRaw<{ person: number; all: number }[]>`SELECT
    (SELECT coalesce(sum(f."size"), 0)::float8 FROM "EvidenceRevision" r JOIN "StoredFile" f ON f."sha256" = r."fileSha256"
      WHERE r."createdById"::text = ${actor.personId} AND f."disposedAt" IS NULL) AS person,
    (SELECT coalesce(sum("size"), 0)::float8 FROM "StoredFile" WHERE "disposedAt" IS NULL) AS all`;
  const isKept = known !== null && known.disposedAt === null;
  const problem = quotaProblem(size, isKept ? 0 : size, used ?? { person: 0, all: 0 }, env().fileLimits);
  if (problem) throw fieldError("file", problem);
  if (known === null) await tx.storedFile.create({ data: { id: newId(), sha256, size, type } });
  else if (!isKept) await tx.storedFile.update({ where: { sha256 }, data: { disposedAt: null } });
}
