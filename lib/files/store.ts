import "server-only";
import type { Readable } from "node:stream";
import { env } from "#lib/env.ts";
import { localStore } from "./local-store.ts";

/** One content in a store. */
export type Kept = { sha256: string; size: number };

/**
 * Where the bytes of files are. Contents are named by their SHA-256 in hex, so that the same bytes are kept once and
 * a name can never be made to point elsewhere.
 */
export type FileStore = {
  /** Words for logs and reports: the folder, or the bucket. */
  name: string;
  /** Keeps the content of a file, which stays where it is; what is there already is replaced by the same bytes. */
  put(sha256: string, path: string, size: number): Promise<void>;
  /** The size of what is kept under this name; null when nothing is. */
  sizeOf(sha256: string): Promise<number | null>;
  /** The bytes, unchecked; null when there are none. */
  read(sha256: string): Promise<Readable | null>;
  /** Forgets a content; one that is not there is no error. */
  remove(sha256: string): Promise<void>;
  /** Everything that is kept, in no order. */
  list(): AsyncIterable<Kept>;
};

let opened: Promise<FileStore> | undefined;

/** The store of this installation: S3 where `S3_BUCKET` is set, else the folder `files` of the data folder. */
export function fileStore(): Promise<FileStore> {
  opened ??= open();
  return opened;
}

async function open(): Promise<FileStore> {
  const { s3, SIXTWO_DATA } = env();
  if (s3 === null) return localStore(`${SIXTWO_DATA}/files`);
  // Loaded only where it is used: it weighs more than all of the rest.
  const { s3Store } = await import("./s3-store.ts");
  return s3Store(s3);
}

/** Where uploads lie until it is known that they are kept; on the volume of the local store, so that keeping one copies nothing. */
export function uploadFolder(): string {
  return `${env().SIXTWO_DATA}/files/uploads`;
}
