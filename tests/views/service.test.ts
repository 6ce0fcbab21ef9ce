import { beforeAll, describe, expect, test } from "vitest";
import { defaultOf, listViews } from "#lib/views/queries.ts";
import { viewHref, viewQuery } from "#lib/views/rules.ts";
import { viewDefault, viewEdit, viewInput, viewUpdate } from "#lib/views/schema.ts";
import { deleteView, editView, saveView, setDefaultView, updateView } from "#lib/views/service.ts";
import { testDatabase } from "../support/database.ts";
import { makeCast } from "../support/people.ts";

await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
});

const input = (values: Record<string, unknown>) =>
  viewInput.parse({ list: "objectives", query: "state=DRAFT", ...values });
const choose = (id: string | null, forEverybody = false) =>
  viewDefault.parse({ list: "objectives", id, forEverybody });
const namesOf = async (actor: typeof cast.manager) =>
  (await listViews(actor, "objectives")).map(({ name }) => name);

describe("a view", () => {
  test.each([
    ["page=4&q=x&view=all", "q=x"],
    ["format=csv&confirm=csv", ""],
    ["columns=ref,title&density=compact", "columns=ref%2Ctitle&density=compact"],
  ])("of %s keeps %s", (query, kept) => {
    expect(viewQuery(query)).toBe(kept);
  });

  test("is its owner's alone until it is shared, and only an ISMS manager shares", async () => {
    const { id } = await saveView(cast.owner, input({ name: "Mine" }));
    expect(await namesOf(cast.owner)).toContain("Mine");
    expect(await namesOf(cast.manager)).not.toContain("Mine");
    await expect(saveView(cast.owner, input({ name: "All", isShared: true }))).rejects.toMatchObject({
      status: 403,
    });
    const share = viewEdit.parse({ id, version: 1, name: "Mine", isShared: true });
    await expect(editView(cast.owner, share)).rejects.toMatchObject({ status: 403 });
    await expect(editView(cast.manager, share)).rejects.toMatchObject({ status: 404 });
  });

  test("keeps what the list shows now, by its version; a name is used once", async () => {
    const { id } = await saveView(cast.owner, input({ name: "Soon" }));
    await expect(saveView(cast.owner, input({ name: "Soon" }))).rejects.toMatchObject({
      fields: [{ path: "name" }],
    });
    await saveView(cast.manager, input({ name: "Soon" }));
    const change = viewUpdate.parse({ id, version: 1, query: "q=soon&page=3" });
    await updateView(cast.owner, change);
    await expect(updateView(cast.owner, change)).rejects.toMatchObject({ code: "stale" });
    const found = (await listViews(cast.owner, "objectives")).find((view) => view.id === id);
    expect(found).toMatchObject({ query: "q=soon", version: 2 });
    expect(viewHref("objectives", { id, query: "q=soon" })).toBe(`/objectives?q=soon&view=${id}`);
  });

  test.each([
    [{ name: "" }],
    [{ name: "x".repeat(101) }],
    [{ name: "a", list: "secrets" }],
    [{ name: "a", query: "q=".padEnd(2001, "x") }],
    [{ name: "a", ownerId: "b" }],
  ])("refuses %o", (values) => {
    expect(viewInput.safeParse({ list: "objectives", ...values }).success).toBe(false);
  });
});

describe("what a list opens with", () => {
  test("one's own choice before everybody's; taken away it is everybody's again", async () => {
    const { id: common } = await saveView(cast.manager, input({ name: "For all" }));
    await expect(setDefaultView(cast.manager, choose(common, true))).rejects.toThrow(/Share .* first/);
    await editView(cast.manager, viewEdit.parse({ id: common, version: 1, name: "For all", isShared: true }));
    await setDefaultView(cast.manager, choose(common, true));
    await expect(setDefaultView(cast.owner, choose(common, true))).rejects.toMatchObject({ status: 403 });
    const opening = async () => defaultOf(await listViews(cast.owner, "objectives"))?.name;
    expect(await opening()).toBe("For all");
    const { id: own } = await saveView(cast.owner, input({ name: "My own", isDefault: true }));
    expect(await opening()).toBe("My own");
    await setDefaultView(cast.owner, choose(null));
    expect(await opening()).toBe("For all");
    await setDefaultView(cast.owner, choose(common));
    await editView(
      cast.manager,
      viewEdit.parse({ id: common, version: 2, name: "For all", isShared: false }),
    );
    expect(await opening()).toBeUndefined();
    await setDefaultView(cast.owner, choose(own));
    await deleteView(cast.owner, { id: own, version: 1 });
    expect(await opening()).toBeUndefined();
  });

  test("is chosen once, also when two choose at once", async () => {
    const made = await Promise.all(["One", "Two"].map((name) => saveView(cast.evaluator, input({ name }))));
    await setDefaultView(cast.evaluator, choose(made[0]?.id ?? null));
    await Promise.all(made.map(({ id }) => setDefaultView(cast.evaluator, choose(id))));
    const views = await listViews(cast.evaluator, "objectives");
    expect(views.filter(({ isMyDefault }) => isMyDefault)).toHaveLength(1);
  });
});
