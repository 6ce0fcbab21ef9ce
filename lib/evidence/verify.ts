import pg from "pg";
import { digestOf } from "#lib/files/digest.ts";
import type { FileStore } from "#lib/files/store.ts";

/** Something wrong with one content. `refs`: the evidence that has it. */
export type VaultProblem = {
  kind: "damaged" | "missing" | "orphaned";
  sha256: string;
  refs: string[];
};

/** What a check of the vault found. */
export type VaultVerdict = { files: number; bytes: number; problems: VaultProblem[] };

type Row = { sha256: string; size: number; refs: string[] };

/**
 * Reads every content that shall be there and holds it against its hash, then looks for contents that nothing has.
 * Contents that were disposed of and are still there count as orphaned.
 * @param serviceUrl of the database
 */
export async function verifyVault(serviceUrl: string, store: FileStore): Promise<VaultVerdict> {
  const client = new pg.Client({ connectionString: serviceUrl });
  await client.connect();
  try {
    const problems: VaultProblem[] = [];
    // What is in the store is looked at first: what is recorded meanwhile is no orphan then.
    const there = new Set<string>();
    for await (const { sha256 } of store.list()) there.add(sha256);
    const { rows } = await client.query<Row>(`SELECT f."sha256", f."size",
        ARRAY(SELECT DISTINCT e."ref" FROM "EvidenceRevision" r JOIN "Evidence" e ON e."id" = r."evidenceId"
          WHERE r."fileSha256" = f."sha256" ORDER BY 1) AS refs
      FROM "StoredFile" f WHERE f."disposedAt" IS NULL ORDER BY f."id"`);
    let bytes = 0;
    for (const { sha256, size, refs } of rows) {
      there.delete(sha256);
      const digest = await digestOf(store, sha256);
      if (digest === null) problems.push({ kind: "missing", sha256, refs });
      else if (digest !== sha256) problems.push({ kind: "damaged", sha256, refs });
      else bytes += size;
    }
    for (const sha256 of there) problems.push({ kind: "orphaned", sha256, refs: [] });
    return { files: rows.length, bytes, problems };
  } finally {
    await client.end();
  }
}
