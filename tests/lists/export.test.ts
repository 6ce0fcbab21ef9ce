import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { exportList } from "#lib/lists/export.ts";
import { listNames } from "#lib/lists/query.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { type Organisation, organisation } from "../import/organisation.ts";
import { testDatabase } from "../support/database.ts";
import { addedKpi } from "../support/kpis.ts";

await testDatabase();
let org: Organisation;
// What a list of one record's parts is asked for; the others are asked for all they have.
const asked: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  org = await organisation();
  for (const title of ["=HYPERLINK(1)", "Encrypt ≥ 95 % µ č", "Train"])
    await createObjective(
      org.manager,
      objectiveInput.parse({ title, ownerId: org.anna, targetOn: "2027-01-31" }),
    );
  const { ref } = await createObjective(org.manager, objectiveInput.parse({ title: "Measured" }));
  const people = { collector: org.manager, analyst: org.manager };
  asked["kpi-values"] = { kpi: await addedKpi(org.manager, ref, people) };
});

const fresh = () => ({ ...org.manager, reauthenticatedAt: new Date() });
const cellsOf = async (body: string | Uint8Array) => {
  const sheets = await readExcelFile(Buffer.from(body as Uint8Array));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};

describe("any list as a file", () => {
  test.each(listNames)("%s: workbook and CSV hold the same rows, and the trail says so", async (name) => {
    const csv = await exportList(fresh(), name, asked[name] ?? {}, "csv");
    const xlsx = await exportList(fresh(), name, asked[name] ?? {}, "xlsx");
    const sheets = await cellsOf(xlsx.body);
    const [first] = [...sheets.keys()];
    const [head] = String(csv.body).replace("\ufeff", "").split("\r\n");
    expect(sheets.get(first ?? "")?.[0]?.join(",")).toBe(head);
    const about = new Map(sheets.get("About")?.map((row) => [String(row[0]), row[1]]));
    expect(about.get("Exported by")).toBe("Max Manager");
    expect(about.get(`Rows on "${first}"`)).toBe((sheets.get(first ?? "")?.length ?? 0) - 1);
    const entry = await database().trailEntry.findFirst({
      where: { act: { endsWith: ".export" } },
      orderBy: { seq: "desc" },
    });
    const detail = JSON.parse(entry?.after ?? "{}");
    expect(detail).toMatchObject({
      format: "xlsx",
      list: first,
      sha256: about.get(`SHA-256 of the rows on "${first}"`),
    });
  });

  test("keeps filter and order, and types numbers, days and texts", async () => {
    const { body } = await exportList(
      org.manager,
      "objectives",
      { q: "crypt", sort: "title", dir: "desc" },
      "xlsx",
    );
    const rows = (await cellsOf(body)).get("Objectives") ?? [];
    const column = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
    expect(rows.slice(1).map((row) => row[column("Title")])).toEqual(["Encrypt ≥ 95 % µ č"]);
    expect(rows[1]?.[column("Target date")]).toEqual(new Date("2027-01-31T00:00:00Z"));
    expect(rows[1]?.[column("Actions")]).toBe(0);
    const about = new Map((await cellsOf(body)).get("About")?.map((row) => [row[0], row[1]]));
    expect(about.get("Filter and order")).toBe("Containing “crypt”; not archived; by objective, descending");
  });

  test("the formula guard: apostrophes in CSV, typed text in a workbook", async () => {
    const csv = await exportList(fresh(), "objectives", {}, "csv");
    expect(csv.body).toContain("'=HYPERLINK(1)");
    const { body } = await exportList(fresh(), "objectives", {}, "xlsx");
    expect((await cellsOf(body)).get("Objectives")?.[1]?.[1]).toBe("=HYPERLINK(1)");
  });
});

describe("nobody gets more than they see", () => {
  test.each([
    ["people", "owner"],
    ["people", "staff"],
    ["trail", "staff"],
    ["imports", "owner"],
    ["objectives", "staff"],
    ["functions", "staff"],
  ] as const)("%s is not there for the %s", async (name, who) => {
    const actor = { ...org[who], reauthenticatedAt: new Date() };
    await expect(exportList(actor, name, asked[name] ?? {}, "csv")).rejects.toThrow(NotFound);
  });
  test("the whole register waits for the password, a part of it does not", async () => {
    await expect(exportList(org.owner, "objectives", {}, "csv")).rejects.toMatchObject({
      code: "reauthentication-required",
    });
    await exportList(org.owner, "objectives", { q: "Train" }, "csv");
  });
});
