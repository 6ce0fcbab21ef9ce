import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { toCsv } from "#lib/export/csv.ts";
import { EXPORT_MARK } from "#lib/export/guard.ts";
import { ownField, registerTable } from "#lib/export/register.ts";
import { newId } from "#lib/id.ts";
import { applyImport } from "#lib/imports/apply.ts";
import { getImport } from "#lib/imports/queries.ts";
import { uploadImport } from "#lib/imports/service.ts";
import { exportObjectives } from "#lib/objectives/export.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { inTransaction } from "#lib/transaction.ts";
import { bytesOf, type Organisation, objectivesOf, organisation } from "../import/organisation.ts";
import { testDatabase } from "../support/database.ts";

await testDatabase();
let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const all = objectiveFilter.parse({});
const importText = async (text: string) => {
  const { id } = await uploadImport(org.manager, { fileName: "register.csv", bytes: bytesOf(text) });
  const { questions, counts } = await getImport(org.manager, id);
  const outcome = await applyImport(org.manager, { id, version: 1, questions: "take" });
  return { id, questions, counts, outcome, made: await objectivesOf(id) };
};

const header =
  "Title,Statement,Rationale,Kind,Confidentiality,Integrity,Availability,Function,Origin,Owner,Sponsor,Baseline value,Baseline date,Start,Target date,Tags,Success criterion,Evaluation method,Evaluator,Evaluation frequency,Resources,Authority,Colour";
const rows = [
  [
    "=1+1",
    "@SUM(A1)\nsecond line",
    "-minus",
    "Quantitative",
    "Yes",
    "No",
    "Yes",
    "IT",
    "Audit",
    "Anna Smith",
    "Ben Okafor",
    "-1234.567",
    "2026-01-01",
    "2026-02-01",
    "2026-12-31",
    "a; b",
    "+100 %",
    "'=quoted",
    "Ben Okafor",
    "Quarterly",
    "Budget, 10 €",
    "Job description",
    "=red",
  ],
  [
    "Ongoing one",
    "’Tis “quoted”, 'with' commas",
    "",
    "Qualitative",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "Ongoing, monthly review",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "هدف 🚀",
  ],
];
const register = [header, ...rows.map((row) => row.map(quoted).join(","))].join("\n");

describe("the export", () => {
  test("goes out and comes back by the import without a question and without loss", async () => {
    const first = await importText(register);
    expect(first.outcome).toMatchObject({ taken: 2, refused: 0 });
    const objectives = await exportObjectives(
      org.manager,
      objectiveFilter.parse({ import: first.id }),
      "csv",
    );
    const table = registerTable(objectives);
    expect(table.header[0]).toBe(EXPORT_MARK);
    expect(table.header.filter((heading) => ownField(heading) === null)).toEqual([]);
    const text = toCsv(table.header, table.rows, { bom: true });
    expect(text.startsWith(`\ufeff${EXPORT_MARK},Title`)).toBe(true);
    expect(text).toContain("'=1+1");
    const second = await importText(text);
    expect(second.questions).toEqual([]);
    expect(second.counts).toEqual({ ready: 2, question: 0, refused: 0 });
    const known = (made: Awaited<ReturnType<typeof objectivesOf>>) =>
      made.map(({ plan, resourceLines, ...objective }) => ({
        ...Object.fromEntries(
          Object.entries(objective).filter(
            ([name]) => !/^(id|number|ref|importId|importNotes|version|createdAt|updatedAt)$/.test(name),
          ),
        ),
        baselineValue: objective.baselineValue?.toFixed() ?? null,
        criterion: plan?.successCriterion,
        method: plan?.evaluationMethod,
        evaluator: plan?.evaluatorId,
        frequency: plan?.evaluationFrequency,
        authority: plan?.authority,
        resources: resourceLines.map(({ kind, description }) => ({ kind, description })),
      }));
    expect(known(second.made)).toEqual(known(first.made));
    expect(known(first.made)[0]).toMatchObject({
      title: "=1+1",
      statement: "@SUM(A1)\nsecond line",
      baselineValue: "-1234.567",
      method: "'=quoted",
      sponsorId: org.ben,
      ownerId: org.anna,
    });
    expect(known(first.made)[1]).toMatchObject({ isOngoing: true, reviewCycle: "MONTHLY" });
    const notes = second.made.flatMap(({ importNotes }) => importNotes.map(({ value }) => value)).join("\n");
    expect(notes).toContain("Colour: =red");
    expect(notes).toContain("Colour: هدف 🚀");
    for (const { ref } of first.made) expect(notes).toContain(ref);
  });

  test("holds actions, evaluations and long lists in cells that can be imported", async () => {
    const { made } = await importText("Title,Statement\nLong lists,many\n");
    const objectiveId = made[0]?.id ?? "";
    await inTransaction(org.manager, "objective.edit", async (tx) => {
      await tx.actionItem.createMany({
        data: Array.from({ length: 30 }, (_, at) => ({
          id: newId(),
          number: at + 1,
          ref: `ACT-${String(at + 1).padStart(3, "0")}`,
          objectiveId,
          title: `Step ${at}`,
          description: "d".repeat(2000),
          ownerId: org.anna,
        })),
      });
      await tx.resourceLine.createMany({
        data: ["one", "two", "three"].map((description) => ({
          id: newId(),
          objectiveId,
          kind: "HUMAN" as const,
          description,
          plannedDays: "2.5",
        })),
      });
    });
    const filter = objectiveFilter.parse({ q: "Long lists" });
    const objectives = await exportObjectives(org.manager, filter, "json");
    expect(objectives[0]).toMatchObject({ actions: { length: 30 }, resources: { length: 3 } });
    const table = registerTable(objectives);
    expect(table.header).toEqual(expect.arrayContaining(["Resource 3", "Actions", "Actions 4"]));
    expect(Math.max(...table.rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(20_000);
    const again = await importText(toCsv(table.header, table.rows, { bom: true }));
    expect(again.outcome).toMatchObject({ taken: 1, refused: 0, resources: 3 });
  });

  test("is noted in the trail with its filter and count", async () => {
    const filter = objectiveFilter.parse({ q: "Ongoing one", page: "7" });
    const { length } = await exportObjectives(org.owner, filter, "json");
    const entry = await database().trailEntry.findFirst({
      where: { act: "objective.export" },
      orderBy: { seq: "desc" },
    });
    expect(length).toBeGreaterThan(0);
    expect(entry?.actor).toBe(org.owner.personId);
    expect(JSON.parse(entry?.after ?? "{}")).toEqual({
      format: "json",
      filter: "?q=Ongoing+one",
      count: length,
    });
  });

  test("is no more than the reader may have", async () => {
    await expect(exportObjectives(org.staff, all, "csv")).rejects.toThrow(NotFound);
  });
});
