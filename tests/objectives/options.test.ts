import { beforeAll, describe, expect, test } from "vitest";
import { objectiveOptions, objectiveOptionsQuery } from "#lib/objectives/options.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { archiveObjective, createObjective } from "#lib/objectives/service.ts";
import { testDatabase } from "../support/database.ts";
import { makeCast, makePerson } from "../support/people.ts";

await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
const write = async (title: string) =>
  (await createObjective(cast.manager, objectiveInput.parse({ title }))).ref;
const found = async (query: { q?: string; except?: string }, actor = cast.manager) =>
  (await objectiveOptions(actor, objectiveOptionsQuery.parse(query))).map(({ value }) => value);

beforeAll(async () => {
  cast = await makeCast();
});

describe("the picker of an objective", () => {
  test("finds by a word of the title or by reference, newest first, not the one it is for", async () => {
    const [first, second] = [await write("Restore 100 % of backups"), await write("Backups off-site")];
    expect(await found({ q: "backups" })).toEqual([second, first]);
    expect(await found({ q: "  BACKUPS " })).toEqual([second, first]);
    expect(await found({ q: "backups", except: second })).toEqual([first]);
    expect(await found({ q: first.toLowerCase() })).toEqual([first]);
    expect(await found({ q: "100 %" })).toEqual([first]);
    expect(await found({ q: "1_0" })).toEqual([]);
  });

  test("gives at most twenty, and no archived one", async () => {
    const refs = [];
    for (let at = 0; at < 22; at++) refs.push(await write(`Many alike ${at}`));
    expect(await found({ q: "many alike" })).toEqual(refs.toReversed().slice(0, 20));
    await archiveObjective(cast.manager, { ref: refs.at(-1) ?? "", version: 1 });
    expect(await found({ q: "many alike 21" })).toEqual([]);
  });

  test("gives readers only what they may see", async () => {
    const staff = await makePerson("Sten Staff", ["STAFF"], cast.functionId);
    expect(await found({ q: "backups" }, staff)).toEqual([]);
    expect(objectiveOptionsQuery.safeParse({ q: "x".repeat(201) }).success).toBe(false);
  });
});
