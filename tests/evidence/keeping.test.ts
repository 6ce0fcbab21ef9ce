import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database, disconnect } from "#lib/db.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";
import { disposeEvidence, holdEvidence, releaseEvidence } from "#lib/evidence/keeping.ts";
import { getEvidence } from "#lib/evidence/queries.ts";
import { addFile } from "#lib/evidence/service.ts";
import { recordHistory } from "#lib/trail/queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { completeDraft } from "#tests/support/objectives.ts";
import { makeCast } from "#tests/support/people.ts";
import { bytesOf, filesBelow, received, said, sample, sha256 } from "#tests/support/uploads.ts";

const { data } = await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
let objective: string;
beforeAll(async () => {
  cast = await makeCast();
  objective = await completeDraft(cast);
}, 60_000);
afterAll(disconnect);

const onObjective = () => ({ recordKind: "objective", recordRef: objective });

describe("hold, retention and disposal", () => {
  const past = { retainUntil: "2020-01-01" };
  const dispose = (ref: string, version: number, actor = cast.manager) =>
    disposeEvidence(actor, { ref, version, disposalReason: "Past its time" });

  test("content goes, record, hash and why stay", async () => {
    const bytes = sample(3000, 20);
    const { ref } = await addFile(cast.manager, said({ ...past, ...onObjective() }), await received(bytes));
    expect((await filesBelow(`${data}/files`)).join()).toContain(sha256(bytes));
    await holdEvidence(cast.manager, { ref, version: 1, holdReason: "Court case" });
    await expect(dispose(ref, 2)).rejects.toThrow(/legal hold/);
    await releaseEvidence(cast.manager, { ref, version: 2, holdReason: "Closed" });
    await expect(dispose(ref, 3, { ...cast.manager, reauthenticatedAt: null })).rejects.toThrow(/password/);
    await expect(dispose(ref, 3, cast.owner)).rejects.toMatchObject({ status: 403 });
    await dispose(ref, 3);
    expect((await filesBelow(`${data}/files`)).join()).not.toContain(sha256(bytes));
    const kept = await getEvidence(cast.manager, ref);
    expect(kept).toMatchObject({
      disposalReason: "Past its time",
      revisions: [{ fileSha256: sha256(bytes) }],
    });
    expect(kept.disposedAt).not.toBeNull();
    await expect(downloadEvidence(cast.manager, ref, 1)).rejects.toThrow(/disposed of/);
    const [last] = await recordHistory(cast.manager, kept.id);
    expect(last).toMatchObject({ act: "evidence.dispose" });
  });

  test("what other evidence still has stays; sent again after disposal it is kept again", async () => {
    const bytes = sample(3100, 21);
    const one = await addFile(cast.manager, said(past), await received(bytes));
    const two = await addFile(cast.manager, said(past), await received(bytes));
    await dispose(one.ref, 1);
    expect((await bytesOf(cast.manager, two.ref)).bytes.equals(bytes)).toBe(true);
    await dispose(two.ref, 1);
    expect((await filesBelow(`${data}/files`)).join()).not.toContain(sha256(bytes));
    const three = await addFile(cast.manager, said(), await received(bytes));
    expect((await bytesOf(cast.manager, three.ref)).bytes.equals(bytes)).toBe(true);
    await expect(downloadEvidence(cast.manager, one.ref, 1)).rejects.toThrow(/disposed of/);
  });

  test("not on the last day, and the database itself refuses what is held", async () => {
    const { ref } = await addFile(
      cast.manager,
      said({ retainUntil: "2099-01-01" }),
      await received(sample(50, 22)),
    );
    await expect(dispose(ref, 1)).rejects.toThrow(/kept until 2099-01-01/);
    const { rows } = {
      rows: await database().$queryRaw<{ ok: boolean }[]>`SELECT count(*) > 0 AS ok FROM pg_constraint
      WHERE conrelid = '"Evidence"'::regclass AND pg_get_constraintdef(oid) LIKE '%disposedAt%isHeld%'`,
    };
    expect(rows[0]?.ok).toBe(true);
  });
});
