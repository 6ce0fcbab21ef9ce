import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import {
  approveObjective,
  proposeObjective,
  returnObjective,
  withdrawObjective,
} from "#lib/objectives/approval.ts";
import { objectiveEdit, objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective, editObjective } from "#lib/objectives/service.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft, hashOf, proposed, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor,
  owner: Actor,
  evaluator: Actor,
  executive: Actor,
  second: Actor,
  editor: Actor,
  functionId: string;
beforeAll(async () => {
  ({ manager, owner, evaluator, executive, functionId } = await makeCast());
  second = await makePerson("Yann Executive", ["EXECUTIVE"]);
  editor = await makePerson("Ed Editor", ["ISMS_MANAGER", "EXECUTIVE"]);
});
const cast = () => ({ manager, owner, evaluator, functionId });

describe("the gate of a proposal", () => {
  test("an empty draft is refused with everything that is missing and where to fill it in", async () => {
    const { ref } = await createObjective(manager, objectiveInput.parse({ title: "Only a title" }));
    const refused = proposeObjective(manager, { ref, version: 1 });
    await expect(refused).rejects.toMatchObject({ status: 422 });
    const { fields } = await refused.catch((error) => error);
    expect(fields.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        "edit#statement",
        "edit#functionId",
        "plan#actions",
        "plan#resources",
        "edit#ownerId",
        "plan#who",
        "edit#startsOn",
        "edit#targetOn",
        "plan#evaluation",
      ]),
    );
  });

  test("a complete one is locked as soon as it is proposed, and free again when withdrawn", async () => {
    const ref = await proposed(cast());
    const { version, title } = await readWhole(ref);
    const edit = () => editObjective(manager, objectiveEdit.parse({ ref, version, title: `${title}!` }));
    await expect(edit()).rejects.toMatchObject({ status: 409 });
    await expect(withdrawObjective(owner, { ref, version })).rejects.toMatchObject({ status: 403 });
    await withdrawObjective(manager, { ref, version });
    expect((await readWhole(ref)).state).toBe("DRAFT");
  });
});

describe("the approval", () => {
  test("writes version 1 over exactly the approved bytes", async () => {
    const ref = await proposed(cast());
    const contentSha256 = await hashOf(ref);
    await approveObjective(executive, { ref, contentSha256, note: null, accepted: [] });
    const objective = await readWhole(ref);
    expect(objective).toMatchObject({ state: "ACTIVE", approvedVersion: 1 });
    expect(objective.versions).toMatchObject([{ number: 1, cause: "APPROVAL", contentSha256 }]);
    expect(objective.approvals).toMatchObject([
      { decision: "APPROVED", contentSha256, personId: executive.personId },
    ]);
    expect(objective.actionItems[0]?.approvedDueOn).toEqual(objective.actionItems[0]?.dueOn);
  });

  test.each(["owner", "proposer", "editor"] as const)("is refused to its %s", async (who) => {
    const person = {
      owner: await makePerson(`Owning ${crypto.randomUUID()}`, ["EXECUTIVE", "OWNER"]),
      proposer: editor,
      editor,
    }[who];
    const ref = await completeDraft({ ...cast(), owner: who === "owner" ? person : owner });
    if (who === "editor") {
      const { version } = await readWhole(ref);
      const values = {
        ref,
        version,
        title: "Edited by a colleague",
        baselineValue: "82",
        baselineOn: "2025-12-01",
        statement: "By 30 June 2027, 99 % of backups restore.",
        functionId,
        ownerId: owner.personId,
        startsOn: "2026-01-01",
        targetOn: "2027-06-30",
      };
      await editObjective(person, objectiveEdit.parse(values));
    }
    const proposer = who === "proposer" ? person : manager;
    await proposeObjective(proposer, { ref, version: (await readWhole(ref)).version });
    const refused = approveObjective(person, {
      ref,
      contentSha256: await hashOf(ref),
      note: null,
      accepted: [],
    });
    await expect(refused).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Separation of duties"),
    });
    const denied = await database().trailEntry.findFirst({
      where: { act: "access.denied", actor: person.personId },
      orderBy: { seq: "desc" },
    });
    expect(JSON.parse(denied?.after ?? "{}")).toMatchObject({ act: "objective.approve" });
    expect((await readWhole(ref)).state).toBe("PROPOSED");
  });

  test("needs the password within five minutes", async () => {
    const ref = await proposed(cast());
    const stale = { ...executive, reauthenticatedAt: new Date(Date.now() - 5 * 60_000 - 1000) };
    await expect(
      approveObjective(stale, { ref, contentSha256: await hashOf(ref), note: null, accepted: [] }),
    ).rejects.toMatchObject({ code: "reauthentication-required" });
  });

  test("is refused when the content is another one than the approver saw", async () => {
    const ref = await proposed(cast());
    await expect(
      approveObjective(executive, { ref, contentSha256: "0".repeat(64), note: null, accepted: [] }),
    ).rejects.toMatchObject({ status: 409 });
  });

  test("fifty at once approve once", async () => {
    const ref = await proposed(cast());
    const contentSha256 = await hashOf(ref);
    const attempts = Array.from({ length: 50 }, (_, index) =>
      approveObjective(index % 2 ? executive : second, { ref, contentSha256, note: null, accepted: [] }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const objective = await readWhole(ref);
    expect(objective.versions).toHaveLength(1);
    expect(objective.approvals).toHaveLength(1);
  });

  test("may be a return with a reason", async () => {
    const ref = await proposed(cast());
    await returnObjective(executive, {
      ref,
      contentSha256: await hashOf(ref),
      reason: "Which systems are sampled?",
    });
    const objective = await readWhole(ref);
    expect(objective.state).toBe("DRAFT");
    expect(objective.approvals).toMatchObject([
      { decision: "RETURNED", reason: "Which systems are sampled?" },
    ]);
  });
});
