import { readFileSync } from "node:fs";
import { value } from "./support/database.ts";
import { card } from "./support/forms.ts";
import { expect, test } from "./support/test.ts";

const kpi = (name: string) => value<string>('SELECT "ref" FROM "Kpi" WHERE "name" = $1', [name]);

test("the executive sees how the register stands, and opens a figure to the numbers it came from", async ({
  as,
}) => {
  const page = await as("executive");
  await expect(card(page, "Waiting for your decision")).toBeVisible();
  const health = page.getByRole("region", { name: /^Health of \d+ active objectives$/ });
  const off = health.getByRole("link", { name: /Off target/ });
  const count = Number.parseInt((await off.textContent()) ?? "", 10);
  await off.click();
  await page.waitForURL(/health=OFF_TARGET/);
  await expect(page.getByRole("row")).toHaveCount(count + 1);
  await expect(page.getByText("Health: off target")).toBeVisible();
  await page.goto("/");
  await card(page, "Off target or overdue").getByRole("link").first().click();
  const cause = page.getByRole("link", { name: /^KPI-\d+$/ }).first();
  await expect(page.getByText("because of")).toBeVisible();
  await cause.click();
  await page.waitForURL(/\/kpis\/KPI-\d+$/);
  const stands = card(page, "How it stands");
  await stands.getByText("Status of the newest value").click();
  await expect(stands).toContainText(/wanted is .*: off target\./);
  await expect(page.getByRole("img", { name: /periods from/ })).toBeVisible();
});

test("a chart has its table, its stretches and its file", async ({ as }) => {
  const page = await as("manager");
  await page.goto(`/kpis/${await kpi("Availability by external probes")}`);
  const chart = card(page, "Over time");
  await chart.getByText("The same as a table").click();
  await expect(chart.getByRole("table", { name: "Values of Availability by external probes" })).toBeVisible();
  await chart.getByRole("link", { name: "This fiscal year" }).click();
  await page.waitForURL(/range=year/);
  await card(page, "Over time").getByText("Export", { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    card(page, "Over time").getByRole("link", { name: "CSV" }).click(),
  ]);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("KPI,Period,From,To,Value,Unit,Direction,Target");
  expect(text).toMatch(/at least|On target/);
});

test("the owner records what is due at home, and it is due no longer", async ({ fresh }) => {
  const page = await fresh("operationsOwner");
  const due = page.getByRole("region", { name: /^Values to record/ });
  const rows = await due.getByRole("row").count();
  await due
    .getByLabel(/^Value of KPI/)
    .first()
    .fill("0");
  await due.getByRole("button", { name: "Save these values" }).click();
  await expect(page.getByRole("region", { name: /^Values to record/ }).getByRole("row")).not.toHaveCount(
    rows,
  );
});

test("the auditor's way: evidence first, then plan, heat map and signals, nothing to press that writes", async ({
  as,
}) => {
  const page = await as("auditor");
  await expect(page.getByRole("region", { name: /^Evidence/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save these values" })).toHaveCount(0);
  await page.getByRole("link", { name: "Monitoring and measurement plan" }).click();
  await page.waitForURL("**/kpis/plan");
  await expect(page.getByRole("columnheader")).toHaveText([
    "What",
    "How",
    "When and who measures",
    "When and who evaluates",
    "Where the evidence is",
  ]);
  await page.goto("/kpis/heat-map");
  await expect(page.getByRole("columnheader")).toHaveCount(13);
  await expect(page.getByRole("cell", { name: /Off target, \d+ value/ }).first()).toBeVisible();
  await page.goto("/signals");
  await page.getByRole("link", { name: /^Green without evidence/ }).click();
  await page.waitForURL(/code=green-without-evidence/);
  await page.getByRole("link", { name: "Attach what shows where the value came from." }).first().click();
  await page.waitForURL(/\/kpis\/KPI-\d+#evidence$/);
});
