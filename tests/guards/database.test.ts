import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { makeOrganisation } from "#tests/support/people.ts";

const { serviceUrl, ownerUrl } = await testDatabase();

const service = new pg.Client({ connectionString: serviceUrl });
const owner = new pg.Client({ connectionString: ownerUrl });
beforeAll(async () => {
  await makeOrganisation();
  await Promise.all([service.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([service.end(), owner.end()]);
});

// Plumbing that changes without anybody having decided anything; everything else is trailed.
const untrailed = [
  "BulkEditRow",
  "FormDraft",
  "Job",
  "KpiStanding",
  "Notification",
  "ObjectiveStanding",
  "RateLimit",
  "ReferenceCounter",
  "SearchEntry",
  "SmartCheck",
  "Submission",
  "TrailCheckpoint",
  "TrailEntry",
  "_prisma_migrations",
];

test("every table has the trail's trigger, or is known not to", async () => {
  const { rows } =
    await owner.query(`SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'trail' AND t.tgdeferrable AND t.tginitdeferred) AS trailed
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  expect(
    rows
      .filter(({ trailed }) => !trailed)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(untrailed.toSorted());
});

test("a raw write without an actor fails", async () => {
  const write = service.query(`UPDATE "Organisation" SET "name" = 'raw'`);
  await expect(write).rejects.toMatchObject({
    code: "42501",
    message: expect.stringContaining("without an actor"),
  });
  const { rows } = await service.query(`SELECT "name" FROM "Organisation"`);
  expect(rows).toEqual([{ name: "Test Organisation" }]);
});

describe("the service role cannot rewrite the trail", () => {
  test.each([
    `UPDATE "TrailEntry" SET "act" = 'x'`,
    `DELETE FROM "TrailEntry"`,
    `TRUNCATE "TrailEntry"`,
    `INSERT INTO "TrailEntry" SELECT * FROM "TrailEntry" LIMIT 1`,
    `ALTER TABLE "TrailEntry" DISABLE TRIGGER ALL`,
    `DROP TABLE "TrailEntry"`,
    `SET session_replication_role = replica`,
    `SELECT trail_append('INSERT', 'x', 'x', 'x', 'x', 'x', NULL, NULL)`,
    `UPDATE "TrailCheckpoint" SET "hash" = 'x'`,
    `DELETE FROM "TrailCheckpoint"`,
    `UPDATE "ObjectiveVersion" SET "content" = 'x'`,
    `DELETE FROM "Approval"`,
    `DELETE FROM "Objective"`,
    `DELETE FROM "Person"`,
    `TRUNCATE "Objective" CASCADE`,
    `CREATE TABLE mine (id int)`,
    `CREATE TEMP TABLE mine (id int)`,
    `ALTER FUNCTION trail_row() RENAME TO other`,
    `SET ROLE sixtwo_owner`,
  ])("%s", async (sql) => {
    await expect(service.query(sql)).rejects.toMatchObject({
      code: expect.stringMatching(/^42501|^0A000|^0LP01/),
    });
  });
});

describe("not even the owner changes the trail by accident", () => {
  test.each([
    `UPDATE "TrailEntry" SET "act" = 'x'`,
    `DELETE FROM "TrailEntry"`,
    `TRUNCATE "TrailEntry"`,
    `TRUNCATE "Objective" CASCADE`,
  ])("%s", async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ message: expect.stringContaining("immutable") });
  });
});

test("the last administrator stays, whoever tries to take the role away", async () => {
  await service.query("BEGIN");
  await service.query(
    `SELECT set_config('app.actor', 'system', true), set_config('app.act', 'role.change', true), set_config('app.operation', gen_random_uuid()::text, true)`,
  );
  await service.query(`DELETE FROM "RoleGrant" WHERE "role" = 'ADMIN'`);
  await expect(service.query("COMMIT")).rejects.toMatchObject({ constraint: "administrator_remains" });
});

test("lock and statement time-outs, scram and UTF-8 hold for a clone of the template as well", async () => {
  const { rows } = await service.query(
    `SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`,
  );
  expect(rows).toEqual([{ encoding: "UTF8" }]);
});
