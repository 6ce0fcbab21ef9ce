import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Demo } from "../support/demo.ts";
import { appOf } from "../support/running.ts";

// Waits for a heartbeat to be missed: in the long run only.
describe.skipIf(process.env.SIXTWO_TEST_FULL !== "1")("the app is killed in the middle of a job", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  }, 150_000);
  afterAll(() => demo.stop(), 60_000);

  test("and the job is taken up again by the next one", async () => {
    const client = await demo.database();
    try {
      const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0];
      const { id: person } = await one(
        `SELECT "personId" AS id FROM "RoleGrant" WHERE "role" = 'ISMS_MANAGER' LIMIT 1`,
      );
      const { id } = await one(
        `WITH made AS (INSERT INTO "Job" ("id", "kind", "act", "title", "personId", "input", "reauthenticatedAt")
           VALUES (gen_random_uuid(), 'register.pdf', 'register.export', 'Register', $1, '{"query":{}}', now()) RETURNING "id")
         SELECT "id", graphile_worker.add_job('run', json_build_object('id', "id"), job_key => "id"::text, max_attempts => 1) FROM made`,
        [person],
      );
      const state = async () =>
        (await one(`SELECT "state", "attempts" FROM "Job" WHERE "id" = $1`, [id])) as {
          state: string;
          attempts: number;
        };
      while ((await state()).state === "QUEUED") await sleep(5);
      process.kill(appOf(demo.script.child.pid ?? 0, demo.data), "SIGKILL");
      expect(await state()).toEqual({ state: "RUNNING", attempts: 1 });
      await expect.poll(state, { timeout: 90_000, interval: 500 }).toEqual({ state: "DONE", attempts: 2 });
    } finally {
      await client.end();
    }
  }, 150_000);
});
