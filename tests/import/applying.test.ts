import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/db.ts";
import { Conflict, NotFound, RuleViolation } from "#lib/errors.ts";
import { applyImport, dryRun } from "#lib/imports/apply.ts";
import { downloadRefusedRows, getImport, listImports } from "#lib/imports/queries.ts";
import { LEAVE_EMPTY } from "#lib/imports/schema.ts";
import { answerImport, mapImport, readImportAs, uploadImport } from "#lib/imports/service.ts";
import { undoImport } from "#lib/imports/undo.ts";
import { editableValues } from "#lib/objectives/guards.ts";
import { readObjective } from "#lib/objectives/record.ts";
import { objectiveEdit } from "#lib/objectives/schema.ts";
import { editObjective } from "#lib/objectives/service.ts";
import { testDatabase } from "../support/database.ts";
import { bytesOf, census, keyed, type Organisation, objectivesOf, organisation } from "./organisation.ts";

await testDatabase();
let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});

const fixture = (fileName: string) => ({
  fileName,
  bytes: new Uint8Array(readFileSync(new URL(`../support/registers/${fileName}`, import.meta.url))),
});
const csv = (text: string, fileName = "register.csv") => ({ fileName, bytes: bytesOf(text) });
const upload = async (file: { fileName: string; bytes: Uint8Array }) => {
  const { id } = await uploadImport(org.manager, file);
  return { id, version: 1 };
};
const take = (move: { id: string; version: number }) => ({ ...move, questions: "take" as const });

describe.each(["register-from-guide.csv", "ai-objectives-from-guide.csv"])("%s", (name) => {
  test("comes in by the guess alone, and no cell is lost", async () => {
    const move = await upload(fixture(name));
    const { reading } = await getImport(org.manager, move.id);
    const before = await census();
    const outcome = await applyImport(org.manager, take(move));
    const made = await objectivesOf(move.id);
    expect(outcome).toMatchObject({ taken: reading.sheet.rows.length, refused: 0, first: made[0]?.ref });
    expect(made.map(({ number }) => number)).toEqual(reading.sheet.rows.map((_, at) => before.next + at));
    for (const [at, cells] of reading.sheet.rows.entries()) {
      const objective = made[at];
      expect(objective?.plan).not.toBeNull();
      const held = [
        objective?.title,
        objective?.statement,
        objective?.plan?.successCriterion,
        objective?.plan?.evaluationMethod,
        objective?.owner?.name,
        ...(objective?.resourceLines.map(({ description }) => description) ?? []),
        ...(objective?.importNotes.map(({ value }) => value) ?? []),
      ];
      for (const cell of cells) expect(held).toContain(cell.trim());
    }
    const told = await database().trailEntry.findMany({ where: { act: "import.apply", via: "import" } });
    expect(new Set(told.map(({ recordKind }) => recordKind))).toContain("Plan");
    expect(told.every(({ actor }) => actor === org.manager.personId)).toBe(true);
  });
});

describe("the guide's register, read more closely", () => {
  test("dates, cycles, notes and the question of several owners", async () => {
    const move = await upload(fixture("register-from-guide.csv"));
    const page = await getImport(org.manager, move.id);
    expect(page.reading.file.encoding).toBe("UTF-8");
    expect(page.counts.refused).toBe(0);
    expect(page.earlier).toHaveLength(1);
    const question = page.questions.find(({ value }) => value === "CTO / Head of Infrastructure");
    expect(question?.choices?.slice(0, 2).map(({ value }) => value)).toEqual([org.anna, org.ben]);
    const answer = { [question?.key ?? ""]: org.ben };
    await answerImport(org.manager, { ...move, answer });
    const { record, questions } = await getImport(org.manager, move.id);
    expect(questions.find(({ key }) => key === question?.key)?.answer).toBe(org.ben);
    await applyImport(org.manager, take({ id: move.id, version: record.version }));
    const made = await objectivesOf(move.id);
    expect(made[0]).toMatchObject({
      isOngoing: true,
      reviewCycle: "MONTHLY",
      ownerId: org.ben,
      state: "DRAFT",
    });
    expect(made[0]?.importNotes.map(({ value }) => value)).toContain("CTO / Head of Infrastructure");
    expect(made[1]?.targetOn?.toISOString().slice(0, 10)).toBe("2026-12-31");
  });

  test("answers may be taken back, leave a field empty, and are refused when they answer nothing", async () => {
    const move = await upload(
      csv("Title,Owner,Target date\nA,Nobody Known,some day\nB,Nobody Known,2027-01-01\n"),
    );
    const { questions } = await getImport(org.manager, move.id);
    const [who, when] = [
      questions.find(({ field }) => field === "ownerId"),
      questions.find(({ field }) => field === "targetOn"),
    ];
    expect([who?.lines, when?.lines]).toEqual([[2, 3], [2]]);
    const give = (version: number, answer: Record<string, string | null>) =>
      answerImport(org.manager, { id: move.id, version, answer });
    const versionNow = async () => (await getImport(org.manager, move.id)).record.version;
    await expect(give(1, { [when?.key ?? ""]: "tomorrow" })).rejects.toMatchObject({
      fields: [{ path: `answer.${when?.key}` }],
    });
    await expect(give(1, { [who?.key ?? ""]: org.manager.organisation.name })).rejects.toThrow(RuleViolation);
    await give(1, { [when?.key ?? ""]: "2027-06-30", [who?.key ?? ""]: LEAVE_EMPTY });
    expect((await getImport(org.manager, move.id)).counts).toEqual({ ready: 2, question: 0, refused: 0 });
    await expect(give(1, { [who?.key ?? ""]: org.anna })).rejects.toThrow(Conflict);
    await give(await versionNow(), { [who?.key ?? ""]: null });
    expect((await getImport(org.manager, move.id)).counts).toEqual({ ready: 0, question: 2, refused: 0 });
    await applyImport(org.manager, { id: move.id, version: await versionNow(), questions: "take" });
    const made = await objectivesOf(move.id);
    expect(made[0]?.targetOn?.toISOString().slice(0, 10)).toBe("2027-06-30");
    expect(made[0]?.importNotes.map(({ value }) => value)).toEqual(["Nobody Known", "some day"]);
  });
});

describe("nothing is half done", () => {
  test("a dry run tells the truth, takes no number and writes nothing", async () => {
    const move = await upload(csv("Title,Resources,Colour\nOne,Budget 10 €,red\nTwo,,\n,,lonely\n"));
    const before = await census();
    const told = await dryRun(org.manager, take(move));
    expect(await census()).toEqual(before);
    expect(told).toMatchObject({ taken: 2, resources: 1, notes: 1, refused: 1, open: 0 });
    expect(await applyImport(org.manager, take(move))).toEqual(told);
  });

  test("a failure in the middle leaves nothing behind and takes no number", async () => {
    const move = await upload(
      csv(`Title\n${Array.from({ length: 450 }, (_, at) => `Row ${at}`).join("\n")}\n`),
    );
    const before = await census();
    const blocker = {
      id: org.anna,
      number: before.next + 420,
      ref: `OBJ-${before.next + 420}`,
      title: "In the way",
    };
    const { inTransaction } = await import("#lib/transaction.ts");
    await inTransaction(org.manager, "objective.create", (tx) =>
      tx.objective.create({ data: blocker }).then(() => null),
    );
    const middle = await census();
    await expect(applyImport(org.manager, take(move))).rejects.toThrow();
    expect(await census()).toEqual(middle);
    expect((await getImport(org.manager, move.id)).record.state).toBe("UPLOADED");
    await inTransaction(org.manager, "objective.create", (tx) =>
      tx.referenceCounter
        .update({ where: { prefix: "OBJ" }, data: { next: before.next + 421 } })
        .then(() => null),
    );
  });

  test("sent twice, also at the same moment, it is imported once", async () => {
    const move = await upload(csv("Title\nOnce\n"));
    const sender = keyed(org.manager, crypto.randomUUID());
    const [one, two] = await Promise.all([applyImport(sender, take(move)), applyImport(sender, take(move))]);
    expect(two).toEqual(one);
    await expect(applyImport(org.manager, take(move))).rejects.toThrow("imported already");
    expect(await objectivesOf(move.id)).toHaveLength(1);
    const other = await upload(csv("Title\nOnce more\n"));
    const settled = await Promise.allSettled(
      Array.from({ length: 8 }, () => applyImport(org.manager, take(other))),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await objectivesOf(other.id)).toHaveLength(1);
  });

  test("5,000 rows come in at once, within the statement's time", async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, at) => `Objective ${at},Statement ${at},2027-01-01,Tool ${at},red`,
    );
    const move = await upload(csv(`Title,Statement,Target date,Resources,Colour\n${rows.join("\n")}\n`));
    const outcome = await applyImport(org.manager, take(move));
    expect(outcome).toMatchObject({ taken: 5000, resources: 5000, notes: 5000 });
    expect(await undoImport(org.manager, { id: move.id, version: 2 })).toEqual({ archived: 5000, kept: [] });
  }, 120_000);
});

describe("refused rows and open questions", () => {
  test("go into a file with reason and allowed values that can be corrected and imported again", async () => {
    const move = await upload(csv("Title,Owner,Colour\nFine,Anna Smith,red\n,,blue\nAsked,Nobody,green\n"));
    await applyImport(org.manager, { ...move, questions: "leave" });
    const { record } = await getImport(org.manager, move.id);
    expect(record).toMatchObject({ state: "IMPORTED", rowsTaken: 1, rowsRefused: 2 });
    const file = await downloadRefusedRows(org.manager, move.id);
    expect(file.csv).toContain("neither a title nor a statement");
    expect(file.csv).toContain("Anna Smith <anna.smith@example.org>");
    const again = await upload(
      csv(file.csv.replace(",,blue", "Now titled,,blue").replace("Nobody,green", "Anna Smith,green")),
    );
    const outcome = await applyImport(org.manager, take(again));
    expect(outcome).toMatchObject({ taken: 2, refused: 0, open: 0 });
    await expect(downloadRefusedRows(org.manager, again.id)).rejects.toThrow(NotFound);
  });

  test("an import of nothing but refused rows is refused", async () => {
    const move = await upload(csv("Title,Colour\n,red\n,blue\n"));
    await expect(applyImport(org.manager, take(move))).rejects.toThrow("No row can come in");
  });
});

describe("mapping", () => {
  test("two columns on one field are refused by name; notes, tags and resources may be several", async () => {
    const move = await upload(csv("Title,Alpha,Beta\nEncrypt laptops,first thing,second thing\n"));
    const column = { c0: "title", c1: "statement", c2: "statement" } as const;
    await expect(mapImport(org.manager, { ...move, column })).rejects.toMatchObject({
      fields: [{ path: "column.c2", message: expect.stringContaining('"Alpha"') }],
    });
    await mapImport(org.manager, { ...move, column: { c1: "resources", c2: "resources" } });
    await applyImport(org.manager, take({ id: move.id, version: 2 }));
    expect(
      (await objectivesOf(move.id))[0]?.resourceLines.map(({ description }) => description).sort(),
    ).toEqual(["first thing", "second thing"]);
  });

  test("another header row, date order and decimal mark are read anew", async () => {
    const move = await upload(csv("Title,Due\nHeading,When\nEncrypt,03/04/2027\n"));
    await readImportAs(org.manager, { ...move, headerRow: 1, dateOrder: "MDY", decimalMark: null, ...found });
    const { reading, record } = await getImport(org.manager, move.id);
    expect(reading.sheet.header).toEqual(["Heading", "When"]);
    expect(reading.rows[0]?.draft.targetOn).toBe("2027-03-04");
    await expect(
      readImportAs(org.manager, {
        id: move.id,
        version: record.version,
        headerRow: 9,
        dateOrder: null,
        decimalMark: null,
        ...found,
      }),
    ).rejects.toMatchObject({ fields: [{ path: "headerRow" }] });
  });
});

/** Nothing was said about sheet, encoding and separator: they are found out. */
const found = { sheetName: null, encoding: null, separator: null };

describe("undo", () => {
  test("archives drafts, edited ones too, and says what stays", async () => {
    const move = await upload(csv("Title\nFirst\nSecond\nThird\n"));
    await applyImport(org.manager, take(move));
    const [first, second] = await objectivesOf(move.id);
    const whole = await readObjective(database(), first?.ref ?? "");
    if (!whole || !second) throw new Error("nothing was imported");
    const { version: _, ...values } = editableValues(whole);
    const edit = objectiveEdit.parse({ ...values, ref: whole.ref, version: whole.version, title: "Edited" });
    await editObjective(org.manager, edit);
    const { inTransaction } = await import("#lib/transaction.ts");
    const proposed = { state: "PROPOSED", proposedAt: new Date(), proposedById: org.anna } as const;
    await inTransaction(org.manager, "objective.propose", (tx) =>
      tx.objective.update({ where: { id: second.id }, data: proposed }).then(() => null),
    );
    const undone = await undoImport(org.manager, { id: move.id, version: 2 });
    expect(undone).toEqual({ archived: 2, kept: [{ ref: second.ref, state: "PROPOSED" }] });
    const { record, objectives } = await getImport(org.manager, move.id);
    expect(record.state).toBe("UNDONE");
    expect(objectives).toEqual([
      { state: "PROPOSED", isArchived: false, count: 1 },
      { state: "DRAFT", isArchived: true, count: 2 },
    ]);
    await expect(undoImport(org.manager, { id: move.id, version: record.version })).rejects.toThrow(Conflict);
  });
});

describe("access", () => {
  test("only the ISMS manager sees and makes imports", async () => {
    const move = await upload(csv("Title\nSecret\n"));
    for (const actor of [org.owner, org.staff]) {
      await expect(listImports(actor, 1)).rejects.toThrow(NotFound);
      await expect(getImport(actor, move.id)).rejects.toThrow(NotFound);
      await expect(downloadRefusedRows(actor, move.id)).rejects.toThrow(NotFound);
      await expect(uploadImport(actor, csv("Title\nA\n"))).rejects.toThrow("roles do not allow");
      await expect(applyImport(actor, take(move))).rejects.toMatchObject({ status: 404 });
      await expect(undoImport(actor, move)).rejects.toMatchObject({ status: 404 });
    }
    await expect(getImport(org.manager, crypto.randomUUID())).rejects.toThrow(NotFound);
  });
});
