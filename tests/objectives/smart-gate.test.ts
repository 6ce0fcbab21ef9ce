import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { backfillFindings } from "#lib/housekeeping.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { justifyFinding } from "#lib/objectives/justify.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { getObjective, getVersion } from "#lib/objectives/queries.ts";
import { objectiveEdit } from "#lib/objectives/schema.ts";
import { editObjective } from "#lib/objectives/service.ts";
import type { SmartCode } from "#lib/objectives/smart/finding.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft, hashOf, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, owner: Actor, evaluator: Actor, executive: Actor, functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
});
const cast = () => ({ manager, owner, evaluator, functionId });
const draft = (changed: Record<string, unknown>) => completeDraft(cast(), changed);
const version = async (ref: string) => (await readWhole(ref)).version;
const propose = async (ref: string) => proposeObjective(manager, { ref, version: await version(ref) });
const answer = async (ref: string, code: SmartCode, reason = "Agreed in the steering group.") =>
  justifyFinding(manager, { ref, version: await version(ref), code, reason });
const refusedFields = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason) => reason,
  );
  return (error?.fields ?? []) as { path: string; message: string }[];
};
const edit = async (ref: string, statement: string) => {
  const values = { title: "Restore tests", statement, functionId, ownerId: owner.personId };
  const dates = {
    baselineValue: "82",
    baselineOn: "2025-12-01",
    startsOn: "2026-01-01",
    targetOn: "2027-06-30",
  };
  await editObjective(
    manager,
    objectiveEdit.parse({ ref, version: await version(ref), ...values, ...dates }),
  );
};

const vague = "Improve data security by 20 % by 30 June 2027.";
const binary = "Implement a web application firewall by 30 June 2027.";

describe("the gate of a proposal", () => {
  test("lists findings that are neither fixed nor answered, with the way to them", async () => {
    const ref = await draft({ statement: vague, baselineValue: null, baselineOn: null });
    const fields = await refusedFields(propose(ref));
    expect(fields.map(({ path }) => path)).toEqual(["#smart", "edit#baselineValue"]);
    expect(fields[0]?.message).toContain("“Improve data security”");
  });

  test("opens when each is answered: advisory ones and overruled ones of the text", async () => {
    const ref = await draft({ statement: binary });
    expect(await refusedFields(propose(ref))).toHaveLength(2);
    await answer(ref, "binary");
    await answer(ref, "no-measure");
    await expect(propose(ref)).resolves.toEqual({ ref });
  });

  test("an edited statement takes the answer out of force and keeps it readable", async () => {
    const ref = await draft({ statement: vague });
    await answer(ref, "vague", "The board wants these very words.");
    await edit(ref, "Improve data security by 25 % by 30 June 2027.");
    expect(await refusedFields(propose(ref))).toHaveLength(1);
    const { smart } = await getObjective(manager, ref);
    expect(smart.findings.map((finding) => finding.answer)).toEqual([null]);
    expect(smart.former).toMatchObject([
      { code: "vague", statement: vague, reason: "The board wants these very words." },
    ]);
  });

  test("what the check does not find, and what only fixing helps, cannot be answered", async () => {
    const ref = await draft({ statement: vague });
    expect(await refusedFields(answer(ref, "compound"))).toMatchObject([{ path: "code" }]);
    const leaver = await makePerson(`Leaving ${crypto.randomUUID()}`, ["OWNER"]);
    const orphan = await completeDraft({ ...cast(), owner: leaver });
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.actor', 'system', true), set_config('app.act', 'person.deactivate', true), set_config('app.operation', gen_random_uuid()::text, true)`;
      await tx.person.update({ where: { id: leaver.personId }, data: { isActive: false } });
    });
    expect(await refusedFields(answer(orphan, "unowned"))).toMatchObject([
      { path: "code", message: expect.stringContaining("only put right") },
    ]);
  });

  test("a language without rules is said to be unchecked and stands in nobody's way", async () => {
    const ref = await draft({ statement: "Wiederherstellung verbessern", language: "de" });
    expect((await getObjective(manager, ref)).smart).toMatchObject({ isChecked: false, findings: [] });
    await expect(propose(ref)).resolves.toEqual({ ref });
  });
});

describe("the approval", () => {
  test("takes overruled findings only by name, and keeps them with the version", async () => {
    const ref = await draft({ statement: vague });
    await answer(ref, "vague", "The board wants these very words.");
    await propose(ref);
    const approve = async (accepted: "vague"[]) =>
      approveObjective(executive, { ref, contentSha256: await hashOf(ref), note: null, accepted });
    const fields = await refusedFields(approve([]));
    expect(fields).toMatchObject([{ path: "accepted", message: expect.stringContaining("Vague") }]);
    await approve(["vague"]);
    const { approval, content } = await getVersion(executive, ref, 1);
    expect(approval?.acceptedFindings).toEqual(["vague"]);
    expect(content.justifications).toMatchObject([
      { code: "vague", reason: "The board wants these very words.", by: { id: manager.personId } },
    ]);
  });

  test("names exactly the answers that were there: another one is other content", async () => {
    const ref = await draft({ statement: vague });
    await answer(ref, "vague", "First reason");
    const before = await hashOf(ref);
    await answer(ref, "vague", "Second reason");
    expect(await hashOf(ref)).not.toBe(before);
    expect((await getObjective(manager, ref)).smart.findings[0]?.answer?.reason).toBe("Second reason");
  });

  test("whoever answered a finding cannot approve it", async () => {
    const both = await makePerson("Both Hats", ["ISMS_MANAGER", "EXECUTIVE"]);
    const ref = await draft({ statement: vague });
    await justifyFinding(both, { ref, version: await version(ref), code: "vague", reason: "Because." });
    await propose(ref);
    await expect(
      approveObjective(both, { ref, contentSha256: await hashOf(ref), note: null, accepted: ["vague"] }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

test("answers are in the trail with their words and cannot be changed", async () => {
  const ref = await draft({ statement: vague });
  await answer(ref, "vague", "On the record.");
  const { id } = await readWhole(ref);
  const entries = await database().trailEntry.findMany({ where: { rootId: id, act: "objective.justify" } });
  expect(entries).toMatchObject([{ recordKind: "SmartJustification", actor: manager.personId }]);
  expect(entries[0]?.after).toContain("On the record.");
  await expect(
    database()
      .$executeRaw`UPDATE "SmartJustification" SET "reason" = 'other' WHERE "objectiveId" = ${id}::uuid`,
  ).rejects.toThrow();
});

describe("the codes of the last check", () => {
  const listed = async (query: Record<string, string>) =>
    (await listObjectives(manager, objectiveFilter.parse(query))).rows.map((row) => row.ref);

  test("filter the list, and follow each save", async () => {
    const ref = await draft({ statement: vague });
    expect(await listed({ finding: "vague" })).toContain(ref);
    await edit(ref, "Restore 100 % of sampled backups within four hours by 30 June 2027.");
    expect(await listed({ finding: "vague" })).not.toContain(ref);
    expect(await listed({ finding: "no such finding" })).toContain(ref);
  });

  test("are made for objectives from before the check", async () => {
    const ref = await draft({ statement: vague });
    const { id } = await readWhole(ref);
    await database()
      .$executeRaw`UPDATE "SmartCheck" SET "rules" = 0, "codes" = '{}' WHERE "objectiveId" = ${id}::uuid`;
    expect(await listed({ finding: "vague" })).not.toContain(ref);
    expect(await backfillFindings()).toBe(1);
    expect(await listed({ finding: "vague" })).toContain(ref);
  });
});
