import { rm } from "node:fs/promises";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database, disconnect } from "#lib/db.ts";
import { disposeEvidence } from "#lib/evidence/keeping.ts";
import { addFile } from "#lib/evidence/service.ts";
import { verifyVault } from "#lib/evidence/verify.ts";
import { fileStore } from "#lib/files/store.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeCast } from "#tests/support/people.ts";
import { temporaryFolder } from "#tests/support/product.ts";
import { bytesOf, filesBelow, mebibyte, received, said, sample } from "#tests/support/uploads.ts";

const { data, serviceUrl } = await testDatabase();
const folder = temporaryFolder();
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: folder,
  configureBuckets: [{ name: "evidence", configs: [] }],
});
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  const { port } = await server.run();
  Object.assign(process.env, {
    S3_BUCKET: "evidence",
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
    S3_PREFIX: "vault/",
  });
  cast = await makeCast();
});
afterAll(async () => {
  await disconnect();
  await rm(folder, { recursive: true, force: true });
});

test("a file goes into the bucket, comes back byte for byte, is checked there, and goes when it is disposed of", async () => {
  const bytes = sample(5 * mebibyte + 1, 31);
  const { ref } = await addFile(cast.manager, said({ retainUntil: "2020-01-01" }), await received(bytes));
  expect((await bytesOf(cast.executive, ref)).bytes.equals(bytes)).toBe(true);
  const store = await fileStore();
  expect(store.name).toBe("s3://evidence/vault/");
  expect((await verifyVault(serviceUrl, store)).problems).toEqual([]);
  expect(await filesBelow(join(data, "files"))).toEqual([]);
  await disposeEvidence(cast.manager, { ref, version: 1, disposalReason: "Past its time" });
  const kept: string[] = [];
  for await (const { sha256 } of store.list()) kept.push(sha256);
  expect(kept).toEqual([]);
});

test("a bucket that is away refuses, and no record is left without its file", async () => {
  const { ref } = await addFile(cast.manager, said(), await received(sample(100, 32)));
  const before = await database().evidence.count();
  await server.close();
  await expect(addFile(cast.manager, said(), await received(sample(100, 33)))).rejects.toMatchObject({
    status: 503,
    code: "store-away",
  });
  expect(await database().evidence.count()).toBe(before);
  await expect(bytesOf(cast.manager, ref)).rejects.toMatchObject({ status: 503 });
  expect(await filesBelow(join(data, "files"))).toEqual([]);
}, 30_000);
