import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { verifyTrail } from "#lib/trail/verify.ts";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { clusterUrl } from "#scripts/launch/cluster.ts";
import { freePort } from "#scripts/launch/port.ts";
import { databaseName, ownerRole } from "#scripts/launch/roles.ts";
import { readAppSecrets, readClusterSecret } from "#scripts/launch/secrets.ts";
import { readiness, Script, temporaryFolder, until } from "../support/product.ts";
import { appOf, postmasterOf, serverOf } from "../support/running.ts";
import { Visitor } from "../support/visitor.ts";

const savers = 50;
const data = temporaryFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What was acknowledged, on disk before the next save is sent: it must outlive whatever is killed. */
function ledger(file: string) {
  const handle = openSync(file, "a");
  return {
    write: (line: string) => {
      writeSync(handle, `${line}\n`);
      fsyncSync(handle);
    },
    lines: () => readFileSync(file, "utf8").split("\n").filter(Boolean),
    close: () => closeSync(handle),
  };
}

test.runIf(process.platform === "linux")(
  "kill -9 of the app or the database during fifty concurrent saves loses no acknowledged write",
  { timeout: 300_000 },
  async () => {
    await buildIfNeeded();
    const port = await freePort();
    const script = new Script("scripts/demo.ts", {
      SIXTWO_DATA: data,
      PORT: String(port),
      LOG_LEVEL: "silent",
    });
    try {
      await script.says(/demo is ready/, 120_000);
      const people = JSON.parse(readFileSync(join(data, "demo-people.json"), "utf8")) as {
        email: string;
        password: string;
        roles: string[];
      }[];
      const manager = people.find(({ roles }) => roles.includes("ISMS_MANAGER"));
      const visitor = new Visitor(`http://127.0.0.1:${port}`);
      await visitor.signIn(manager?.email ?? "", manager?.password ?? "");

      const acknowledged = ledger(join(data, "ledger.txt"));
      let isOver = false;
      const save = async (saver: number) => {
        for (let round = 0; !isOver; round++) {
          const title = `Saver ${saver}, round ${round}`;
          try {
            const answer = await visitor.send("/objectives/new", "title", { title, kind: "QUANTITATIVE" });
            if (answer.headers.get("location")?.includes("/objectives/OBJ-")) acknowledged.write(title);
            await answer.arrayBuffer();
          } catch {
            // Refused or cut off: not acknowledged, so nothing is promised.
            await new Promise((resolve) => setTimeout(resolve, 200));
          }
        }
      };
      const all = Array.from({ length: savers }, (_, saver) => save(saver));
      const grows = async (by: number) => {
        const before = acknowledged.lines().length;
        await until(() => acknowledged.lines().length >= before + by, 60_000);
      };
      await grows(60);
      process.kill(postmasterOf(data), "SIGKILL");
      await until(async () => (await readiness(port)) === 200, 30_000);
      await grows(60);
      process.kill(appOf(script.child.pid ?? 0, data), "SIGKILL");
      await until(async () => (await readiness(port)) === 200, 30_000);
      await grows(60);
      process.kill(postmasterOf(data), "SIGKILL");
      process.kill(appOf(script.child.pid ?? 0, data), "SIGKILL");
      await until(async () => (await readiness(port)) === 200, 30_000);
      await grows(30);
      isOver = true;
      await Promise.all(all);

      const server = serverOf(data);
      const url = clusterUrl(
        server?.port ?? 0,
        ownerRole,
        readClusterSecret(data, "postgres-owner"),
        databaseName,
      );
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ title: string; plans: number; number: number }>(
        `SELECT o."title", o."number", (SELECT count(*)::int FROM "Plan" p WHERE p."objectiveId" = o."id") AS plans FROM "Objective" o ORDER BY o."number"`,
      );
      await client.end();
      const stored = rows.map(({ title }) => title);
      expect(acknowledged.lines().filter((title) => !stored.includes(title))).toEqual([]);
      expect(new Set(acknowledged.lines()).size).toBe(acknowledged.lines().length);
      expect(rows.filter(({ plans }) => plans !== 1)).toEqual([]);
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      acknowledged.close();
      const verdict = await verifyTrail(url, {
        signingKey: readAppSecrets(data).TRAIL_SIGNING_KEY,
        checkpointFile: join(data, "trail-checkpoints.jsonl"),
      });
      expect(verdict).toMatchObject({ ok: true, problems: [] });
    } finally {
      const { code, stderr } = await script.end("SIGTERM");
      expect([code, stderr]).toEqual([0, expect.any(String)]);
    }
  },
);
