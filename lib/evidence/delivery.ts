import "server-only";
import type { Readable } from "node:stream";
import type { Actor } from "#lib/actor.ts";
import { Conflict, Damaged, NotFound } from "#lib/errors.ts";
import { fileStore } from "#lib/files/store.ts";
import { previewOf } from "#lib/files/types.ts";
import { readVerified } from "#lib/files/verified.ts";
import { log } from "#lib/log.ts";
import { recordEvent } from "#lib/trail/event.ts";
import { view } from "#lib/view.ts";
import { getEvidence } from "./queries.ts";

/** A file as it is handed out: checked bytes and what they are called. */
export type Delivered = {
  stream: Readable;
  name: string;
  type: string;
  size: number;
  sha256: string;
};

type Found = {
  id: string;
  ref: string;
  number: number;
  fileName: string;
  sha256: string;
  type: string;
  size: number;
};

/**
 * The file of a revision, to keep; noted in the trail.
 * @throws NotFound, Conflict when its content was disposed of, Damaged when its bytes are no longer those received
 */
export async function downloadEvidence(actor: Actor, ref: string, number: number): Promise<Delivered> {
  const found = await view(actor, "evidence.download", () => fileOf(actor, ref, number));
  const delivered = await open(actor, found);
  const { fileName, sha256 } = found;
  await recordEvent(actor, "evidence.download", {
    kind: "Evidence",
    id: found.id,
    label: ref,
    detail: { revision: number, fileName, sha256 },
  });
  return delivered;
}

/** A picture of a revision, to look at on its page. @throws NotFound also for what is no picture */
export async function pictureOf(actor: Actor, ref: string, number: number): Promise<Delivered> {
  const found = await fileOf(actor, ref, number);
  if (previewOf(found.type) !== "picture") throw new NotFound();
  return open(actor, found);
}

const mostShown = 100_000;

/** The beginning of a text, to look at on its page; null where it cannot be read. */
export async function textOf(
  actor: Actor,
  ref: string,
  number: number,
): Promise<{ text: string; isWhole: boolean } | null> {
  try {
    const { stream, size } = await open(actor, await fileOf(actor, ref, number));
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
      chunks.push(chunk as Uint8Array);
      if (chunks.reduce((sum, each) => sum + each.byteLength, 0) >= mostShown) break;
    }
    const bytes = Buffer.concat(chunks).subarray(0, mostShown);
    const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
    const text = new TextDecoder(encoding).decode(bytes).replaceAll("\0", "");
    return { text, isWhole: size <= mostShown };
  } catch (error) {
    if (error instanceof Damaged || error instanceof Conflict) return null;
    throw error;
  }
}

async function fileOf(actor: Actor, ref: string, number: number): Promise<Found> {
  const evidence = await getEvidence(actor, ref);
  const revision = evidence.revisions.find((each) => each.number === number);
  if (!revision?.file || revision.fileName === null) throw new NotFound();
  if (evidence.disposedAt)
    throw new Conflict(
      `The content of ${ref} was disposed of past its retention; its record and hash are kept.`,
    );
  const { sha256, type, size } = revision.file;
  return { id: evidence.id, ref, number, fileName: revision.fileName, sha256, type, size };
}

async function open(actor: Actor, found: Found): Promise<Delivered> {
  const { fileName: name, type, size, sha256 } = found;
  try {
    return { stream: await readVerified(await fileStore(), sha256), name, type, size, sha256 };
  } catch (error) {
    if (error instanceof Damaged) await noteDamage(actor, found);
    throw error;
  }
}

// Somebody must hear of it; that it cannot be written down must not hide it.
async function noteDamage(actor: Actor, { id, ref, number, fileName, sha256 }: Found): Promise<void> {
  log.error(
    { ref, revision: number, sha256 },
    "a stored file is damaged or missing; run npm run verify-evidence",
  );
  try {
    const detail = { revision: number, fileName, sha256 };
    await recordEvent(actor, "evidence.damaged", { kind: "Evidence", id, label: ref, detail });
  } catch (error) {
    log.error({ err: error }, "the damaged file could not be written to the trail");
  }
}
