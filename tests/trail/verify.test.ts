import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { newId } from "#lib/id.ts";
import { type ChainEntry, chainColumns, entryHash, payloadHash } from "#lib/trail/chain.ts";
import { writeCheckpoint } from "#lib/trail/checkpoint.ts";
import { verifyTrail } from "#lib/trail/verify.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeOrganisation } from "#tests/support/people.ts";

const { serviceUrl, ownerUrl, data } = await testDatabase();
const checkpointFile = join(data, "trail-checkpoints.jsonl");
const signingKey = process.env.TRAIL_SIGNING_KEY ?? "";
const owner = new pg.Client({ connectionString: ownerUrl });

/** Six entries in two operations, the first five of them signed. */
beforeAll(async () => {
  await owner.connect();
  await makeOrganisation();
  for (let index = 0; index < 3; index++) await addFunction();
  await writeCheckpoint(serviceUrl, { signingKey, file: checkpointFile });
  await addFunction();
  copyFileSync(checkpointFile, `${checkpointFile}.kept`);
  await owner.query(
    `CREATE TABLE kept AS SELECT * FROM "TrailEntry"; CREATE TABLE kept_checkpoints AS SELECT * FROM "TrailCheckpoint"`,
  );
});
afterAll(() => owner.end());

beforeEach(async () => {
  await asVandal(
    `DELETE FROM "TrailEntry"; INSERT INTO "TrailEntry" SELECT * FROM kept; DELETE FROM "TrailCheckpoint"; INSERT INTO "TrailCheckpoint" SELECT * FROM kept_checkpoints`,
  );
  copyFileSync(`${checkpointFile}.kept`, checkpointFile);
});

const addFunction = () =>
  inTransaction(systemActor("setup"), "function.edit", (tx) =>
    tx.function.create({ data: { id: newId(), name: crypto.randomUUID(), level: "TEAM" } }),
  );
const verify = () => verifyTrail(serviceUrl, { signingKey, checkpointFile });
const lastSeq = async () =>
  Number((await owner.query(`SELECT max("seq")::int AS seq FROM kept`)).rows[0].seq);

/** What somebody does who got past everything: the owner with the triggers off. */
async function asVandal(sql: string): Promise<void> {
  await owner.query(
    `BEGIN; ALTER TABLE "TrailEntry" DISABLE TRIGGER USER; ALTER TABLE "TrailCheckpoint" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "TrailEntry" ENABLE TRIGGER USER; ALTER TABLE "TrailCheckpoint" ENABLE TRIGGER USER; COMMIT`,
  );
}

/** Recomputes every hash from an entry on, as a forger would. */
async function recompute(from: number): Promise<void> {
  const { rows } = await owner.query<ChainEntry>(
    `SELECT ${chainColumns} FROM "TrailEntry" WHERE "TrailEntry"."seq" >= $1 - 1 ORDER BY "TrailEntry"."seq"`,
    [from],
  );
  let previous = (from > 1 ? rows.shift()?.hash : undefined) ?? Buffer.alloc(32);
  for (const row of rows) {
    const entry = { ...row, previousHash: previous, payloadSha256: payloadHash(row) };
    previous = entryHash(entry);
    await asVandal(
      `UPDATE "TrailEntry" SET "previousHash" = '\\x${entry.previousHash.toString("hex")}', "payloadSha256" = '\\x${entry.payloadSha256.toString("hex")}', "hash" = '\\x${previous.toString("hex")}' WHERE "seq" = ${entry.seq}`,
    );
  }
}

test("an untouched trail is whole", async () => {
  expect(await verify()).toMatchObject({ ok: true, entries: await lastSeq(), problems: [] });
});

describe("an edited column is named with its entry", () => {
  test.each([
    `"at" = "at" + interval '1 microsecond'`,
    `"operation" = gen_random_uuid()`,
    `"actor" = 'other'`,
    `"actorName" = 'Somebody Else'`,
    `"act" = 'other'`,
    `"via" = 'api'`,
    `"requestId" = 'x'`,
    `"change" = 'DELETE'`,
    `"recordKind" = 'Other'`,
    `"recordId" = 'x'`,
    `"rootKind" = 'Other'`,
    `"rootId" = 'x'`,
    `"label" = 'x'`,
    `"before" = '{}'`,
    `"after" = '{}'`,
    `"after" = NULL`,
    `"salt" = '\\x00'`,
    `"payloadSha256" = '\\x00'`,
    `"previousHash" = '\\x00'`,
    `"hash" = '\\x00'`,
  ])("%s", async (assignment) => {
    await asVandal(`UPDATE "TrailEntry" SET ${assignment} WHERE "seq" = 3`);
    const { ok, problems } = await verify();
    expect([ok, problems[0]?.seq]).toEqual([false, "3"]);
  });
});

describe("what else a vandal does", () => {
  test("deleting the first, one in the middle", async () => {
    await asVandal(`DELETE FROM "TrailEntry" WHERE "seq" = 1`);
    expect((await verify()).problems[0]).toMatchObject({ seq: "2", problem: "entry 1 is missing" });
    await asVandal(`DELETE FROM "TrailEntry" WHERE "seq" = 4`);
    expect((await verify()).problems).toContainEqual({ seq: "5", problem: "entry 4 is missing" });
  });

  test("cutting the tail below a checkpoint", async () => {
    await asVandal(`DELETE FROM "TrailEntry" WHERE "seq" > 3`);
    expect((await verify()).problems[0]).toMatchObject({
      seq: "4",
      problem: expect.stringContaining("tail was cut"),
    });
  });

  test("cutting the tail and the table's checkpoints: the file still knows", async () => {
    await asVandal(`DELETE FROM "TrailEntry" WHERE "seq" > 3; DELETE FROM "TrailCheckpoint"`);
    expect(await verify()).toMatchObject({ ok: false, problems: [{ seq: "4" }] });
  });

  test("swapping two entries", async () => {
    await asVandal(
      `UPDATE "TrailEntry" SET "seq" = -1 WHERE "seq" = 2; UPDATE "TrailEntry" SET "seq" = 2 WHERE "seq" = 3; UPDATE "TrailEntry" SET "seq" = 3 WHERE "seq" = -1`,
    );
    expect((await verify()).problems[0]).toMatchObject({ seq: "2" });
  });

  test("forging one more entry at the end", async () => {
    const last = await lastSeq();
    await asVandal(
      `INSERT INTO "TrailEntry" SELECT "seq" + 1, "at", "operation", "actor", "actorName", "act", "via", "requestId", "change", "recordKind", "recordId", "rootKind", "rootId", "label", "before", "after", "salt", "payloadSha256", "previousHash", "hash" FROM "TrailEntry" WHERE "seq" = ${last}`,
    );
    expect((await verify()).problems[0]).toMatchObject({ seq: String(last + 1) });
  });

  test.each([1, 3, 5])("recomputing the whole chain from entry %i on", async (from) => {
    await asVandal(`UPDATE "TrailEntry" SET "actorName" = 'Nobody' WHERE "seq" = ${from}`);
    await recompute(from);
    const { ok, problems } = await verify();
    expect(ok).toBe(false);
    expect(Number(problems[0]?.seq)).toBeLessThanOrEqual(from);
    expect(problems[0]?.problem).toContain("rewritten");
  });

  test("changing a checkpoint in the table or in the file", async () => {
    await asVandal(`UPDATE "TrailCheckpoint" SET "hash" = repeat('0', 64)`);
    expect((await verify()).problems[0]?.problem).toContain("checkpoint was changed");
    await asVandal(
      `DELETE FROM "TrailCheckpoint"; INSERT INTO "TrailCheckpoint" SELECT * FROM kept_checkpoints`,
    );
    writeFileSync(checkpointFile, readFileSync(checkpointFile, "utf8").replace(/"hash":"../, '"hash":"zz'));
    expect((await verify()).ok).toBe(false);
  });

  test("removing the checkpoint file", async () => {
    writeFileSync(checkpointFile, "");
    expect((await verify()).ok).toBe(true);
    const { rmSync } = await import("node:fs");
    rmSync(checkpointFile);
    expect((await verify()).problems[0]?.problem).toContain("is missing");
  });

  test("restoring an older copy of the database beside the newer checkpoint file", async () => {
    const older = 3;
    await asVandal(`DELETE FROM "TrailEntry" WHERE "seq" > ${older}; DELETE FROM "TrailCheckpoint"`);
    await addFunction();
    const { ok, problems } = await verify();
    expect([ok, problems[0]?.seq]).toEqual([false, String(older + 2)]);
    expect(problems[0]?.problem).toContain("an older copy of the database");
  });
});
