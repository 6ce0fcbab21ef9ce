import { beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { isCurrency, isTimeZone } from "#lib/organisation/places.ts";
import { getOrganisation, listScopeStatements } from "#lib/organisation/queries.ts";
import { organisationEdit } from "#lib/organisation/schema.ts";
import {
  addMilestone,
  editOrganisation,
  removeMilestone,
  writeScopeStatement,
} from "#lib/organisation/service.ts";
import { firstAdmin, member, signedIn } from "#tests/people/support.ts";
import { testDatabase } from "#tests/support/database.ts";

await testDatabase();

let admin: Actor;
beforeAll(async () => {
  admin = await firstAdmin();
});

const settings = {
  name: "Example plc",
  timeZone: "UTC",
  locale: "de-DE",
  currency: "CHF",
  fiscalYearStart: "4",
  stalenessMonths: "6",
  auditCycleYears: "3",
  certificateNumber: "C-1",
  classification: "Internal",
  certificateBody: null,
  certificateValidFrom: "2026-01-01",
  certificateValidTo: "2028-12-31",
};

it("saves settings for administrators only, and once per version", async () => {
  const input = organisationEdit.parse({ version: "1", ...settings });
  const owner = await signedIn((await member(admin, "Olaf", ["OWNER"])).email);
  await expect(editOrganisation(owner, input)).rejects.toMatchObject({ status: 403 });
  const results = await Promise.allSettled([editOrganisation(admin, input), editOrganisation(admin, input)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(editOrganisation(admin, input)).rejects.toMatchObject({
    code: "stale",
    current: { name: "Example plc", certificateValidTo: "2028-12-31" },
  });
  expect(await getOrganisation(owner)).toMatchObject({
    name: "Example plc",
    fiscalYearStart: 4,
    version: 2,
    certificateValidFrom: "2026-01-01",
  });
});

it.each([
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ currency: "XYZ1" }, "currency"],
  [{ fiscalYearStart: "13" }, "fiscalYearStart"],
  [{ certificateValidTo: "2025-12-31" }, "certificateValidTo"],
  [{ name: " " }, "name"],
])("refuses %j", (change, path) => {
  expect(organisationEdit.safeParse({ version: 1, ...settings, ...change }).error?.issues[0]?.path).toEqual([
    path,
  ]);
});

it("numbers scope statements without a gap and keeps earlier ones", async () => {
  await writeScopeStatement(admin, { number: 0, statement: "First" });
  const results = await Promise.allSettled(
    ["A", "B"].map((statement) => writeScopeStatement(admin, { number: 1, statement })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listScopeStatements(admin)).map(({ number }) => number)).toEqual([2, 1]);
  const executive = await signedIn((await member(admin, "Elsa", ["EXECUTIVE"])).email);
  await expect(writeScopeStatement(executive, { number: 2, statement: "Mine" })).rejects.toMatchObject({
    status: 403,
  });
});

it("adds and removes certification dates", async () => {
  await addMilestone(admin, { kind: "SURVEILLANCE", onDay: "2027-05-03", note: null });
  const { milestones } = await getOrganisation(admin);
  expect(milestones).toMatchObject([{ kind: "SURVEILLANCE", onDay: "2027-05-03" }]);
  await removeMilestone(admin, milestones[0]?.id ?? "");
  expect((await getOrganisation(admin)).milestones).toEqual([]);
});

it("knows time zones and currencies", () => {
  expect(["Europe/Berlin", "UTC", "Asia/Kolkata", "+02:00", "", "Nowhere"].map(isTimeZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(["EUR", "eur", "ABC"].map(isCurrency)).toEqual([true, false, false]);
});
