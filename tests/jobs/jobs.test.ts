import pg from "pg";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { uploadImport } from "#lib/imports/service.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { jobResult, myJobs } from "#lib/jobs/queries.ts";
import { forgetJobs, reapJobs } from "#lib/jobs/reaper.ts";
import { runJob } from "#lib/jobs/run.ts";
import { cancelJob, startImport, startRegisterExport } from "#lib/jobs/service.ts";
import { startWorker } from "#lib/jobs/worker.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { inTransaction } from "#lib/transaction.ts";
import { bytesOf, census, type Organisation, organisation } from "../import/organisation.ts";
import { testDatabase } from "../support/database.ts";

const { ownerUrl, serviceUrl } = await testDatabase();
let org: Organisation;
beforeAll(async () => {
  org = await organisation();
  await inTransaction(systemActor("seed"), "organisation.edit", (tx) =>
    tx.organisation.create({ data: { name: "Test Organisation" } }),
  );
  for (const title of ["One ≥ 1", "Two"])
    await createObjective(org.manager, objectiveInput.parse({ title, ownerId: org.anna }));
});

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

const confirmed = () => ({ ...org.manager, reauthenticatedAt: new Date() });
const jobOf = (id: string) => database().job.findUniqueOrThrow({ where: { id } });
async function until(id: string, ...states: string[]) {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await jobOf(id);
    if (states.includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Job ${id} is still ${(await jobOf(id)).state}`);
}
const rowsOf = (count: number) =>
  bytesOf(
    `Title,Owner\n${Array.from({ length: count }, (_, at) => `Objective ${at},Anna Smith`).join("\n")}\n`,
  );

describe("a job", () => {
  test("is done by the worker as its person, and only they can fetch what it made", async () => {
    stop = await startWorker();
    const { id } = await startRegisterExport(confirmed(), { format: "pdf", query: "" });
    const job = await until(id, "DONE", "FAILED");
    expect(job).toMatchObject({ state: "DONE", error: null, done: 2, total: 2 });
    const file = await jobResult(org.manager, id);
    expect(file.name).toMatch(/^sixtwo-register-.*\.pdf$/);
    expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe("%PDF-");
    await expect(jobResult(org.owner, id)).rejects.toThrow(NotFound);
    expect((await myJobs(org.owner)).length).toBe(0);
    expect((await myJobs(org.manager))[0]).toMatchObject({ id, hasResult: true });
    const entry = await database().trailEntry.findFirst({
      where: { act: "register.export" },
      orderBy: { seq: "desc" },
    });
    expect(entry).toMatchObject({ via: "job", actor: org.manager.personId });
  }, 60_000);

  test("of the whole register waits for the password; the queue holds nothing that was not committed", async () => {
    await expect(startRegisterExport(org.manager, { format: "pdf", query: "" })).rejects.toMatchObject({
      code: "reauthentication-required",
    });
    const before = await database().job.count();
    await expect(
      inTransaction(org.manager, "objective.export", async (tx) => {
        await enqueue(tx, org.manager, {
          kind: "register.pdf",
          act: "objective.export",
          title: "x",
          input: { query: {} },
        });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await database().job.count()).toBe(before);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const { rows } = await owner.query("SELECT count(*)::int AS n FROM graphile_worker._private_jobs");
    await owner.end();
    expect(rows[0].n).toBe(0);
  });

  test("asks again when it runs: who lost their access gets a sentence and no file", async () => {
    const { id } = await startRegisterExport(
      { ...org.owner, reauthenticatedAt: new Date() },
      { format: "xlsx", query: "" },
    );
    await inTransaction(org.manager, "role.change", (tx) =>
      tx.roleGrant.deleteMany({ where: { personId: org.anna, role: "OWNER" } }),
    );
    await runJob(id);
    expect(await jobOf(id)).toMatchObject({
      state: "FAILED",
      result: null,
      error: expect.stringContaining("no longer has access"),
    });
    await inTransaction(org.manager, "role.change", (tx) =>
      tx.roleGrant.create({ data: { id: crypto.randomUUID(), personId: org.anna, role: "OWNER" } }),
    );
  });

  test("that waits and is cancelled never runs; nobody cancels another's", async () => {
    const { id } = await startRegisterExport(confirmed(), { format: "pdf", query: "" });
    await expect(cancelJob(org.owner, id)).rejects.toThrow(NotFound);
    await cancelJob(org.manager, id);
    await runJob(id);
    expect(await jobOf(id)).toMatchObject({ state: "CANCELLED", startedAt: null });
  });
});

describe("a large import", () => {
  const start = async (count: number) => {
    const { id: importId } = await uploadImport(org.manager, { fileName: "large.csv", bytes: rowsOf(count) });
    const { id } = await startImport(org.manager, { id: importId, version: 1, questions: "take" }, count);
    return { id, importId };
  };

  test("counts its rows, ends with its drafts in one transaction and says where they are", async () => {
    const { id, importId } = await start(700);
    await expect(
      startImport(org.manager, { id: importId, version: 1, questions: "take" }, 700),
    ).rejects.toThrow("being imported already");
    await runJob(id);
    expect(await jobOf(id)).toMatchObject({
      state: "DONE",
      done: 700,
      total: 700,
      href: `/imports/${importId}`,
    });
    expect(await database().objective.count({ where: { importId } })).toBe(700);
  }, 60_000);

  test("that is cancelled leaves nothing and takes no number", async () => {
    const { id } = await start(1500);
    const before = await census();
    const run = runJob(id);
    await until(id, "RUNNING");
    await cancelJob(org.manager, id);
    await run;
    expect(await jobOf(id)).toMatchObject({ state: "CANCELLED" });
    expect({ ...(await census()), trail: 0, submissions: 0 }).toEqual({
      ...before,
      trail: 0,
      submissions: 0,
    });
  }, 60_000);
});

describe("a process that is killed", () => {
  const broken = async () => {
    const { id } = await startRegisterExport(confirmed(), { format: "xlsx", query: "q=One" });
    await database().job.update({
      where: { id },
      data: {
        state: "RUNNING",
        startedAt: new Date(),
        attempts: 1,
        heartbeatAt: new Date(Date.now() - 60_000),
      },
    });
    return id;
  };
  test("its job is taken up again", async () => {
    const id = await broken();
    expect(await reapJobs()).toEqual({ again: 1, failed: 0 });
    stop = await startWorker();
    expect(await until(id, "DONE", "FAILED")).toMatchObject({ state: "DONE", attempts: 2 });
  }, 60_000);
  test("twice, and the job says so instead of running for ever", async () => {
    const id = await broken();
    await database().job.update({ where: { id }, data: { attempts: 2 } });
    expect(await reapJobs()).toEqual({ again: 0, failed: 1 });
    expect(await jobOf(id)).toMatchObject({
      state: "FAILED",
      error: expect.stringContaining("stopped twice"),
    });
  });
  test("one that was cancelled meanwhile is cancelled", async () => {
    const id = await broken();
    await cancelJob(org.manager, id);
    await reapJobs();
    expect(await jobOf(id)).toMatchObject({ state: "CANCELLED" });
  });
});

test("jobs and their files are forgotten a day after their end", async () => {
  expect(await forgetJobs()).toBe(0);
  expect(await forgetJobs(new Date(Date.now() + 25 * 3_600_000))).toBeGreaterThan(5);
});

test("the service role works with the queue's rows and can change nothing of its making", async () => {
  const service = new pg.Client({ connectionString: serviceUrl });
  await service.connect();
  for (const sql of [
    "CREATE TABLE graphile_worker.mine (id int)",
    "DROP TABLE graphile_worker._private_jobs",
    "INSERT INTO graphile_worker.migrations (id) VALUES (999)",
    "DROP SCHEMA graphile_worker CASCADE",
  ])
    await expect(service.query(sql)).rejects.toMatchObject({ code: "42501" });
  await service.end();
});
