import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { getBulkEdit } from "#lib/bulk/queries.ts";
import type { BulkAct } from "#lib/bulk/rules.ts";
import { runBulkEdit } from "#lib/bulk/run.ts";
import { bulkEditInput } from "#lib/bulk/schema.ts";
import { bulkEdit, continueBulkEdit, undoBulkEdit } from "#lib/bulk/service.ts";
import { database } from "#lib/db.ts";
import { Conflict, NotFound } from "#lib/errors.ts";
import { listNews } from "#lib/inbox/queries.ts";
import { reapJobs } from "#lib/jobs/reaper.ts";
import { runJob } from "#lib/jobs/run.ts";
import { cancelJob } from "#lib/jobs/service.ts";
import { editCell } from "#lib/objectives/fields.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { testDatabase } from "../support/database.ts";
import { approved, completeDraft, proposed, readWhole } from "../support/objectives.ts";
import { makeCast, makePerson } from "../support/people.ts";

await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
let manager: Actor;
beforeAll(async () => {
  cast = await makeCast();
  manager = cast.manager;
});

const draft = async (values: Record<string, unknown> = {}) =>
  (await createObjective(manager, objectiveInput.parse({ title: "A draft", ...values }))).ref;
const drafts = async (count: number, values: Record<string, unknown> = {}) => {
  const refs: string[] = [];
  for (let at = 0; at < count; at += 1) refs.push(await draft(values));
  return refs;
};
const edit = (actor: Actor, act: BulkAct, value: string | null, refs: string[]) =>
  bulkEdit(actor, bulkEditInput.parse({ act, value, refs, expected: refs.length }));
const all = (actor: Actor, act: BulkAct, value: string | null, query: string, expected: number) =>
  bulkEdit(actor, bulkEditInput.parse({ act, value, query, expected }));
const result = (id: string, actor = manager) => getBulkEdit(actor, id, { show: "all", page: 1 });
const version = async (id: string) => (await result(id)).version;

describe("a bulk edit", () => {
  test("says of each row what became of it, and refuses what is approved by name", async () => {
    const fresh = await draft();
    const already = await draft({ ownerId: cast.owner.personId });
    const locked = await approved(cast, cast.executive);
    const refs = [fresh, already, locked, "OBJ-99999"];
    const { id } = await edit(manager, "set-owner", cast.owner.personId, refs);
    const { rows, counts, words, names } = await result(id);
    expect(words).toBe("Set the owner to Olaf Owner");
    expect(rows.map(({ ref, state }) => [ref, state])).toEqual([
      [fresh, "CHANGED"],
      [already, "UNCHANGED"],
      [locked, "REFUSED"],
      ["OBJ-99999", "REFUSED"],
    ]);
    expect(rows[2]?.note).toContain("only by a change request");
    expect(names[cast.owner.personId]).toBe("Olaf Owner");
    expect(counts).toMatchObject({ all: 4, changed: 1, unchanged: 1, refused: 2, waiting: 0 });
    expect(await readWhole(fresh)).toMatchObject({ ownerId: cast.owner.personId });
    const entry = await database().trailEntry.findFirst({
      where: { rootId: (await readWhole(fresh)).id },
      orderBy: { seq: "desc" },
    });
    expect(entry).toMatchObject({ act: "objective.edit", actor: manager.personId });
  });

  test("tells the new owner once, however many became theirs, and nobody when it is undone", async () => {
    const heir = await makePerson("Hera Heir", ["OWNER"]);
    const { id } = await edit(manager, "set-owner", heir.personId, await drafts(3));
    const news = async () => (await listNews(heir, { show: "all", page: 1 })).rows;
    expect((await news()).map(({ text, href }) => [text, href])).toEqual([
      ["made you the owner of 3 objectives", `/objectives?owner=${heir.personId}`],
    ]);
    await undoBulkEdit(manager, { id, version: await version(id) });
    expect(await news()).toHaveLength(1);
  });

  test.each([
    ["set-target", "2027-03-31", { isOngoing: true, reviewCycle: "ANNUAL" }, { isOngoing: false }],
    [
      "set-ongoing",
      "QUARTERLY",
      { targetOn: "2027-01-01" },
      { isOngoing: true, targetOn: null, reviewCycle: "QUARTERLY" },
    ],
    ["add-tag", " cloud ", { tags: "a,b" }, { tags: ["a", "b", "cloud"] }],
    ["remove-tag", "a", { tags: "a,b" }, { tags: ["b"] }],
  ] as const)("%s %s, and back", async (act, value, before, after) => {
    const ref = await draft(before);
    const was = await readWhole(ref);
    const { id } = await edit(manager, act, value, [ref]);
    expect(await readWhole(ref)).toMatchObject(after);
    await undoBulkEdit(manager, { id, version: await version(id) });
    const { isOngoing, reviewCycle, targetOn, tags } = was;
    expect(await readWhole(ref)).toMatchObject({ isOngoing, reviewCycle, targetOn, tags });
    expect((await result(id)).counts).toMatchObject({ undone: 1, left: 0 });
  });

  test("proposes what is complete, tells what is missing elsewhere, and withdraws it again", async () => {
    const complete = await completeDraft(cast);
    const bare = await draft();
    const { id } = await edit(manager, "propose", null, [complete, bare]);
    const { rows } = await result(id);
    expect(rows.map(({ state }) => state)).toEqual(["CHANGED", "REFUSED"]);
    expect(rows[1]?.note).toMatch(/is not complete yet.*statement/is);
    await undoBulkEdit(manager, { id, version: await version(id) });
    expect(await readWhole(complete)).toMatchObject({ state: "DRAFT" });
  });

  test("archives and restores", async () => {
    const refs = await drafts(2);
    const { id } = await edit(manager, "archive", null, refs);
    expect((await readWhole(refs[0] ?? "")).archivedAt).not.toBeNull();
    const back = await edit(manager, "restore", null, refs);
    expect((await result(back.id)).counts.changed).toBe(2);
    // Both are of later date than the first one's change.
    await undoBulkEdit(manager, { id, version: await version(id) });
    expect((await result(id)).counts).toMatchObject({ undone: 0, left: 2 });
  });

  test("over all that match takes exactly those, and none when the filter matches others by now", async () => {
    const refs = await drafts(3, { tags: "one-of-three" });
    await expect(all(manager, "add-tag", "x", "tag=one-of-three", 2)).rejects.toThrow(
      /matches 3 objectives now, not 2/,
    );
    const { id } = await all(manager, "add-tag", "seen", "tag=one-of-three&columns=ref,title&page=7", 3);
    expect((await result(id)).rows.map(({ ref }) => ref)).toEqual(refs.toSorted());
    expect((await result(id)).scope).toBe("All that match: Tag: one-of-three; not archived; by reference");
  });

  test("owners change their own and are refused the others, as one by one", async () => {
    const own = await draft({ ownerId: cast.owner.personId });
    const other = await draft();
    const { id } = await edit(cast.owner, "add-tag", "mine", [own, other]);
    expect((await result(id, cast.owner)).rows.map(({ state }) => state)).toEqual(["CHANGED", "REFUSED"]);
    await expect(result(id, cast.evaluator)).rejects.toThrow(NotFound);
    await expect(undoBulkEdit(manager, { id, version: 1 })).rejects.toMatchObject({ status: 403 });
  });

  test.each([
    ["set-owner", null],
    ["set-target", "31.12.2027"],
    ["set-ongoing", "DAILY"],
    ["add-tag", "two,tags"],
    ["add-tag", "x".repeat(51)],
    ["propose", "now"],
    ["drop-table", null],
  ])("refuses %s with %s", (act, value) => {
    expect(bulkEditInput.safeParse({ act, value, refs: ["OBJ-001"], expected: 1 }).success).toBe(false);
  });
});

describe("undo", () => {
  test("leaves alone what somebody changed meanwhile, and says who", async () => {
    const [one = "", two = ""] = await drafts(2);
    const { id } = await edit(manager, "set-function", cast.functionId, [one, two]);
    const at = (await readWhole(two)).version;
    await editCell(
      { ...cast.manager, name: "Mia Manager" },
      { ref: two, version: at, field: "title", value: "Mine now" },
    );
    await undoBulkEdit(manager, { id, version: await version(id) });
    const { rows, counts } = await result(id);
    expect(counts).toMatchObject({ undone: 1, left: 1 });
    expect(rows[1]?.undoNote).toContain("Mia Manager changed it after the bulk edit");
    expect(await readWhole(one)).toMatchObject({ functionId: null });
    expect(await readWhole(two)).toMatchObject({ functionId: cast.functionId, title: "Mine now" });
    await expect(undoBulkEdit(manager, { id, version: 2 })).rejects.toThrow(/undone already/);
  });

  test("of what was approved meanwhile leaves it approved", async () => {
    const ref = await proposed(cast);
    const { id } = await edit(manager, "propose", null, [ref]);
    expect((await result(id)).counts.unchanged).toBe(1);
    await expect(undoBulkEdit(manager, { id, version: 1 })).rejects.toThrow(/nothing to undo/);
  });
});

describe("faults", () => {
  test("two bulk edits at once: every row has both, and each knows what it did", async () => {
    const refs = await drafts(12);
    const [one, two] = await Promise.all([
      edit(manager, "add-tag", "left", refs),
      edit(manager, "add-tag", "right", refs.toReversed()),
    ]);
    for (const ref of refs) expect((await readWhole(ref)).tags.toSorted()).toEqual(["left", "right"]);
    expect((await result(one.id)).counts.changed + (await result(two.id)).counts.changed).toBe(24);
  });

  test("sent twice it is done once", async () => {
    const refs = await drafts(4);
    const keyed = { ...manager, submission: { key: crypto.randomUUID(), requestSha256: "a" } };
    const [one, two] = await Promise.all([
      edit(keyed, "add-tag", "once", refs),
      edit(keyed, "add-tag", "once", refs),
    ]);
    expect(one.id).toBe(two.id);
    expect((await result(one.id)).counts).toMatchObject({ all: 4, changed: 4 });
    expect((await readWhole(refs[0] ?? "")).version).toBe(2);
  });

  test("two runners of the same one do each row once", async () => {
    const refs = await drafts(6);
    const { id } = await edit(manager, "add-tag", "z", refs);
    await database().bulkEditRow.updateMany({
      where: { bulkEditId: id },
      data: { state: "PENDING", versionAfter: null },
    });
    await Promise.all([runBulkEdit(manager, id), runBulkEdit(manager, id)]);
    expect((await result(id)).counts).toMatchObject({ unchanged: 6, waiting: 0 });
  });

  test("more than 200 run as a job; cancelled it keeps what it did, goes on, and is undone whole", async () => {
    const tag = "many";
    await drafts(205, { tags: tag });
    const { id } = await all(manager, "set-function", cast.functionId, `tag=${tag}`, 205);
    const { jobId, counts } = await result(id);
    expect(counts.waiting).toBe(205);
    await expect(undoBulkEdit(manager, { id, version: 1 })).rejects.toThrow(Conflict);
    await expect(
      runBulkEdit(manager, id, async (done) => {
        if (done === 40) throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect((await result(id)).counts).toMatchObject({ changed: 40, waiting: 165 });
    await runJob(jobId ?? "");
    expect(await database().job.findUniqueOrThrow({ where: { id: jobId ?? "" } })).toMatchObject({
      state: "DONE",
      done: 205,
      href: `/objectives/bulk/${id}`,
    });
    expect((await result(id)).counts).toMatchObject({ changed: 205, waiting: 0 });
    await undoBulkEdit(manager, { id, version: await version(id) });
    const undoing = (await result(id)).jobId ?? "";
    expect(undoing).not.toBe(jobId);
    await cancelJob(manager, undoing);
    await continueBulkEdit(manager, { id, version: await version(id) });
    await runJob((await result(id)).jobId ?? "");
    expect((await result(id)).counts).toMatchObject({ undone: 205, left: 0 });
    expect(await database().objective.count({ where: { tags: { has: tag }, functionId: null } })).toBe(205);
  }, 120_000);

  test("a job whose process was killed is taken up again with the rows that wait", async () => {
    await drafts(201, { tags: "kill" });
    const { id } = await all(manager, "add-tag", "killed", "tag=kill", 201);
    const { jobId } = await result(id);
    const silent = new Date(Date.now() - 60_000);
    await runBulkEdit(manager, id, async (done) => {
      if (done === 100) throw new Error("killed");
    }).catch(() => undefined);
    await database().job.update({
      where: { id: jobId ?? "" },
      data: { state: "RUNNING", attempts: 1, heartbeatAt: silent },
    });
    expect(await reapJobs()).toMatchObject({ again: 1 });
    await runJob(jobId ?? "");
    const { counts, job } = await result(id);
    expect([counts.changed, job?.state]).toEqual([201, "DONE"]);
    const versions = await database().objective.findMany({
      where: { tags: { has: "kill" } },
      select: { version: true },
    });
    expect(new Set(versions.map((each) => each.version))).toEqual(new Set([2]));
  }, 120_000);
});
