import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { inboxFilter } from "#lib/inbox/filter.ts";
import { listNews } from "#lib/inbox/queries.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { getTemplate, listTemplates } from "#lib/templates/queries.ts";
import { starterSet, templateFields, templateFilter, templateUse } from "#lib/templates/schema.ts";
import {
  createTemplate,
  editTemplate,
  setTemplateArchived,
  templateFromObjective,
} from "#lib/templates/service.ts";
import { draftFromTemplate, draftsFromTemplates } from "#lib/templates/use.ts";
import { toDay } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor;
let owner: Actor;
let executive: Actor;
let staff: Actor;
let auditor: Actor;
let functionId: string;
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
  ({ manager, owner, executive, functionId } = cast);
  staff = await makePerson("Sten Staff", ["STAFF"]);
  auditor = await makePerson("Aud Itor", ["AUDITOR"]);
});

const choices = () => ({
  functionId,
  ownerId: owner.personId,
  startsOn: "2027-01-01",
  targetOn: "2027-12-31",
});
const own = (changed: Record<string, unknown> = {}) =>
  templateFields.parse({
    title: "Keys rotated",
    theme: "protection",
    statement: "Rotate 100 % of signing keys each quarter until {date}.",
    kind: "QUANTITATIVE",
    kpiName: "Keys rotated",
    kpiUnit: "%",
    kpiDirection: "HIGHER",
    kpiTarget: "100",
    kpiFrequency: "QUARTERLY",
    actions: "List the keys\n\nRotate them",
    controls: "8.24",
    technicalResources: "Key store",
    ...changed,
  });

describe("a template that is used", () => {
  test("becomes a draft with plan, dates, resources, KPI and controls, and its owner is told once", async () => {
    const { ref } = await draftFromTemplate(
      manager,
      templateUse.parse({ key: "backup-restore", ...choices() }),
    );
    const { objective, missing } = await getObjective(manager, ref);
    expect(objective.statement).toContain("until 31 Dec 2027");
    expect(objective.state).toBe("DRAFT");
    expect(objective.actionItems.map(({ title, dueOn }) => [title, toDay(dueOn)])).toEqual([
      ["Name the systems and their restore times", "2027-04-02"],
      ["Write the restore instructions", "2027-07-02"],
      ["Hold the first restore test", "2027-10-01"],
    ]);
    expect(objective.resourceLines).toHaveLength(1);
    expect(objective.importNotes.map(({ heading, value }) => [heading, value])).toEqual([
      ["Suggested controls", "Annex A 8.13"],
    ]);
    expect(objective.kpis).toMatchObject([
      { unit: "PERCENT", collectorId: owner.personId, approvedAt: null },
    ]);
    // What only people can know is still asked for.
    expect(missing.map(({ message }) => message).join(" ")).toMatch(/evaluat/i);
    const { rows } = await listNews(owner, inboxFilter.parse({ show: "all" }));
    expect(rows.map(({ text }) => text)).toEqual([`made the draft ${ref} from templates for you`]);
  });

  test("ongoing ones get their cycle and no target date", async () => {
    const { ref } = await draftFromTemplate(
      manager,
      templateUse.parse({ key: "production-availability", ...choices() }),
    );
    const { objective } = await getObjective(manager, ref);
    expect([objective.isOngoing, objective.reviewCycle, objective.targetOn]).toEqual([true, "MONTHLY", null]);
  });

  test("a starter set is made whole or not at all", async () => {
    const set = starterSet.parse({ keys: ["mfa-coverage", "patch-latency", "access-reviews"], ...choices() });
    const { refs } = await draftsFromTemplates(manager, set);
    expect(refs).toHaveLength(3);
    const broken = starterSet.parse({ keys: ["joiner-training", "no-such-template"], ...choices() });
    await expect(draftsFromTemplates(manager, broken)).rejects.toMatchObject({ status: 404 });
    const { ref } = await draftFromTemplate(
      manager,
      templateUse.parse({ key: "mfa-coverage", ...choices() }),
    );
    expect(Number(ref.slice(4))).toBe(Number(refs.at(-1)?.slice(4)) + 1);
  });

  test("owners use it for themselves alone; executives, auditors and staff not at all for others", async () => {
    await draftFromTemplate(owner, templateUse.parse({ key: "mfa-coverage", ...choices() }));
    const others = templateUse.parse({ key: "mfa-coverage", ...choices(), ownerId: manager.personId });
    await expect(draftFromTemplate(owner, others)).rejects.toMatchObject({ status: 403 });
    for (const actor of [executive, auditor, staff])
      await expect(draftFromTemplate(actor, others)).rejects.toMatchObject({ status: 403 });
    await expect(listTemplates(staff, templateFilter.parse({}))).rejects.toMatchObject({ status: 404 });
    expect((await listTemplates(auditor, templateFilter.parse({}))).length).toBeGreaterThan(20);
  });

  test("refuses a target date before the start", async () => {
    const input = templateUse.parse({ key: "mfa-coverage", ...choices(), targetOn: "2026-12-31" });
    await expect(draftFromTemplate(manager, input)).rejects.toMatchObject({ fields: [{ path: "targetOn" }] });
  });
});

describe("a template of one's own", () => {
  test("is written, found, changed, used and archived", async () => {
    const { id } = await createTemplate(manager, own());
    expect(
      (await listTemplates(manager, templateFilter.parse({ q: "rotate" }))).map(({ key }) => key),
    ).toEqual([id]);
    await editTemplate(manager, { id, version: 1, ...own({ title: "Keys rotated in time" }) });
    await expect(editTemplate(manager, { id, version: 1, ...own() })).rejects.toMatchObject({
      code: "stale",
      current: { title: "Keys rotated in time", actions: "List the keys\nRotate them" },
    });
    const { ref } = await draftFromTemplate(manager, templateUse.parse({ key: id, ...choices() }));
    const { objective } = await getObjective(manager, ref);
    expect(objective.title).toBe("Keys rotated in time");
    expect(objective.actionItems).toHaveLength(2);
    await setTemplateArchived(manager, { id, version: 2 }, true);
    await expect(
      draftFromTemplate(manager, templateUse.parse({ key: id, ...choices() })),
    ).rejects.toMatchObject({
      status: 404,
    });
    expect(
      (await listTemplates(manager, templateFilter.parse({ archived: "yes" }))).map(({ key }) => key),
    ).toEqual([id]);
    await setTemplateArchived(manager, { id, version: 3 }, false);
    expect((await getTemplate(auditor, id)).isArchived).toBe(false);
  });

  test("is kept from an objective, whose date becomes a place for one", async () => {
    const ref = await completeDraft(cast, {
      statement: "Restore 100 % of sampled backups within four hours by 30 Jun 2027.",
    });
    const { id } = await templateFromObjective(manager, { ref, theme: "availability" });
    const template = await getTemplate(manager, id);
    expect(template.statement).toBe("Restore 100 % of sampled backups within four hours by {date}.");
    expect(template.actions).toEqual(["Write the instructions"]);
  });

  test("is written by ISMS managers only", async () => {
    for (const actor of [owner, executive, auditor, staff])
      await expect(createTemplate(actor, own())).rejects.toMatchObject({ status: 403 });
  });
});
