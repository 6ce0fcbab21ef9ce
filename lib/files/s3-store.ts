import "server-only";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { S3Settings } from "#lib/env.ts";
import { StoreAway } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { FileStore } from "./store.ts";

/** A store in a bucket of any server that speaks S3. A content arrives whole or not at all: its hash is signed with it. */
export function s3Store({
  bucket,
  endpoint,
  region,
  accessKeyId,
  secretAccessKey,
  prefix,
}: S3Settings): FileStore {
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Servers other than Amazon's rarely have a name for every bucket.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
  const at = (sha256: string) => ({ Bucket: bucket, Key: `${prefix}${sha256}` });
  return {
    name: `s3://${bucket}/${prefix}`,
    async put(sha256, path, size) {
      const command = new PutObjectCommand({
        ...at(sha256),
        Body: createReadStream(path),
        ContentLength: size,
      });
      // The hash is known, so the server need not take our word for what arrives.
      command.middlewareStack.add(
        (next) => (args) => {
          const request = args.request as { headers: Record<string, string> };
          request.headers["x-amz-content-sha256"] = sha256;
          return next(args);
        },
        { step: "build", name: "contentSha256" },
      );
      await answered(client.send(command));
    },
    async sizeOf(sha256) {
      const found = await present(client.send(new HeadObjectCommand(at(sha256))));
      return found?.ContentLength ?? null;
    },
    async read(sha256) {
      const found = await present(client.send(new GetObjectCommand(at(sha256))));
      return (found?.Body as Readable | undefined) ?? null;
    },
    async remove(sha256) {
      await answered(client.send(new DeleteObjectCommand(at(sha256))));
    },
    async *list() {
      let next: string | undefined;
      do {
        const page = await answered(
          client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next })),
        );
        for (const { Key, Size } of page.Contents ?? []) {
          const sha256 = Key?.slice(prefix.length) ?? "";
          if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, size: Size ?? 0 };
        }
        next = page.NextContinuationToken;
      } while (next);
    },
  };
}

async function present<T>(sent: Promise<T>): Promise<T | null> {
  try {
    return await sent;
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return null;
    throw new StoreAway(error);
  }
}

async function answered<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    log.error({ err: error }, "the store for files did not do what was asked of it");
    throw new StoreAway(error);
  }
}
