import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import type { ExportedObjective } from "#lib/export/exported.ts";
import type { Table } from "#lib/export/table.ts";
import type { RegisterHead } from "./register-pdf.ts";

/** What is to be made; tables hold no moments, which JSON cannot carry. */
export type DocumentOrder =
  | { kind: "pdf"; head: RegisterHead; objectives: readonly ExportedObjective[] }
  | { kind: "xlsx"; tables: readonly Table[]; timeZone: string };

/**
 * Makes a document in a process of its own, which sees no secrets and no database.
 * @param signal ends the process
 * @throws Error when it failed; what it said stands in the message
 */
export async function makeApart(
  order: DocumentOrder,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const script = join(process.cwd(), "lib", "documents", "process.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--max-old-space-size=1024", script], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "pipe"],
    signal,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // A process that dies before it has read everything says so by how it ends.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(order));
  const [bytes, said, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`A document could not be made (${code}): ${said.slice(-2000)}`);
  return new Uint8Array(bytes);
}
