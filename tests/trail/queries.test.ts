import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { objectiveEdit, objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective, editObjective } from "#lib/objectives/service.ts";
import { historyOf, listTrail, recordHistory, trailFilter, trailQueryString } from "#lib/trail/queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeOrganisation, makePerson } from "#tests/support/people.ts";

await testDatabase();

let admin: Actor, manager: Actor, auditor: Actor, staff: Actor, objectiveId: string;
beforeAll(async () => {
  admin = await makeOrganisation();
  manager = await makePerson("Mia Manager", ["ISMS_MANAGER"]);
  auditor = await makePerson("Alf Auditor", ["AUDITOR"]);
  staff = await makePerson("Stu Staff", ["STAFF"]);
  await createObjective(manager, objectiveInput.parse({ title: "Old title", targetOn: "2027-06-30" }));
  await editObjective(
    manager,
    objectiveEdit.parse({ ref: "OBJ-001", version: 1, title: "New title", targetOn: "2027-12-31" }),
  );
  objectiveId = (await database().objective.findUniqueOrThrow({ where: { ref: "OBJ-001" } })).id;
});
const list = (actor: Actor, query: Record<string, string> = {}) => listTrail(actor, trailFilter.parse(query));

test("a record's history is told in words, newest first, grouped by what was done", async () => {
  const [edited, made] = await historyOf(manager, objectiveId);
  expect(edited).toMatchObject({
    act: "objective.edit",
    actorName: "Mia Manager",
    root: { label: "OBJ-001" },
    entries: [
      {
        changes: [
          { label: "Title", before: "Old title", after: "New title" },
          { label: "Target date", before: "30 Jun 2027", after: "31 Dec 2027" },
        ],
      },
    ],
  });
  expect(made?.entries.map(({ title }) => title)).toEqual(["Objective OBJ-001 added", "Plan added"]);
});

describe("who sees what of the trail", () => {
  const kinds = async (actor: Actor) => new Set((await list(actor)).operations.map(({ root }) => root.kind));
  test("the register's readers see nothing of the administration", async () => {
    for (const actor of [manager, auditor]) expect(await kinds(actor)).toEqual(new Set(["Objective"]));
  });
  test("the administrator sees nothing but", async () => {
    expect(await kinds(admin)).toEqual(new Set(["Organisation", "Person"]));
  });
  test("staff see neither trail nor history", async () => {
    await expect(list(staff)).rejects.toMatchObject({ status: 404 });
    await expect(recordHistory(staff, objectiveId)).rejects.toMatchObject({ status: 404 });
  });
  test("a person's history is the administrator's alone", async () => {
    await expect(recordHistory(manager, staff.personId)).rejects.toMatchObject({ status: 404 });
    expect(await recordHistory(admin, staff.personId)).not.toHaveLength(0);
  });
});

test("the filters narrow by person, record, act and day", async () => {
  const count = async (query: Record<string, string>) => (await list(manager, query)).operations.length;
  expect(await count({ person: "mia" })).toBe(2);
  expect(await count({ person: "100%" })).toBe(0);
  expect(await count({ record: "OBJ-001" })).toBe(2);
  expect(await count({ act: "objective.edit" })).toBe(1);
  expect(await count({ from: "2000-01-01", to: "2000-01-02" })).toBe(0);
  expect(await count({ from: "not a day" })).toBe(2);
});

test("pages follow each other without a gap", async () => {
  for (let index = 0; index < 60; index++)
    await createObjective(manager, objectiveInput.parse({ title: `Draft ${index}` }));
  const first = await list(manager);
  const second = await list(
    manager,
    Object.fromEntries(new URLSearchParams(trailQueryString(trailFilter.parse({}), first.next ?? ""))),
  );
  expect([first.operations.length, second.operations.length, second.next]).toEqual([50, 12, null]);
  const seqs = [...first.operations, ...second.operations].map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(62);
});
