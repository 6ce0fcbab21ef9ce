import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commonFolder } from "./binaries.ts";
import { Refusal } from "./refusal.ts";
import { canReach, isRoot, type RunAs, serverUser } from "./server-user.ts";

/** Where a data folder's cluster lives and whom its server runs as. */
export interface Place {
  readonly folder: string;
  readonly runAs: RunAs;
}

function ownerOf(folder: string): RunAs {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? serverUser() : { uid, gid };
}

/** The cluster that belongs to a data folder, or null when none was made yet. */
export function existingPlace(data: string): Place | null {
  const pointer = join(data, "postgres.place");
  const folder = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(data, "postgres");
  if (!existsSync(folder)) {
    // A pointer is written before its cluster is made; the data folder's mark after it.
    if (!existsSync(pointer) || !existsSync(join(data, "kind"))) return null;
    throw new Refusal(
      `${pointer} names ${folder}, which is missing; put it back from your backup, or correct the pointer.`,
    );
  }
  const runAs = isRoot ? ownerOf(folder) : null;
  if (!canReach(runAs, folder)) {
    throw new Refusal(
      `PostgreSQL's user (uid ${runAs?.uid}) cannot reach ${folder}; let it enter the folders above (chmod o+x) or move the data folder.`,
    );
  }
  return { folder, runAs };
}

/**
 * The place of a data folder's cluster, chosen when there is none: in the data folder, or, where root started us and
 * PostgreSQL's user cannot get there, below /var/lib/sixtwo with a pointer in the data folder
 * (docs/decisions/0002-embedded-postgresql.md).
 */
export function findPlace(data: string): Place {
  const existing = existingPlace(data);
  if (existing !== null) return existing;
  const runAs = serverUser();
  const folder = join(data, "postgres");
  if (runAs === null) return { folder, runAs };
  const mode = statSync(data).mode & 0o777;
  // Entering is all that user gets here: what lies beside the cluster stays closed by its own modes.
  chmodSync(data, mode | 0o011);
  if (canReach(runAs, data)) return { folder, runAs };
  chmodSync(data, mode);
  return { folder: placeOutside(data), runAs };
}

function placeOutside(data: string): string {
  const pointer = join(data, "postgres.place");
  if (existsSync(pointer)) return readFileSync(pointer, "utf8").trim();
  const home = join(commonFolder, randomUUID());
  mkdirSync(home, { recursive: true, mode: 0o711 });
  writeFileSync(pointer, `${join(home, "postgres")}\n`, { mode: 0o600 });
  return join(home, "postgres");
}
