import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { listComments } from "#lib/comments/queries.ts";
import { addComment, editComment, removeComment } from "#lib/comments/service.ts";
import { inboxFilter } from "#lib/inbox/filter.ts";
import { listNews } from "#lib/inbox/queries.ts";
import { openNews, readAllNews } from "#lib/inbox/service.ts";
import { approveObjective, returnObjective } from "#lib/objectives/approval.ts";
import { search } from "#lib/search/queries.ts";
import { templateFromObjective } from "#lib/templates/service.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft, hashOf, proposed } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor;
let owner: Actor;
let executive: Actor;
let admin: Actor;
let auditor: Actor;
let staff: Actor;
let functionId: string;
let templateId: string;
let ref: string;
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
  ({ manager, owner, executive, admin, functionId } = cast);
  auditor = await makePerson("Aud Itor", ["AUDITOR"]);
  staff = await makePerson("Sten Staff", ["STAFF"], functionId);
  ref = await completeDraft(cast);
  ({ id: templateId } = await templateFromObjective(manager, { ref, theme: "availability" }));
});

const on = (body: string) => ({ kind: "objective" as const, ref, body });
const target = () => ({ kind: "objective" as const, ref });
const inbox = async (actor: Actor) => (await listNews(actor, inboxFilter.parse({ show: "all" }))).rows;
const unread = async (actor: Actor) => (await listNews(actor, inboxFilter.parse({}))).unread;

describe("a comment", () => {
  test("stands on its record, is found, and tells whom it mentions, once, but not its author", async () => {
    await addComment(manager, on("Is 99 % realistic, @Olaf Owner? @Olaf Owner, @Mia Manager?"));
    expect((await listComments(owner, target())).map(({ body }) => body)).toEqual([
      "Is 99 % realistic, @Olaf Owner? @Olaf Owner, @Mia Manager?",
    ]);
    const news = (await inbox(owner)).filter(({ kind }) => kind === "MENTION");
    expect(news).toHaveLength(1);
    expect(news[0]).toMatchObject({
      actorName: "Mia Manager",
      text: `mentioned you on ${ref} Restore tests`,
      href: `/objectives/${ref}#discussion`,
    });
    expect((await inbox(manager)).filter(({ kind }) => kind === "MENTION")).toEqual([]);
    const { data } = await search(executive, { q: "realistic", limit: 5 });
    expect(data[0]).toMatchObject({ kind: "comment", href: `/objectives/${ref}#discussion` });
  });

  test.each([
    ["an action", () => ({ kind: "action-item" as const, ref: "ACT-001" })],
    ["a function", () => ({ kind: "function" as const, ref: functionId })],
    ["a person", () => ({ kind: "person" as const, ref: owner.personId })],
    ["an own template", () => ({ kind: "template" as const, ref: templateId })],
  ])("stands on %s as well", async (_, record) => {
    await addComment(manager, { ...record(), body: "Seen." });
    expect((await listComments(manager, record())).at(-1)?.body).toBe("Seen.");
    expect((await listComments(manager, target())).filter(({ body }) => body === "Seen.")).toEqual([]);
  });

  test("mentions nobody who may not read the record, and no name that fits two", async () => {
    await makePerson("Twin One", ["OWNER"]);
    await expect(addComment(manager, on("@Sten Staff, look"))).rejects.toMatchObject({
      fields: [{ path: "body", message: expect.stringContaining("Sten Staff may not read") }],
    });
    expect(await inbox(staff)).toEqual([]);
  });

  test("is changed by its author alone, and taken back by them or an ISMS manager; the words stay in the trail", async () => {
    const { id } = await addComment(owner, on("First words"));
    const shown = async (actor: Actor) =>
      (await listComments(actor, target())).find((each) => each.id === id);
    await expect(editComment(manager, { id, version: 1, body: "Mine" })).rejects.toMatchObject({
      status: 403,
    });
    await editComment(owner, { id, version: 1, body: "Better words, @Mia Manager" });
    expect(await shown(manager)).toMatchObject({
      body: "Better words, @Mia Manager",
      canEdit: false,
      canRemove: true,
    });
    expect((await shown(manager))?.editedAt).not.toBeNull();
    expect((await inbox(manager)).filter(({ kind }) => kind === "MENTION")).toHaveLength(1);
    await expect(editComment(owner, { id, version: 1, body: "Stale" })).rejects.toMatchObject({
      code: "stale",
    });
    await expect(removeComment(executive, { id, version: 2 })).rejects.toMatchObject({ status: 403 });
    await removeComment(manager, { id, version: 2 });
    expect(await shown(owner)).toMatchObject({ body: null, canEdit: false, canRemove: false });
    await expect(editComment(owner, { id, version: 3, body: "Back" })).rejects.toMatchObject({ status: 404 });
  });

  test("is read by readers, written by no auditor, and not there for those who may not see the record", async () => {
    expect((await listComments(auditor, target())).length).toBeGreaterThan(0);
    await expect(addComment(auditor, on("A note"))).rejects.toMatchObject({ status: 403 });
    await expect(listComments(staff, target())).rejects.toMatchObject({ status: 404 });
    await expect(listComments(admin, target())).rejects.toMatchObject({ status: 404 });
    await expect(addComment(admin, on("Let me see"))).rejects.toMatchObject({ status: 404 });
    await expect(addComment(manager, { kind: "function", ref: "no id", body: "x" })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("sent twice with one key stands once", async () => {
    const submission = { key: crypto.randomUUID(), requestSha256: "a".repeat(64) };
    const twice = await Promise.all(
      [1, 2].map(() => addComment({ ...manager, submission }, on("Only once"))),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect((await listComments(manager, target())).filter(({ body }) => body === "Only once")).toHaveLength(
      1,
    );
  });
});

describe("the inbox", () => {
  test("tells who owns something now, whom a decision waits for, and how it was decided", async () => {
    const before = (await inbox(executive)).length;
    const own = await proposed(cast, { title: "Told about" });
    expect((await inbox(owner))[0]?.kind).toBe("ASSIGNMENT");
    const asked = await inbox(executive);
    expect(asked).toHaveLength(before + 1);
    expect(asked[0]).toMatchObject({
      kind: "DECISION",
      text: `proposed for your approval ${own} Told about`,
    });
    await returnObjective(executive, { ref: own, contentSha256: await hashOf(own), reason: "By how much?" });
    expect((await inbox(owner))[0]).toMatchObject({
      text: `returned ${own} Told about`,
      detail: "By how much?",
    });
    const next = await proposed(cast, { title: "Told again" });
    await approveObjective(executive, {
      ref: next,
      contentSha256: await hashOf(next),
      note: null,
      accepted: [],
    });
    expect((await inbox(manager))[0]?.text).toBe(`approved ${next} Told again`);
  });

  test("is one's own, and what was opened is read", async () => {
    const [first] = await inbox(owner);
    expect(first).toBeDefined();
    await expect(openNews(manager, { id: first?.id ?? "" })).rejects.toMatchObject({ status: 404 });
    const count = await unread(owner);
    expect(await openNews(owner, { id: first?.id ?? "" })).toEqual({ href: first?.href });
    expect(await unread(owner)).toBe(count - 1);
    await readAllNews(owner);
    expect(await unread(owner)).toBe(0);
    expect((await inbox(owner)).length).toBeGreaterThan(0);
  });
});
