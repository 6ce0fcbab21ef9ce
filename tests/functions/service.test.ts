import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { listFunctions } from "#lib/functions/queries.ts";
import { asTree, wouldCircle } from "#lib/functions/rules.ts";
import { archiveFunction, createFunction, editFunction, restoreFunction } from "#lib/functions/service.ts";
import { invitation } from "#lib/people/schema.ts";
import { invitePerson } from "#lib/people/service.ts";
import { firstAdmin, member, rolesForm, signedIn } from "#tests/people/support.ts";
import { testDatabase } from "#tests/support/database.ts";

await testDatabase();

let admin: Actor;
beforeAll(async () => {
  admin = await firstAdmin();
});

const make = (name: string, parentId: string | null = null) =>
  createFunction(admin, { name, level: "TEAM", parentId, headId: null });
const fields = (name: string, parentId: string | null) => ({
  name,
  level: "TEAM" as const,
  parentId,
  headId: null,
});

it("keeps a tree without circles, also when two move at once", async () => {
  const [a, b] = [await make("A"), await make("B")];
  await expect(editFunction(admin, { id: a.id, version: 1, ...fields("A", a.id) })).rejects.toMatchObject({
    fields: [{ path: "parentId" }],
  });
  const results = await Promise.allSettled([
    editFunction(admin, { id: a.id, version: 1, ...fields("A", b.id) }),
    editFunction(admin, { id: b.id, version: 1, ...fields("B", a.id) }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listFunctions(admin)).map(({ depth }) => depth)).toEqual([0, 1]);
  await expect(make("A")).rejects.toMatchObject({ fields: [{ path: "name" }] });
});

it("archives only what nobody belongs to", async () => {
  const unit = await make("Unit");
  await invitePerson(
    admin,
    invitation.parse({ name: "Udo", email: "udo@example.org", functionId: unit.id, ...rolesForm(["STAFF"]) }),
  );
  await expect(archiveFunction(admin, { id: unit.id, version: 1 })).rejects.toThrow("1 active person");
  const empty = await make("Empty");
  await archiveFunction(admin, { id: empty.id, version: 1 });
  expect((await listFunctions(admin)).some(({ id }) => id === empty.id)).toBe(false);
  await expect(make("Below", empty.id)).rejects.toMatchObject({ fields: [{ path: "parentId" }] });
  await restoreFunction(admin, { id: empty.id, version: 2 });
  expect((await listFunctions(admin)).some(({ id }) => id === empty.id)).toBe(true);
});

it("is written by administrators and ISMS managers, and hidden from staff", async () => {
  const executive = await signedIn((await member(admin, "Eva", ["EXECUTIVE"])).email);
  await expect(createFunction(executive, fields("Mine", null))).rejects.toMatchObject({ status: 403 });
  const staff = await signedIn((await member(admin, "Stu", ["STAFF"])).email);
  await expect(listFunctions(staff)).rejects.toMatchObject({ status: 404 });
});

describe("rules", () => {
  const rows = [
    { id: "3", name: "c", parentId: "2" },
    { id: "1", name: "a", parentId: null },
    { id: "2", name: "b", parentId: "1" },
    { id: "4", name: "z", parentId: "archived" },
  ];
  it("order a tree", () =>
    expect(asTree(rows).map(({ id, depth }) => `${id}:${depth}`)).toEqual(["1:0", "2:1", "3:2", "4:0"]));
  it.each([
    ["1", "3", true],
    ["1", "1", true],
    ["3", "1", false],
    ["2", null, false],
  ])("see whether %s below %s closes a circle", (id, parentId, isCircle) =>
    expect(wouldCircle(rows, id, parentId)).toBe(isCircle),
  );
});
