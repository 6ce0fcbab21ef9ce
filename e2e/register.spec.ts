import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Script } from "../tests/support/product.ts";
import { forgetPassword } from "./support/database.ts";
import { card, choose, confirmPassword, inDays, press, writeKpi } from "./support/forms.ts";
import { uploadIn } from "./support/imports.ts";
import { account, dataFolder } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const goTo = (page: Page, step: string) =>
  page.getByRole("navigation", { name: "Steps of the import" }).getByRole("link", { name: step }).click();

/** Steps through an import to its end: every question left as it is. */
async function importAll(page: Page, drafts: string): Promise<void> {
  await goTo(page, "Import");
  await press(page, "Try it without writing");
  await expect(page.getByRole("status").filter({ hasText: `would make ${drafts}` })).toBeVisible();
  await press(page, "Import now");
  await expect(page.getByText(/came in as drafts\./)).toBeVisible();
}

/** Fills in what the sheet did not know, up to the proposal. */
async function complete(page: Page, ref: string): Promise<void> {
  await page.goto(`/objectives/${ref}/edit`);
  await page
    .getByLabel("Statement")
    .fill("Keep the production environment available for 99.9 % of every month.");
  await page.getByLabel("Rationale").fill("Customers work in it around the clock.");
  await choose(page.getByLabel("Function"), "Platform Engineering");
  await choose(page.getByLabel("Owner", { exact: true }), "Marek Nowak");
  await page.getByLabel("Baseline", { exact: true }).fill("99.4");
  await page.getByLabel("Baseline date").fill(inDays(-30));
  await page.getByLabel("Start").fill(inDays(1));
  await page.getByLabel("Ongoing").check();
  await page.getByLabel("Review cycle").selectOption("MONTHLY");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL(`**/objectives/${ref}`);
  await page.goto(`/objectives/${ref}/plan`);
  const actions = card(page, "What will be done");
  await actions.getByLabel("Title").fill("Put a second load balancer in front");
  await choose(actions.getByLabel("Owner", { exact: true }), "Lena Brandt");
  await actions.getByLabel("Due date").fill(inDays(60));
  await press(actions, "Add the action");
  await expect(actions.getByRole("link", { name: "Put a second load balancer in front" })).toBeVisible();
  const resources = card(page, "What resources are required");
  await resources.getByText("Add a resource").click();
  await resources.getByLabel("Kind").selectOption("FINANCIAL");
  await resources.getByLabel("Amount").fill("12000");
  await resources.getByLabel("Description").fill("Second load balancer, three years");
  await press(resources, "Add the resource");
  await expect(resources.getByText("Second load balancer, three years")).toBeVisible();
  const evaluation = card(page, "Who is responsible, and how the results are evaluated");
  await evaluation.getByLabel("Authority").fill("Job description of the chief technology officer.");
  await evaluation.getByLabel("Success criterion").fill("99.9 % or more in each of the last three months.");
  await evaluation.getByLabel("Evaluation method").fill("Monthly report of the external probes.");
  await choose(evaluation.getByLabel("Evaluator", { exact: true }), "Tomás Ferreira");
  await evaluation.getByLabel("Evaluation frequency").selectOption("MONTHLY");
  await evaluation.getByLabel("First evaluation").fill(inDays(90));
  await press(evaluation, "Save the plan");
  await expect(page.getByText("5 of 5 elements complete")).toBeVisible();
  await writeKpi(page, ref, "Availability by the probes");
}

test("a register in two spreadsheets becomes an approved objective", async ({ fresh, watch }) => {
  test.setTimeout(120_000);
  watch.expect(/status of 422.*reauthenticate/);
  const page = await fresh("manager");

  await uploadIn(page, "register-from-guide.csv");
  await expect(page.getByRole("definition").filter({ hasText: "UTF-8" })).toBeVisible();
  await goTo(page, "Columns");
  await expect(page.getByLabel("Target Date")).toHaveValue("targetOn");
  await press(page, "Save the columns");
  await goTo(page, "Questions");
  await choose(page.getByLabel(/CTO \/ Head of Infrastructure/), "Lena Brandt");
  await press(page, "Save the answers");
  await importAll(page, "5 drafts");
  await page.getByRole("link", { name: "Show its objectives" }).click();
  await expect(page.getByText("5 objectives match the filter.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "resilient" });
  await expect(row).toContainText("Lena Brandt");
  await expect(row).toContainText("Ongoing, reviewed monthly");
  await expect(page.getByRole("row").filter({ hasText: "human error" })).toContainText("31 Dec 2026");
  await row.getByRole("link").click();
  await expect(page.getByText(/Annex A 8\.14/)).toBeVisible();
  const ref = page.url().split("/").at(-1) ?? "";

  await complete(page, ref);

  const chief = await fresh("technologyExecutive");
  await chief.goto(`/objectives/${ref}`);
  await press(chief, "Propose for approval");
  await expect(chief.getByText("Separation of duties")).toBeVisible();
  await expect(chief.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await page.goto(`/objectives/${ref}`);
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);

  const top = await fresh("executive");
  await forgetPassword(top.context());
  await top.goto(`/objectives/${ref}`);
  await top.getByLabel("Note to the approval").fill("Approved with the budget of next year.");
  await top.getByRole("button", { name: "Approve" }).click();
  const dialog = top.getByRole("dialog", { name: "Confirm it is you" });
  await dialog.getByLabel("Password").fill("not my password");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await confirmPassword(top, account("executive"));
  await expect(top.getByRole("link", { name: "Version 1" })).toBeVisible();
  await expect(top.getByText("Approved with the budget of next year.")).toBeVisible();

  await page.goto("/objectives?state=ACTIVE");
  for (const format of ["CSV", "JSON"]) {
    const waiting = page.waitForEvent("download");
    await page.getByText("Export", { exact: true }).click();
    await page.getByRole("link", { name: `Register as ${format}` }).click();
    const text = readFileSync(await (await waiting).path(), "utf8");
    await page.getByText("Export", { exact: true }).click();
    expect(text).toContain(ref);
    expect(text).toContain("99.9 % of every month");
    expect(text).not.toContain("Backups that restore");
    if (format === "JSON") expect(JSON.stringify(JSON.parse(text))).toContain("Put a second load balancer");
  }
});

test("a second register is imported and taken back", async ({ fresh }) => {
  const page = await fresh("manager");
  await uploadIn(page, "ai-objectives-from-guide.csv");
  await importAll(page, "3 drafts");
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("This import was undone.")).toBeVisible();
  await page.getByRole("link", { name: "Show its archived drafts" }).click();
  await expect(page.getByText("3 objectives match the filter.")).toBeVisible();
  await page.goto("/objectives?q=Model+Leakage");
  await expect(page.getByText("Nothing matches this filter")).toBeVisible();
});

test("the trail of all that is whole", async () => {
  const { code, stdout, stderr } = await new Script("scripts/verify-trail.ts", {}, [
    "--data",
    dataFolder(),
  ]).end();
  expect(stderr).toBe("");
  expect(code, stdout).toBe(0);
  expect(stdout).toContain("The trail is whole");
});
