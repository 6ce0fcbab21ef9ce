import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { cleanUp } from "#lib/housekeeping.ts";
import { testDatabase } from "./support/database.ts";
import { makeOrganisation } from "./support/people.ts";

await testDatabase();
let admin: Actor;
beforeAll(async () => {
  admin = await makeOrganisation();
});

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test("what has served its time goes, everything else stays, and the trail has no part in it", async () => {
  await database().rateLimit.createMany({
    data: [
      { key: "ip:ended", points: 3, expire: ago(1).getTime() },
      { key: "ip:running", points: 3, expire: Date.now() + 60_000 },
      { key: "ceiling:for-ever", points: 80, expire: null },
    ],
  });
  await database().formDraft.createMany({
    data: [
      { personId: admin.personId, form: "old", content: "{}", updatedAt: ago(30 * 24 + 1) },
      { personId: admin.personId, form: "young", content: "{}", updatedAt: ago(30 * 24 - 1) },
    ],
  });
  const submission = {
    principal: admin.personId,
    act: "objective.create",
    requestSha256: "0",
    response: "null",
  };
  await database().submission.createMany({
    data: [
      { ...submission, key: "old", createdAt: ago(49) },
      { ...submission, key: "young", createdAt: ago(47) },
    ],
  });
  const before = await database().trailEntry.count();
  expect(await cleanUp()).toEqual({ counters: 1, drafts: 1, submissions: 1, jobs: 0, uploads: 0 });
  expect(await cleanUp()).toEqual({ counters: 0, drafts: 0, submissions: 0, jobs: 0, uploads: 0 });
  const keys = await database().rateLimit.findMany({ orderBy: { key: "asc" } });
  expect(keys.map(({ key }) => key)).toEqual(["ceiling:for-ever", "ip:running"]);
  expect((await database().formDraft.findMany()).map(({ form }) => form)).toEqual(["young"]);
  expect((await database().submission.findMany()).map(({ key }) => key)).toEqual(["young"]);
  expect(await database().trailEntry.count()).toBe(before);
});
