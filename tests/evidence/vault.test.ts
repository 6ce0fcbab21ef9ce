import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database, disconnect } from "#lib/db.ts";
import { Damaged } from "#lib/errors.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";
import { addFile } from "#lib/evidence/service.ts";
import { forget } from "#lib/evidence/storing.ts";
import { verifyVault } from "#lib/evidence/verify.ts";
import { fileStore } from "#lib/files/store.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";
import { filesBelow, received, said, sample, sha256 } from "#tests/support/uploads.ts";

const { data, serviceUrl } = await testDatabase();
// A tenth of a megabyte a person, a fifth for all.
Object.assign(process.env, { EVIDENCE_PERSON_QUOTA_MB: "0.1", EVIDENCE_QUOTA_MB: "0.2" });
const most = { person: 104_857, all: 209_715 };
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(disconnect);

const size = 5000;
const stored = async () =>
  (await database().storedFile.aggregate({ _sum: { size: true }, where: { disposedAt: null } }))._sum.size ??
  0;
const place = (hash: string) => join(data, "files", hash.slice(0, 2), hash.slice(2, 4), hash);

describe("room is never overdrawn by uploads at once", () => {
  test("fifty of one person: exactly as many as fit, nothing of the others is left", async () => {
    const files = await Promise.all(
      Array.from({ length: 50 }, (_, index) => received(sample(size, 1000 + index))),
    );
    const results = await Promise.allSettled(files.map((file) => addFile(cast.manager, said(), file)));
    const kept = results.filter(({ status }) => status === "fulfilled").length;
    expect(kept).toBe(Math.floor(most.person / size));
    expect(await stored()).toBe(kept * size);
    expect(await filesBelow(join(data, "files"))).toHaveLength(kept);
    const refused = results.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason.message).toMatch(
      /^Your files would weigh .* Ask an administrator for more room\.$/,
    );
    // Refusals take no references.
    expect(await database().evidence.count()).toBe(kept);
  }, 60_000);

  test("fifty of several people: never more than all may weigh", async () => {
    const people = await Promise.all(
      Array.from({ length: 5 }, (_, index) => makePerson(`Manager ${index}`, ["ISMS_MANAGER"])),
    );
    const files = await Promise.all(
      Array.from({ length: 50 }, (_, index) => received(sample(size, 2000 + index))),
    );
    const results = await Promise.allSettled(
      files.map((file, index) => addFile(people[index % 5] ?? cast.manager, said(), file)),
    );
    const kept = results.filter(({ status }) => status === "fulfilled").length;
    expect(await stored()).toBeLessThanOrEqual(most.all);
    expect(await stored()).toBe((20 + kept) * size);
    expect(await filesBelow(join(data, "files"))).toHaveLength(20 + kept);
    expect(kept).toBe(Math.floor((most.all - 20 * size) / size));
  }, 60_000);

  test("the same bytes from twenty at once are kept once, whatever is removed beside", async () => {
    // Known already, so that it adds nothing to the room for all.
    const bytes = sample(size, 2000);
    const hash = sha256(bytes);
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, index) => makePerson(`Helper ${index}`, ["ISMS_MANAGER"])),
    );
    const work = people.flatMap((person) => [
      received(bytes).then((file) => addFile(person, said(), file)),
      forget(person, hash),
    ]);
    const results = await Promise.allSettled(work);
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect((await readFile(place(hash))).equals(bytes)).toBe(true);
  }, 60_000);
});

describe("the check of the vault", () => {
  const verify = async () => verifyVault(serviceUrl, await fileStore());
  test("finds nothing where nothing is wrong", async () => {
    const { files, bytes, problems } = await verify();
    expect({ files, bytes, problems }).toEqual({
      files: await database().storedFile.count(),
      bytes: await stored(),
      problems: [],
    });
  });

  test("names what is damaged, missing, and nobody's; reading it is refused, logged and in the trail", async () => {
    const rows = await database().evidenceRevision.findMany({
      take: 2,
      orderBy: { id: "asc" },
      include: { evidence: { select: { id: true, ref: true } } },
    });
    const [damaged, missing] = rows;
    if (!damaged?.fileSha256 || !missing?.fileSha256) throw new Error("two files are wanted");
    const bytes = await readFile(place(damaged.fileSha256));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(place(damaged.fileSha256), bytes);
    await rm(place(missing.fileSha256));
    const stray = sample(77, 9999);
    const store = await fileStore();
    await writeFile(join(data, "stray"), stray);
    await store.put(sha256(stray), join(data, "stray"), stray.byteLength);
    const { problems } = await verify();
    expect(problems.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: "damaged", sha256: damaged.fileSha256, refs: [damaged.evidence.ref] },
      { kind: "missing", sha256: missing.fileSha256, refs: [missing.evidence.ref] },
      { kind: "orphaned", sha256: sha256(stray), refs: [] },
    ]);
    for (const { evidence } of [damaged, missing]) {
      await expect(downloadEvidence(cast.executive, evidence.ref, 1)).rejects.toThrow(Damaged);
      const entries = await database().trailEntry.findMany({
        where: { recordId: evidence.id, change: "EVENT" },
      });
      expect(entries).toMatchObject([{ act: "evidence.damaged", actor: cast.executive.personId }]);
    }
    // What nobody has can go; what somebody has cannot.
    expect(await forget(cast.manager, sha256(stray))).toBe(true);
    expect(await forget(cast.manager, damaged.fileSha256)).toBe(false);
    expect((await verify()).problems.map(({ kind }) => kind).toSorted()).toEqual(["damaged", "missing"]);
  });
});
