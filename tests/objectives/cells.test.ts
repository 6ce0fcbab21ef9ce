import { beforeAll, describe, expect, test } from "vitest";
import { exportList } from "#lib/lists/export.ts";
import { filterChips } from "#lib/objectives/chips.ts";
import { editCell, getFields } from "#lib/objectives/fields.ts";
import { filterQuery, isWholeRegister, listHref, objectiveFilter } from "#lib/objectives/filter.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { smartCodes } from "#lib/objectives/smart/finding.ts";
import { Cycle, ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";
import { testDatabase } from "../support/database.ts";
import { approved, readWhole } from "../support/objectives.ts";
import { makeCast } from "../support/people.ts";

const someId = "3f2b7a52-5d0c-4c8e-9a55-0d8f0c4be111";

await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
});
const draft = async (values: Record<string, unknown> = {}) =>
  (await createObjective(cast.manager, objectiveInput.parse({ title: "A draft", tags: "a,b", ...values })))
    .ref;

describe("a cell", () => {
  test("is saved with the version it was made from; a stale one shows what the other wrote", async () => {
    const ref = await draft();
    const saved = await editCell(cast.manager, { ref, version: 1, field: "title", value: "First" });
    expect(saved).toEqual({ version: 2, before: { title: "A draft" }, after: { title: "First" } });
    await expect(
      editCell(cast.manager, { ref, version: 1, field: "title", value: "Second" }),
    ).rejects.toMatchObject({ code: "stale", current: { title: "First", version: 2 } });
    expect(await editCell(cast.manager, { ref, version: 2, field: "tags", value: " b ,c" })).toMatchObject({
      after: { tags: "b, c" },
    });
  });

  test("that says the same is not saved", async () => {
    const ref = await draft();
    expect(await editCell(cast.manager, { ref, version: 1, field: "title", value: "A draft" })).toMatchObject(
      {
        version: 1,
        before: null,
      },
    );
    expect((await readWhole(ref)).version).toBe(1);
  });

  test.each([
    ["title", "", /Title is required/],
    ["targetOn", "31.12.2027", /YYYY-MM-DD/],
    ["targetOn", "2025-01-01", /before the start/],
    ["ownerId", "nobody", /Choose one from the list/],
  ] as const)("%s %o is refused as the form refuses it", async (field, value, message) => {
    const ref = await draft({ startsOn: "2026-01-01" });
    await expect(editCell(cast.manager, { ref, version: 1, field, value })).rejects.toThrow(message);
  });

  test("of an approved objective says that it changes by a change request; of somebody else's that it is not yours", async () => {
    const ref = await approved(cast, cast.executive);
    expect((await getFields(cast.manager, ref)).locked).toContain("only by a change request");
    const { version } = await readWhole(ref);
    await expect(editCell(cast.manager, { ref, version, field: "title", value: "x" })).rejects.toThrow(
      /change request/,
    );
    const other = await draft();
    expect((await getFields(cast.owner, other)).locked).toContain("Your roles do not allow this");
    expect((await getFields(cast.manager, other)).locked).toBeNull();
  });
});

describe("the address of the list", () => {
  test.each([
    ["columns=title,nothing,ref,title", ["title", "ref"]],
    ["columns=ref,title,state,owner,function,target,actions", []],
    ["columns=", []],
  ])("%s shows %o", (query, columns) => {
    expect(objectiveFilter.parse(Object.fromEntries(new URLSearchParams(query))).columns).toEqual(columns);
  });

  test.each([
    ["", true],
    ["view=all&sort=title&dir=desc&page=2", true],
    [`state=${Object.keys(ObjectiveState)}&kind=${Object.keys(ObjectiveKind)}`, true],
    ["state=NOTHING", true],
    ["state=DRAFT", false],
    [`kind=${Object.keys(ObjectiveKind)[0]}`, false],
    [`cycle=${Object.keys(Cycle)}`, false],
    ["q=a", false],
    [`owner=${someId}`, false],
    [`function=${someId}`, false],
    [`import=${someId}`, false],
    ["tag=b", false],
    [`finding=${smartCodes[0]}`, false],
    ["requested=yes", false],
    ["health=OFF_TARGET", false],
    ["due=yes", false],
  ])("that %j is the whole register: %s", (query, isWhole) => {
    expect(isWholeRegister(objectiveFilter.parse(Object.fromEntries(new URLSearchParams(query))))).toBe(
      isWhole,
    );
  });

  test("arranging is no filtering", () => {
    const filter = objectiveFilter.parse({ columns: "ref,title", density: "compact", view: "all" });
    expect(isWholeRegister(filter)).toBe(true);
    expect(filterQuery(filter)).toBe("?columns=ref%2Ctitle&density=compact&view=all");
    expect(listHref(objectiveFilter.parse({}))).toBe("/objectives?view=all");
  });

  test("every condition is a chip that takes itself away", () => {
    const names = { owner: "Lena", function: null, file: null };
    const filter = objectiveFilter.parse({
      q: "x",
      state: "DRAFT,ACTIVE",
      owner: crypto.randomUUID(),
      due: "yes",
    });
    const chips = filterChips(filter, names);
    expect(chips.map(({ words }) => words)).toEqual([
      "Containing “x”",
      "State: draft or active",
      "Owner: Lena",
      "Evaluation due",
    ]);
    for (const { without } of chips) {
      const rest = objectiveFilter.parse(Object.fromEntries(new URL(without, "http://x").searchParams));
      expect(filterChips(rest, names)).toHaveLength(chips.length - 1);
    }
  });

  test("a file has the columns that are shown, in their order", async () => {
    const query = {
      columns: "title,baseline,tags,updated,sponsor,evaluator,start,review,statement",
      tag: "b",
    };
    const { body } = await exportList(cast.manager, "objectives", query, "csv");
    expect(String(body).replace("\ufeff", "").split("\r\n")[0]).toBe(
      "Title,Baseline,Tags,Updated,Sponsor,Evaluator,Start,Next review,Statement",
    );
  });
});
