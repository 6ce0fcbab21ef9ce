import { spawnSync } from "node:child_process";
import { chmod, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Damaged } from "#lib/errors.ts";
import { digestOf } from "#lib/files/digest.ts";
import { localStore } from "#lib/files/local-store.ts";
import { s3Store } from "#lib/files/s3-store.ts";
import type { FileStore } from "#lib/files/store.ts";
import { readVerified } from "#lib/files/verified.ts";
import { nodeFlags, root } from "#scripts/launch/root.ts";
import { temporaryFolder } from "#tests/support/product.ts";
import { filesBelow, mebibyte, sample, sha256 } from "#tests/support/uploads.ts";

const folder = temporaryFolder();
const bucket = "evidence";
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: join(folder, "s3"),
  configureBuckets: [{ name: bucket, configs: [] }],
});
let stores: Record<string, FileStore>;
beforeAll(async () => {
  const { port } = await server.run();
  const settings = {
    bucket,
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
  stores = {
    folder: localStore(join(folder, "files")),
    S3: s3Store({ ...settings, prefix: "" }),
    "S3 below a prefix": s3Store({ ...settings, prefix: "sixtwo/" }),
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const the = (name: string): FileStore => {
  const store = stores[name];
  if (!store) throw new Error(name);
  return store;
};

async function upload(bytes: Buffer): Promise<string> {
  const path = join(folder, `upload-${bytes.byteLength}`);
  await writeFile(path, bytes);
  return path;
}

async function collected(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

describe.each(["folder", "S3", "S3 below a prefix"])("a store in %s", (name) => {
  test.each([1, 65_536, mebibyte - 1, mebibyte, mebibyte + 1, 10 * mebibyte + 1])(
    "gives %i bytes back as they were",
    async (size) => {
      const bytes = sample(size, size);
      const hash = sha256(bytes);
      await the(name).put(hash, await upload(bytes), size);
      expect(await the(name).sizeOf(hash)).toBe(size);
      expect((await collected(await readVerified(the(name), hash))).equals(bytes)).toBe(true);
      expect(await digestOf(the(name), hash)).toBe(hash);
    },
  );

  test("lists what is there, forgets what is removed, and knows nothing of anything else", async () => {
    const bytes = sample(500, 3);
    const hash = sha256(bytes);
    await the(name).put(hash, await upload(bytes), 500);
    const listed = async () => {
      const found: string[] = [];
      for await (const each of the(name).list()) found.push(`${each.sha256} ${each.size}`);
      return found;
    };
    expect(await listed()).toContain(`${hash} 500`);
    await the(name).remove(hash);
    await the(name).remove(hash);
    expect(await the(name).sizeOf(hash)).toBeNull();
    expect(await the(name).read(hash)).toBeNull();
    expect(await listed()).not.toContain(`${hash} 500`);
    await expect(readVerified(the(name), hash)).rejects.toThrow(Damaged);
  });
});

describe("a damaged file is noticed before a byte of it is given out", () => {
  const bytes = sample(200_000, 4);
  const hash = sha256(bytes);
  const place = join(folder, "files", hash.slice(0, 2), hash.slice(2, 4), hash);
  test.each([
    ["a flipped bit at the beginning", 0],
    ["a flipped bit in the middle", 100_000],
    ["a flipped bit at the end", 199_999],
  ])("%s", async (_name, at) => {
    await the("folder").put(hash, await upload(bytes), bytes.byteLength);
    const handle = await open(place, "r+");
    await handle.write(Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at);
    await handle.close();
    await expect(readVerified(the("folder"), hash)).rejects.toThrow(Damaged);
    // The same file sent again mends it.
    await the("folder").put(hash, await upload(bytes), bytes.byteLength);
    expect((await readFile(place)).equals(bytes)).toBe(true);
  });
  test.each([
    ["shortened", bytes.subarray(0, 199_999)],
    ["longer", Buffer.concat([bytes, Buffer.from("x")])],
    ["empty", Buffer.alloc(0)],
    ["another file", sample(200_000, 5)],
  ])("%s", async (_name, other) => {
    await writeFile(place, other);
    await expect(readVerified(the("folder"), hash)).rejects.toThrow(Damaged);
  });
  test("changed between the check and the delivery: the last chunk never leaves", async () => {
    let reads = 0;
    const swapped: FileStore = {
      ...the("folder"),
      read: async () =>
        (await import("node:stream")).Readable.from([reads++ === 0 ? bytes : sample(200_000, 6)]),
    };
    const stream = await readVerified(swapped, hash);
    await expect(collected(stream)).rejects.toThrow(Damaged);
  });
});

test("the folder is for this user only, and a name cannot lead out of it", async () => {
  await expect(the("folder").read("../../../etc/passwd")).rejects.toThrow(/SHA-256/);
  await expect(the("folder").put("..", "x", 1)).rejects.toThrow(/SHA-256/);
});

// Two real faults: a volume without room, and a user who may write no larger file.
const tmpfs = ["unshare", "-rm", "sh", "-c", 'mount -t tmpfs -o size=1m none "$DIR" && exec "$@"', "sh"];
const limited = ["bash", "-c", 'ulimit -f 512 && exec "$@"', "bash"];
const hasTmpfs = spawnSync("unshare", ["-rm", "true"]).status === 0;
describe.each([
  ["a full disk", tmpfs, hasTmpfs],
  ["no larger file allowed", limited, true],
] as const)("%s", (_name, [command, ...args], isPossible) => {
  test.runIf(isPossible)("refuses in words and leaves nothing behind", async () => {
    const data = temporaryFolder();
    await mkdir(join(data, "files"));
    await chmod(data, 0o700);
    const done = spawnSync(
      command ?? "",
      [...args, process.execPath, ...nodeFlags, join(root, "tests/support/fill-store.ts"), data],
      {
        env: { ...process.env, DIR: join(data, "files"), SIXTWO_DATA: data, NODE_ENV: "production" },
        encoding: "utf8",
        timeout: 30_000,
      },
    );
    expect(done.stderr).toBe("");
    expect(JSON.parse(done.stdout)).toEqual({
      small: "kept",
      large: "507 storage-full",
      left: ["small"],
      again: "kept",
    });
    expect(await filesBelow(join(data, "files", "uploads"))).toEqual([]);
    await rm(data, { recursive: true, force: true });
  });
});
