import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { archiveObjective } from "#lib/objectives/service.ts";
import { editPerson } from "#lib/people/service.ts";
import { type SearchKind, searchKinds } from "#lib/search/kinds.ts";
import { search } from "#lib/search/queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor;
let staff: Actor;
let admin: Actor;
let draft: string;
let active: string;
let hidden: string;
beforeAll(async () => {
  const cast = await makeCast();
  manager = cast.manager;
  staff = await makePerson("Sten Staff", ["STAFF"], cast.functionId);
  admin = await makePerson("Ada Kovač", ["ADMIN"]);
  draft = await completeDraft(cast, { title: "Phishing resilience of the sales team" });
  active = await approved(cast, cast.executive, { title: "Backups restored within four hours" });
  hidden = await completeDraft(cast, { title: "Retired tape library" });
  await archiveObjective(manager, { ref: hidden, version: (await readWhole(hidden)).version });
});

const find = async (q: string, actor = manager, limit = 20) => (await search(actor, { q, limit })).data;
const titles = async (q: string, actor = manager) => (await find(q, actor)).map(({ title }) => title);

describe("the search", () => {
  test.each([
    ["by words", "phishing sales"],
    ["by an unfinished word", "phish"],
    ["in whatever case", "PHISHING Resilience"],
    ["with a letter missing", "phising"],
    ["with two neighbours swapped", "phisihng"],
    ["with two letters swapped", "resileince phishing"],
    ["with signs between", "phishing & !(resilience):*"],
  ])("finds %s: %s", async (_, q) => {
    expect((await titles(q))[0]).toBe("Phishing resilience of the sales team");
  });

  test("puts a reference first, however it is written", async () => {
    for (const q of [draft, draft.toLowerCase(), draft.replace("-", " "), draft.replace("-0", "")]) {
      const [first] = await find(q);
      expect(first).toMatchObject({ ref: draft, href: `/objectives/${draft}`, kind: "objective" });
    }
  });

  test("finds actions, resources, people and functions, each with its page", async () => {
    const [action] = (await find("ACT-001")).filter(({ kind }) => kind === "action-item");
    expect(action).toMatchObject({ href: "/action-items/ACT-001", word: "Action" });
    const [person] = await find("kovac");
    expect(person).toMatchObject({ title: "Ada Kovač", href: `/people/${admin.personId}` });
  });

  test("follows what is written, and forgets nothing that is archived", async () => {
    const [found] = await find("tape library");
    expect(found).toMatchObject({ title: "Retired tape library", word: "Objective, archived" });
    const person = await database().person.findUniqueOrThrow({ where: { id: admin.personId } });
    const { id, version, email, jobTitle, functionId, timeZone } = person;
    const kept = { id, version, email, jobTitle, functionId, timeZone, locale: "en-GB" as const };
    await editPerson(admin, { ...kept, name: "Ada Sommerfeld" });
    expect(await titles("sommerfeld")).toEqual(["Ada Sommerfeld"]);
    expect(await titles("kovac")).toEqual([]);
  });

  test("finds nothing for signs alone, and takes hostile text as text", async () => {
    for (const q of ["%%%", "' OR 1=1 --", "\\", "<script>", "a".repeat(200), "🙂", "&&||!!"])
      await expect(find(q)).resolves.toBeInstanceOf(Array);
    expect(await find("§$&")).toEqual([]);
  });

  test("gives no more than was asked for", async () => {
    expect(await find("e", manager, 1)).toHaveLength(1);
  });
});

describe("who finds what", () => {
  test("staff find the active objectives of their function and no more", async () => {
    expect(await titles("backups restored", staff)).toEqual(["Backups restored within four hours"]);
    expect(await titles("phishing", staff)).toEqual([]);
    expect((await find("e", staff)).every(({ kind }) => kind === "objective" || kind === "scope")).toBe(true);
    expect((await find(active, staff))[0]?.ref).toBe(active);
    expect(await find(draft, staff)).toEqual([]);
  });

  test("administrators find people and functions, no objectives", async () => {
    const kinds = new Set((await find("a", admin, 50)).map(({ kind }) => kind));
    expect(kinds.has("person")).toBe(true);
    expect(kinds.has("objective")).toBe(false);
  });

  test("every kind leads to a page", () => {
    const found = { recordId: "id", ref: "OBJ-001", title: "", objectiveRef: "OBJ-001" };
    for (const kind of Object.keys(searchKinds) as SearchKind[])
      expect(searchKinds[kind].href(found)).toMatch(/^\/[a-z]/);
  });
});
