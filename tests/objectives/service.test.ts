import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { objectiveEdit, objectiveInput } from "#lib/objectives/schema.ts";
import {
  archiveObjective,
  createObjective,
  editObjective,
  nameSuccessor,
  restoreObjective,
} from "#lib/objectives/service.ts";
import { testDatabase } from "#tests/support/database.ts";
import { readWhole } from "#tests/support/objectives.ts";
import { makeFunction, makeOrganisation, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, owner: Actor, staff: Actor, functionId: string;
beforeAll(async () => {
  await makeOrganisation();
  functionId = await makeFunction();
  manager = await makePerson("Mia Manager", ["ISMS_MANAGER"]);
  owner = await makePerson("Olaf Owner", ["OWNER"]);
  staff = await makePerson("Stu Staff", ["STAFF"], functionId);
});
const draft = async (values: Record<string, unknown> = {}) =>
  (await createObjective(manager, objectiveInput.parse({ title: "A draft", ...values }))).ref;

const hostile = [
  ["markup", "<script>alert(1)</script> & <b>bold</b>"],
  ["a formula", '=HYPERLINK("http://example.org")'],
  ["right-to-left text", "אבטחת מידע ‮abc‬ 123"],
  ["emoji and joiners", "👩‍💻🔐 é e\u0301"],
  ["line breaks", "first\nsecond\n\n  indented"],
  ["20,000 characters", "ä".repeat(20_000)],
];

describe("a draft", () => {
  test.each(hostile)("gives back %s exactly", async (_, text) => {
    const ref = await draft({ statement: text, rationale: text });
    expect(await readWhole(ref)).toMatchObject({ statement: text, rationale: text });
  });

  test.each([
    ["a lone surrogate", "half \ud83d"],
    ["a NUL", "a\u0000b"],
    ["an escape", "a\u001b[31mb"],
    ["20,001 characters", "x".repeat(20_001)],
  ])("refuses %s and names the field", (_, text) => {
    const result = objectiveInput.safeParse({ title: "A draft", statement: text });
    expect(result.error?.issues[0]?.path).toEqual(["statement"]);
  });

  test("refuses columns nobody may write", () => {
    for (const name of ["state", "version", "ref", "approvedVersion", "proposedById"]) {
      expect(objectiveInput.safeParse({ title: "A draft", [name]: 1 }).success).toBe(false);
    }
  });

  test("of an owner is their own", async () => {
    const mine = objectiveInput.parse({ title: "Mine", ownerId: owner.personId });
    await expect(createObjective(owner, mine)).resolves.toHaveProperty("ref");
    const theirs = objectiveInput.parse({ title: "Theirs", ownerId: manager.personId });
    await expect(createObjective(owner, theirs)).rejects.toMatchObject({ status: 403 });
  });

  test("takes only people who may own something, and functions that exist", async () => {
    await expect(
      createObjective(manager, objectiveInput.parse({ title: "A", ownerId: staff.personId })),
    ).rejects.toMatchObject({ fields: [{ path: "ownerId" }] });
    await expect(
      createObjective(manager, objectiveInput.parse({ title: "A", functionId: crypto.randomUUID() })),
    ).rejects.toMatchObject({ fields: [{ path: "functionId" }] });
  });
});

describe("two people saving the same draft", () => {
  test("the second is shown what the first changed, and loses nothing", async () => {
    const ref = await draft();
    await editObjective(manager, objectiveEdit.parse({ ref, version: 1, title: "First" }));
    const late = editObjective(manager, objectiveEdit.parse({ ref, version: 1, title: "Second" }));
    await expect(late).rejects.toMatchObject({
      status: 409,
      code: "stale",
      current: { title: "First", version: 2 },
    });
  });

  test("fifty at once: one wins, every other is told", async () => {
    const ref = await draft();
    const all = Array.from({ length: 50 }, (_, index) =>
      editObjective(manager, objectiveEdit.parse({ ref, version: 1, title: `Title ${index}` })),
    );
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readWhole(ref)).toHaveProperty("version", 2);
  });
});

test("a form sent twice, at once and again later, makes one record", async () => {
  const submission = { key: crypto.randomUUID(), requestSha256: "a".repeat(64) };
  const input = objectiveInput.parse({ title: "Once only" });
  const send = () => createObjective({ ...manager, submission }, input);
  const refs = [...(await Promise.all([send(), send(), send()])), await send()].map(({ ref }) => ref);
  expect(new Set(refs).size).toBe(1);
  expect(await database().objective.count({ where: { title: "Once only" } })).toBe(1);
  const other = createObjective(
    { ...manager, submission: { ...submission, requestSha256: "b".repeat(64) } },
    input,
  );
  await expect(other).rejects.toMatchObject({ status: 422 });
});

test("references are gap-free, also when many are made and some fail", async () => {
  const before = await database().objective.count();
  const made = Array.from({ length: 30 }, (_, index) =>
    index % 3
      ? draft()
      : createObjective(
          manager,
          objectiveInput.parse({ title: "Fails", functionId: crypto.randomUUID() }),
        ).catch(() => null),
  );
  await Promise.all(made);
  const numbers = (
    await database().objective.findMany({ select: { number: true }, orderBy: { number: "asc" } })
  ).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: before + 20 }, (_, index) => index + 1));
});

test("archiving hides a draft and can be undone", async () => {
  const ref = await draft({ title: "Archived one" });
  await archiveObjective(manager, { ref, version: 1 });
  const list = (archived: string) =>
    listObjectives(manager, objectiveFilter.parse({ q: "Archived one", archived }));
  expect([(await list("no")).total, (await list("yes")).total]).toEqual([0, 1]);
  await expect(
    editObjective(manager, objectiveEdit.parse({ ref, version: 2, title: "No" })),
  ).rejects.toMatchObject({ status: 409 });
  await restoreObjective(manager, { ref, version: 2 });
  expect((await list("no")).total).toBe(1);
});

test("only an ended objective names a successor", async () => {
  const [ref, next] = [await draft(), await draft()];
  await expect(nameSuccessor(manager, { ref, version: 1, successorRef: next })).rejects.toMatchObject({
    status: 409,
  });
});

describe("the list", () => {
  test("shows staff nothing but active objectives of their function", async () => {
    await draft({ functionId });
    expect(await listObjectives(staff, objectiveFilter.parse({}))).toEqual({ rows: [], total: 0 });
  });

  test("takes a search term literally", async () => {
    await draft({ title: "100% _done_" });
    expect((await listObjectives(manager, objectiveFilter.parse({ q: "100% _done_" }))).total).toBe(1);
    expect((await listObjectives(manager, objectiveFilter.parse({ q: "1%0" }))).total).toBe(0);
  });

  test.each(["ref", "title", "state", "owner", "function", "target", "updated"])(
    "sorts by %s both ways over all pages",
    async (sort) => {
      const refs = async (dir: string) =>
        (await listObjectives(manager, objectiveFilter.parse({ sort, dir }))).rows.map(({ ref }) => ref);
      const [up, down] = await Promise.all([refs("asc"), refs("desc")]);
      expect(new Set(up).size).toBe(up.length);
      expect(down.length).toBe(up.length);
    },
  );

  test("forgives a query string it does not understand", () => {
    expect(
      objectiveFilter.parse({ state: "WRONG", page: "-3", sort: "drop table", owner: "x" }),
    ).toMatchObject({ state: [], page: 1, sort: "ref", owner: "" });
  });
});
