import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { handOver, noteHandover, ownerless } from "#lib/objectives/handover.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeFunction, makeOrganisation, makePerson } from "#tests/support/people.ts";

await testDatabase();

let manager: Actor, leaver: Actor, heir: Actor, evaluator: Actor, executive: Actor, functionId: string;
beforeAll(async () => {
  await makeOrganisation();
  functionId = await makeFunction();
  manager = await makePerson("Mia Manager", ["ISMS_MANAGER"]);
  leaver = await makePerson("Leo Leaver", ["OWNER"]);
  heir = await makePerson("Hera Heir", ["OWNER"]);
  evaluator = await makePerson("Eva Evaluator", ["OWNER"]);
  executive = await makePerson("Xena Executive", ["EXECUTIVE"]);
});

test("what a leaver owns is ownerless until it is handed over with a reason, and the executives are told", async () => {
  const cast = { manager, owner: leaver, evaluator, functionId };
  const [draft, active] = [await completeDraft(cast), await approved(cast, executive)];
  await inTransaction(systemActor("setup"), "person.deactivate", (tx) =>
    tx.person.update({ where: { id: leaver.personId }, data: { isActive: false } }),
  );
  expect(await ownerless(manager)).toMatchObject([{ name: "Leo Leaver" }]);

  const input = { fromId: leaver.personId, toId: heir.personId, reason: "Leo left." };
  await expect(handOver(executive, input)).rejects.toMatchObject({ status: 403 });
  await handOver(manager, input);

  const [asDraft, asActive] = [await readWhole(draft), await readWhole(active)];
  expect([asDraft.ownerId, asActive.ownerId]).toEqual([heir.personId, heir.personId]);
  expect(asDraft.versions).toEqual([]);
  expect(asActive).toMatchObject({
    approvedVersion: 2,
    versions: [
      { number: 2, cause: "HANDOVER", reason: "Leo left." },
      { number: 1, cause: "APPROVAL" },
    ],
  });
  expect(asActive.actionItems.map(({ ownerId }) => ownerId)).toEqual([heir.personId]);
  expect(await ownerless(manager)).toEqual([]);

  const versionId = asActive.versions[0]?.id ?? "";
  await noteHandover(executive, { versionId });
  await noteHandover(executive, { versionId });
  expect(await database().handoverNote.count({ where: { versionId } })).toBe(1);
});

test("nobody takes over from themselves, and only working people take over", async () => {
  const staff = await makePerson("Stu Staff", ["STAFF"]);
  const refused = (toId: string) => handOver(manager, { fromId: heir.personId, toId, reason: "r" });
  await expect(refused(heir.personId)).rejects.toMatchObject({ fields: [{ path: "toId" }] });
  await expect(refused(staff.personId)).rejects.toMatchObject({ fields: [{ path: "toId" }] });
});
