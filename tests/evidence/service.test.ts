import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database, disconnect } from "#lib/db.ts";
import { Conflict, RuleViolation } from "#lib/errors.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";
import { archiveEvidence, holdEvidence, restoreEvidence } from "#lib/evidence/keeping.ts";
import { linkEvidence, unlinkEvidence } from "#lib/evidence/links.ts";
import { evidenceFor, evidenceOptions, getEvidence, listEvidence } from "#lib/evidence/queries.ts";
import { evidenceFilter, newEvidence } from "#lib/evidence/schema.ts";
import { addEvidence, addFile, editEvidence, reviseEvidence, reviseFile } from "#lib/evidence/service.ts";
import { search } from "#lib/search/queries.ts";
import { recordHistory } from "#lib/trail/queries.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, readWhole } from "#tests/support/objectives.ts";
import { makeCast, makePerson } from "#tests/support/people.ts";
import { bytesOf, filesBelow, received, said, sample, sha256 } from "#tests/support/uploads.ts";

const { data } = await testDatabase();
let cast: Awaited<ReturnType<typeof makeCast>>;
let objective: string;
let action: string;
beforeAll(async () => {
  cast = await makeCast();
  objective = await approved(cast, cast.executive);
  action = (await readWhole(objective)).actionItems[0]?.ref ?? "";
}, 60_000);
afterAll(disconnect);

const note = (more: Record<string, unknown> = {}) =>
  newEvidence.parse({ kind: "NOTE", title: "Minutes", body: "We restored all five.", ...more });
const onObjective = () => ({ recordKind: "objective", recordRef: objective });
const all = evidenceFilter.parse({});

describe("adding", () => {
  test("a file for an objective: bytes, hash, type, link, trail and search", async () => {
    const bytes = sample(200_000, 7);
    const { ref } = await addFile(
      cast.owner,
      said(onObjective()),
      await received(bytes, "../Restore test.log"),
    );
    expect(ref).toMatch(/^EVD-\d{3}$/);
    const evidence = await getEvidence(cast.manager, ref);
    expect(evidence).toMatchObject({ title: "Restore test.log", kind: "FILE", classification: "INTERNAL" });
    expect(evidence.revisions).toMatchObject([
      {
        number: 1,
        fileName: "Restore test.log",
        fileSha256: sha256(bytes),
        file: { size: 200_000, type: "text/plain" },
      },
    ]);
    const got = await bytesOf(cast.executive, ref);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(await filesBelow(`${data}/files`)).toHaveLength(1);
    const card = await evidenceFor(cast.evaluator, { kind: "objective", ref: objective });
    expect(card).toMatchObject({
      mayAdd: true,
      rows: [{ ref, fileName: "Restore test.log", size: 200_000 }],
    });
    const history = await recordHistory(cast.manager, evidence.id);
    expect(history.map(({ act }) => act)).toEqual(["evidence.download", "evidence.add"]);
    const ofObjective = await recordHistory(cast.manager, (await readWhole(objective)).id);
    expect(ofObjective[0]).toMatchObject({
      act: "evidence.add",
      entries: [{ title: `Evidence ${ref} added` }],
    });
    const { data: found } = await search(cast.owner, { q: ref, limit: 5 });
    expect(found).toMatchObject([{ kind: "evidence", ref, href: `/evidence/${ref}` }]);
  });

  test("the same bytes twice are two records and one content", async () => {
    const before = (await filesBelow(`${data}/files`)).length;
    const bytes = sample(5000, 8);
    const first = await addFile(cast.manager, said({ title: "First" }), await received(bytes));
    const second = await addFile(cast.manager, said({ title: "Second" }), await received(bytes, "other.txt"));
    expect(first.ref).not.toBe(second.ref);
    expect((await filesBelow(`${data}/files`)).length).toBe(before + 1);
    expect(await database().storedFile.count({ where: { sha256: sha256(bytes) } })).toBe(1);
  });

  test("references have no gaps, whatever is refused between", async () => {
    const { ref } = await addEvidence(cast.manager, note());
    await expect(
      addEvidence(cast.manager, note({ recordKind: "objective", recordRef: "OBJ-999" })),
    ).rejects.toMatchObject({ status: 404 });
    const next = await addEvidence(cast.manager, note());
    expect(Number(next.ref.slice(4))).toBe(Number(ref.slice(4)) + 1);
  });

  test("when it was received cannot be changed, not even by the database's own user of the service", async () => {
    const { ref } = await addEvidence(cast.manager, note());
    const { id, createdAt, version } = await getEvidence(cast.manager, ref);
    await editEvidence(cast.manager, { ...facts(), ref, version, title: "Other" });
    expect((await database().evidence.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(createdAt);
    await expect(
      database().evidenceRevision.updateMany({ where: { evidenceId: id }, data: { body: "other" } }),
    ).rejects.toThrow();
  });
});

const facts = () => ({
  title: "Minutes",
  description: null,
  classification: "INTERNAL" as const,
  effectiveOn: null,
  coversFrom: null,
  coversTo: null,
  retainUntil: null as string | null,
});

describe("who may", () => {
  test.each([
    ["the manager", "manager", true, true],
    ["the objective's owner", "owner", true, false],
    ["its evaluator", "evaluator", true, false],
    ["an executive", "executive", false, false],
    ["an administrator", "admin", false, false],
  ] as const)("%s", async (_name, who, onRecord, anywhere) => {
    const attempt = (more: object) =>
      addEvidence(cast[who], note({ ...more })).then(
        () => true,
        (error) => {
          expect(error).toMatchObject({ status: 403 });
          return false;
        },
      );
    // A record that somebody may not read does not exist for them.
    if (who === "admin")
      await expect(addEvidence(cast.admin, note(onObjective()))).rejects.toMatchObject({ status: 404 });
    else expect(await attempt(onObjective())).toBe(onRecord);
    expect(await attempt({})).toBe(anywhere);
  });

  test("an auditor reads, downloads and writes nothing; staff see nothing", async () => {
    const auditor = await makePerson("Uma Auditor", ["AUDITOR"]);
    const staff = await makePerson("Stan Staff", ["STAFF"]);
    const bytes = sample(10, 9);
    const { ref } = await addFile(cast.manager, said(onObjective()), await received(bytes));
    expect((await bytesOf(auditor, ref)).bytes.equals(bytes)).toBe(true);
    const { version } = await getEvidence(auditor, ref);
    await expect(archiveEvidence(auditor, { ref, version })).rejects.toMatchObject({ status: 403 });
    await expect(addEvidence(auditor, note(onObjective()))).rejects.toMatchObject({ status: 403 });
    await expect(getEvidence(staff, ref)).rejects.toMatchObject({ status: 404 });
    await expect(downloadEvidence(staff, ref, 1)).rejects.toMatchObject({ status: 404 });
    await expect(listEvidence(staff, all)).rejects.toMatchObject({ status: 404 });
    expect(await evidenceFor(staff, { kind: "objective", ref: objective })).toBeNull();
  });

  test("an owner revises and edits what hangs on their own, nothing else", async () => {
    const { ref } = await addEvidence(cast.manager, note(onObjective()));
    const { version } = await getEvidence(cast.owner, ref);
    await reviseEvidence(cast.owner, { ref, version, url: null, body: "All six.", reason: "One more" });
    const loose = await addEvidence(cast.manager, note());
    await expect(
      reviseEvidence(cast.owner, { ref: loose.ref, version: 1, url: null, body: "x", reason: "x" }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      holdEvidence(cast.owner, { ref, version: version + 1, holdReason: "Mine" }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe("revisions", () => {
  test("earlier ones stay, and a stale one is told what is there now", async () => {
    const { ref } = await addFile(cast.manager, said(), await received(sample(100, 10), "a.txt"));
    const { version } = await getEvidence(cast.manager, ref);
    await reviseFile(
      cast.manager,
      { ref, version, reason: "Signed now" },
      await received(sample(120, 11), "b.txt"),
    );
    const stale = reviseFile(
      cast.manager,
      { ref, version, reason: "Again" },
      await received(sample(90, 12), "c.txt"),
    );
    await expect(stale).rejects.toMatchObject({ code: "stale", current: { version: version + 1 } });
    const { revisions } = await getEvidence(cast.manager, ref);
    expect(revisions.map(({ number, fileName, reason }) => [number, fileName, reason])).toEqual([
      [1, "a.txt", null],
      [2, "b.txt", "Signed now"],
    ]);
    expect((await bytesOf(cast.manager, ref, 1)).bytes.equals(sample(100, 10))).toBe(true);
    expect((await bytesOf(cast.manager, ref, 2)).bytes.equals(sample(120, 11))).toBe(true);
    // What was refused left nothing.
    const names = (await filesBelow(`${data}/files`)).join(" ");
    expect(names).not.toContain(sha256(sample(90, 12)));
    expect(names).not.toContain("uploads/");
  });

  test("a note becomes no file and no link", async () => {
    const { ref } = await addEvidence(cast.manager, note());
    await expect(
      reviseFile(cast.manager, { ref, version: 1, reason: "x" }, await received(sample(100, 13))),
    ).rejects.toThrow(RuleViolation);
    await expect(
      reviseEvidence(cast.manager, { ref, version: 1, url: "https://x.example", body: null, reason: "x" }),
    ).rejects.toThrow(RuleViolation);
  });

  test("of twenty who revise at once one wins", async () => {
    const { ref } = await addEvidence(cast.manager, note());
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        reviseEvidence(cast.manager, { ref, version: 1, url: null, body: `Text ${index}`, reason: "x" }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await getEvidence(cast.manager, ref)).revisions).toHaveLength(2);
  });
});

describe("links", () => {
  test("one piece of evidence for several records, each once; taken off it stays in the trail", async () => {
    const { ref } = await addEvidence(cast.manager, note());
    const onAction = { recordKind: "action-item" as const, recordRef: action };
    const link = await linkEvidence(cast.owner, { ref: `${ref.toLowerCase()} Minutes`, ...onAction });
    await expect(linkEvidence(cast.owner, { ref, ...onAction })).rejects.toThrow(Conflict);
    await linkEvidence(cast.manager, { ref, recordKind: "objective", recordRef: objective });
    const { rows } = await listEvidence(cast.manager, { ...all, record: action });
    expect(rows.map((row) => [row.ref, row.records])).toEqual([[ref, [action, objective].sort()]]);
    await unlinkEvidence(cast.owner, { id: link.id });
    expect((await listEvidence(cast.manager, { ...all, record: action })).rows).toEqual([]);
    await expect(unlinkEvidence(cast.owner, { id: link.id })).rejects.toMatchObject({ status: 404 });
    await linkEvidence(cast.owner, { ref, ...onAction });
  });

  test("an evaluator links to the evaluation they made, and nobody to what is not theirs", async () => {
    const other = await completeDraft(
      { ...cast, owner: cast.evaluator, evaluator: cast.owner },
      { title: "Other" },
    );
    const stranger = await makePerson("Sam Stranger", ["OWNER"]);
    const { ref } = await addEvidence(cast.manager, note());
    await expect(
      linkEvidence(stranger, { ref, recordKind: "objective", recordRef: other }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      linkEvidence(cast.manager, { ref: "EVD-999", recordKind: "objective", recordRef: other }),
    ).rejects.toThrow(RuleViolation);
    await expect(
      linkEvidence(cast.manager, { ref, recordKind: "evaluation", recordRef: "not-an-id" }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe("lists", () => {
  test("filter by kind, class, person and words; pages; the archive apart", async () => {
    const { ref } = await addEvidence(
      cast.manager,
      newEvidence.parse({
        kind: "LINK",
        title: "Wiki page 100 %",
        url: "https://wiki.example/x",
        classification: "CONFIDENTIAL",
      }),
    );
    const refs = async (more: object) =>
      (await listEvidence(cast.owner, evidenceFilter.parse(more))).rows.map((row) => row.ref);
    expect(await refs({ kind: "LINK" })).toEqual([ref]);
    expect(await refs({ classification: "CONFIDENTIAL" })).toEqual([ref]);
    expect(await refs({ q: "100 % wiki" })).toEqual([ref]);
    expect(await refs({ q: "nothing%" })).toEqual([]);
    expect(await refs({ by: cast.owner.personId, kind: "LINK" })).toEqual([]);
    expect((await listEvidence(cast.owner, evidenceFilter.parse({}), 2)).rows).toHaveLength(2);
    await archiveEvidence(cast.manager, { ref, version: 1 });
    expect(await refs({ kind: "LINK" })).toEqual([]);
    expect(await refs({ kind: "LINK", archived: "yes" })).toEqual([ref]);
    expect(await evidenceOptions(cast.owner, { q: "wiki" })).toEqual([]);
    await restoreEvidence(cast.manager, { ref, version: 2 });
    expect(await evidenceOptions(cast.owner, { q: "wiki" })).toEqual([
      { value: ref, label: "Wiki page 100 %" },
    ]);
  });
});
