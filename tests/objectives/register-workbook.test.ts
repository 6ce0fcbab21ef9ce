import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { addActionItem } from "#lib/action-items/service.ts";
import { database } from "#lib/db.ts";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { registerTables } from "#lib/export/register-workbook.ts";
import { toWorkbook } from "#lib/export/workbook.ts";
import { applyImport } from "#lib/imports/apply.ts";
import { getImport } from "#lib/imports/queries.ts";
import { uploadImport } from "#lib/imports/service.ts";
import { newKpi } from "#lib/kpis/schema.ts";
import { addKpi } from "#lib/kpis/service.ts";
import { exportObjectives } from "#lib/objectives/export.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { addOperationalLink, createObjective } from "#lib/objectives/service.ts";
import { addResource, editPlan } from "#lib/plans/service.ts";
import { inTransaction } from "#lib/transaction.ts";
import { type Organisation, organisation } from "../import/organisation.ts";
import { testDatabase } from "../support/database.ts";

await testDatabase();
let org: Organisation;
beforeAll(async () => {
  org = await organisation();
});

const nasty = [
  "=1+1",
  "'=quoted",
  "@SUM(A1)\n  second line, indented  ",
  "≥ 95 % µ č Łódź Αθήνα 東京 🚀",
  "_x0041_ <b>&amp;</b>\ttab",
  " begins and ends with blanks ",
];

async function draft(at: number): Promise<string> {
  const text = (shift: number) => nasty[(at + shift) % nasty.length] ?? "";
  const { ref } = await createObjective(
    org.manager,
    objectiveInput.parse({
      title: text(0)
        .replace(/[\n\t]/g, " ")
        .trim(),
      statement: text(1),
      rationale: at % 2 ? text(2) : null,
      kind: at % 2 ? "QUALITATIVE" : "QUANTITATIVE",
      qualitativeReason: at % 2 ? text(3) : null,
      isConfidentiality: at % 2 === 0,
      isIntegrity: at % 3 === 0,
      functionId: org.it,
      origin: at % 2 ? "THREAT_INTELLIGENCE" : null,
      originLabel: at % 2 ? "RISK-12 ≥" : null,
      originUrl: at % 2 ? "https://risks.example.org/12?a=b&c=d" : null,
      ownerId: org.anna,
      sponsorId: at % 2 ? org.ben : null,
      baselineValue: ["-1234.567", "12345678901234.123456", "0.1", "0.00", null, "1000000"][at % 6] ?? null,
      baselineOn: at % 2 ? "2026-02-28" : null,
      startsOn: "2026-02-28",
      targetOn: at % 3 ? "2028-02-29" : null,
      isOngoing: at % 3 === 0,
      reviewCycle: at % 3 === 1 ? null : "SEMI_ANNUAL",
      tags: at % 2 ? ["a", "two words"] : [],
      language: at % 2 ? "de" : "en",
    }),
  );
  await editPlan(org.manager, {
    ref,
    version: 1,
    needsNoResources: at % 2 === 1,
    noResourcesReason: at % 2 ? text(4) : null,
    authority: text(5),
    evaluationMethod: text(0),
    successCriterion: text(1),
    evaluatorId: org.anna,
    evaluatorIsOwnerReason: text(2),
    evaluationFrequency: "QUARTERLY",
    firstEvaluationOn: "2026-06-30",
  });
  const add = (title: string, dependsOn: string[]) =>
    addActionItem(org.manager, {
      objectiveRef: ref,
      title,
      description: text(3),
      ownerId: org.ben,
      startsOn: "2026-03-01",
      dueOn: "2027-01-31",
      dependsOn,
    });
  const first = await add("First", []);
  await add("Second, after the first", [first.ref]);
  const lines = [
    ["FINANCIAL", "12500.5", null],
    ["HUMAN", null, "0.25"],
  ] as const;
  for (const [kind, amount, days] of at % 2 ? [] : lines)
    await addResource(org.manager, {
      ref,
      kind,
      description: text(4),
      plannedAmount: amount,
      plannedDays: days,
    });
  await writeKpis(ref, at);
  await addOperationalLink(org.manager, { ref, label: "=Ticket", url: "https://tickets.example.org/T-1" });
  return ref;
}

/** A KPI of every scale, direction and collection in turn, with everything a KPI has. */
async function writeKpis(objectiveRef: string, at: number): Promise<void> {
  const text = (shift: number) => nasty[(at + shift) % nasty.length] ?? "";
  const add = async (changed: Record<string, unknown>) =>
    (await addKpi(org.manager, newKpi.parse({ objectiveRef, ...changed }))).ref;
  const percent = {
    name: text(0)
      .replace(/[\n\t]/g, " ")
      .trim(),
    measures: "EFFECTIVENESS",
    unit: "PERCENT",
    direction: at % 2 ? "LOWER" : "HIGHER",
    baselineValue: "-0.000001",
    baselineOn: "2026-02-28",
    targetValue: "12345678901234.123456",
    tolerance: "0.5",
    isLinear: at % 2 === 0,
    interim: "2026-03-31: 1\n2026-06-30: -2.5",
    frequency: "SEMI_ANNUAL",
    collection: at % 2 ? "IMPORT" : "API",
    dataSource: text(1),
    method: text(2),
    collectorId: org.anna,
    analystId: org.anna,
    analystIsCollectorReason: text(3),
    evaluationFrequency: "SEMI_ANNUAL",
    informationNeed: text(4),
    reportedTo: text(5),
  };
  const part = await add(percent);
  await add({ ...percent, collection: "ROLL_UP", rollUp: "RATIO_OF_SUMS", parts: part, collectorId: null });
  await add({ ...percent, collection: "COMPUTED", computedFigure: "ACTIONS_ON_TIME", collectorId: null });
  const levels = '0: =nothing\n1: "begun", 2: not yet\n2: done';
  await add({ name: "Levels", scale: "MATURITY", levels, targetValue: "2", collectorId: org.ben });
  await add({ name: "Signed", scale: "SIGN_OFF", analystId: org.ben });
  const range = { direction: "RANGE", rangeLow: "-1", rangeHigh: "0.5", frequency: "DAILY" };
  await add({ name: "Range", unit: "OWN", unitLabel: "µ per week", ...range });
}

const exported = (filter: Record<string, string>) =>
  exportObjectives(org.manager, objectiveFilter.parse(filter), "xlsx");

/** What must survive: everything but who it is (references, ids) and when it was written. */
function lasting(objectives: readonly ExportedObjective[]) {
  return objectives.map(({ ref: _, createdAt: __, updatedAt: ___, actions, kpis, ...rest }) => {
    const place = new Map(actions.map(({ ref }, at) => [ref, at]));
    const kpiPlace = new Map(kpis.map(({ ref }, at) => [ref, at]));
    return {
      ...rest,
      kpis: kpis.map(({ ref: _____, parts, ...kpi }) => ({
        ...kpi,
        parts: parts.map((other) => kpiPlace.get(other)),
      })),
      actions: actions.map(({ ref: ____, dependsOn, ...action }) => ({
        ...action,
        dependsOn: dependsOn.map((other) => place.get(other)),
      })),
    };
  });
}

describe("the register as a workbook", () => {
  test("goes out and comes back unchanged: every field of drafts, plans, actions, resource lines and links", async () => {
    for (let at = 0; at < 12; at += 1) await draft(at);
    await inTransaction(org.manager, "import.apply", async (tx) => {
      const objective = await tx.objective.findFirstOrThrow({ orderBy: { number: "asc" } });
      await tx.importNote.create({
        data: {
          id: crypto.randomUUID(),
          objectiveId: objective.id,
          position: 0,
          heading: "Colour",
          value: "=red\nor so",
        },
      });
    });
    const before = await exported({ owner: org.anna });
    expect(before).toHaveLength(12);
    const bytes = await toWorkbook(registerTables(before), "Europe/Berlin");
    const { id } = await uploadImport(org.manager, { fileName: "register.xlsx", bytes });
    const page = await getImport(org.manager, id);
    expect(page.reading.rows.flatMap(({ findings }) => findings)).toEqual([]);
    expect(page.counts).toEqual({ ready: 12, question: 0, refused: 0 });
    await applyImport(org.manager, { id, version: 1, questions: "take" });
    const after = await exported({ import: id });
    expect(lasting(after)).toEqual(lasting(before));
  });

  test("another library reads the same values, typed, and no cell is a formula", async () => {
    const objectives = await exported({ owner: org.anna });
    const bytes = await toWorkbook(registerTables(objectives), "Europe/Berlin");
    const sheets = await readExcelFile(Buffer.from(bytes));
    const rows = sheets[0]?.data ?? [];
    const head = rows[0]?.map(String) ?? [];
    const column = (heading: string) => head.indexOf(heading);
    expect(rows[1]?.[column("Title")]).toBe(objectives[0]?.title);
    expect(rows[1]?.[column("Start")]).toEqual(new Date("2026-02-28T00:00:00Z"));
    expect(rows[1]?.[column("Baseline value")]).toBe(-1234.567);
  });

  test("what was decided elsewhere comes in as drafts, and the row says so", async () => {
    const [first] = await exported({ owner: org.anna });
    if (!first) throw new Error("There is no objective.");
    const decided: ExportedObjective = {
      ...first,
      state: "ACTIVE",
      approvedVersion: 2,
      approvedAt: "2026-05-01T08:00:00.000Z",
      actions: first.actions.map((action) => ({ ...action, state: "DONE", progress: 100 })),
      resources: first.resources.map((line) => ({ ...line, state: "APPROVED", approvedAmount: "12" })),
    };
    const bytes = await toWorkbook(registerTables([decided]), "Europe/Berlin");
    const { id } = await uploadImport(org.manager, { fileName: "register.xlsx", bytes });
    const { reading } = await getImport(org.manager, id);
    const told = reading.rows[0]?.findings.map(({ message }) => message).join("\n") ?? "";
    expect(told).toContain("It was active where it comes from; it comes in as a draft");
    expect(told).toContain('was "Done"; it comes in as an open action');
    expect(told).toContain("was approved; it comes in as planned");
    await applyImport(org.manager, { id, version: 1, questions: "take" });
    const made = await database().objective.findFirst({
      where: { importId: id },
      include: { importNotes: true, actionItems: true },
    });
    expect(made).toMatchObject({ state: "DRAFT", approvedVersion: null });
    expect(made?.actionItems.map(({ state, progress }) => [state, progress])).toEqual([
      ["OPEN", 0],
      ["OPEN", 0],
    ]);
    expect(made?.importNotes.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(["SixTwo reference", "State", "Approved version", "Approved at"]),
    );
  });
});
