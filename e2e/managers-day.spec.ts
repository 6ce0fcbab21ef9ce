import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { textOfPdf } from "../tests/support/pdf.ts";
import { forgetPassword, refOf } from "./support/database.ts";
import { card, choose, confirmPassword, inDays, press, writeKpi } from "./support/forms.ts";
import { account, dataFolder } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const goTo = (page: Page, step: string) =>
  page.getByRole("navigation", { name: "Steps of the import" }).getByRole("link", { name: step }).click();

const titles = ["Day: laptops encrypted", "Day: supplier answers µ", "Day: 訓練 and Łódź"];

async function importWorkbook(page: Page): Promise<void> {
  const bytes = await writeExcelFile([
    {
      sheet: "Register 2027",
      dateFormat: "dd/mm/yyyy",
      data: [
        ["Title", "Statement", "Target date", "Baseline", "Baseline date"],
        [
          titles[0],
          "Improve security.",
          new Date("2027-06-30T00:00:00Z"),
          82.5,
          new Date("2026-06-30T00:00:00Z"),
        ],
        [
          titles[1],
          "Answer ≥ 95 % of supplier questionnaires within 10 days by 30 June 2027.",
          new Date("2027-06-30T00:00:00Z"),
          71,
          new Date("2026-06-30T00:00:00Z"),
        ],
        [
          titles[2],
          "Train 98 % of staff in Łódź and Αθήνα by 31 December 2027.",
          new Date("2027-12-31T00:00:00Z"),
          90,
          new Date("2026-06-30T00:00:00Z"),
        ],
      ],
    },
  ]).toBuffer();
  const file = join(dataFolder(), "day.xlsx");
  writeFileSync(file, new Uint8Array(bytes));
  await page.goto("/imports");
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await goTo(page, "Columns");
  await press(page, "Save the columns");
  await goTo(page, "Import");
  await press(page, "Import now");
  await expect(page.getByText(/came in as drafts\./)).toBeVisible();
}

// What only people know: action, resources and evaluation.
async function completePlan(page: Page, ref: string): Promise<void> {
  await page.goto(`/objectives/${ref}/plan`);
  const actions = card(page, "What will be done");
  await actions.getByLabel("Title").fill("Enrol what is missing");
  await choose(actions.getByLabel("Owner", { exact: true }), "Lena Brandt");
  await actions.getByLabel("Due date").fill(inDays(60));
  await press(actions, "Add the action");
  await expect(actions.getByRole("link", { name: "Enrol what is missing" })).toBeVisible();
  const resources = card(page, "What resources are required");
  await resources.getByText("Add a resource").click();
  await resources.getByLabel("Kind").selectOption("HUMAN");
  await resources.getByLabel("Days").fill("12");
  await resources.getByLabel("Description").fill("Engineering time");
  await press(resources, "Add the resource");
  await expect(resources.getByText("Engineering time")).toBeVisible();
  const evaluation = card(page, "Who is responsible, and how the results are evaluated");
  await evaluation.getByLabel("Authority").fill("Job description of the platform lead.");
  await evaluation.getByLabel("Success criterion").fill("98 % in the last two monthly reports.");
  await evaluation.getByLabel("Evaluation method").fill("Monthly report of the device management.");
  await choose(evaluation.getByLabel("Evaluator", { exact: true }), "Tomás Ferreira");
  await evaluation.getByLabel("Evaluation frequency").selectOption("MONTHLY");
  await evaluation.getByLabel("First evaluation").fill(inDays(90));
  await press(evaluation, "Save the plan");
  await expect(page.getByText("5 of 5 elements complete")).toBeVisible();
  await writeKpi(page, ref, "What is enrolled");
}

test("an ISMS manager's day: import, clean up, submit, find, comment, print", async ({ fresh, watch }) => {
  test.setTimeout(180_000);
  watch.expect(/status of 422.*reauthenticate/);
  const page = await fresh("manager");

  // Morning: the spreadsheet comes in.
  await importWorkbook(page);

  // Clean up: function and owner for all that match, in one go each.
  for (const [act, label, chosen, button] of [
    ["set-function", /^Function/, "Platform Engineering", /^Set the function/],
    ["set-owner", /^Owner/, "Lena Brandt", /^Set the owner/],
  ] as const) {
    await page.goto(`/objectives/bulk?all=q%3DDay%253A&act=${act}`);
    await choose(page.getByRole("main").getByLabel(label), chosen);
    await page.getByRole("main").getByRole("button", { name: button }).click();
    await page.waitForURL(/\/objectives\/bulk\/[0-9a-f-]+$/);
    await expect(page.getByText(/3 changed, 0 were so already, 0 refused/)).toBeVisible();
  }

  // The vague one is found by its finding and put right while typing.
  await page.goto("/objectives?q=Day%3A&finding=vague");
  await expect(page.getByText("1 objective match")).toBeVisible();
  const ref = await refOf(titles[0] ?? "");
  await page.goto(`/objectives/${ref}/edit`);
  await page.getByLabel("Statement").fill("Encrypt 98 % of laptops by 30 June 2027.");
  await expect(page.getByText("SMART check: nothing to remark.")).toBeVisible();
  await page.getByLabel("Start").fill(inDays(1));
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL(`**/objectives/${ref}`);
  await completePlan(page, ref);

  // Submit it.
  await page.goto(`/objectives/${ref}`);
  await press(page, "Propose for approval");
  await expect(page.getByText("Proposed", { exact: true }).first()).toBeVisible();

  // Find another one by the palette, mistyped, and say something about it.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("suplier answres");
  await page.getByRole("option", { name: /supplier answers µ/ }).click();
  await page.waitForURL(`**/objectives/${await refOf(titles[1] ?? "")}`);
  const discussion = page.getByRole("region", { name: "Discussion" });
  await discussion.getByRole("textbox").fill("Where does 71 come from, @Lena Brandt?");
  await discussion.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(discussion.getByText("Where does 71 come from, @Lena Brandt?").first()).toBeVisible();

  // Evening: the register as PDF, made by a job, with the password asked once.
  await forgetPassword(page.context());
  await page.goto("/objectives?view=all");
  // Other tests of this person made theirs before: the newest stands first.
  const made = page.locator("#jobs").locator("a", { hasText: "Download" });
  await page.waitForLoadState("networkidle");
  const before = await made.count();
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("button", { name: /Register as PDF/ }).click();
  await confirmPassword(page, account("manager"));
  const jobs = page.getByRole("button", { name: /^Jobs/ });
  await jobs.click();
  await expect(made).toHaveCount(before + 1, { timeout: 60_000 });
  const link = made.first();
  const waiting = page.waitForEvent("download");
  await link.click();
  const pages = await textOfPdf(readFileSync(await (await waiting).path()));
  const said = pages.join(" ").replace(/\s+/g, " ");
  for (const expected of ["Nordlicht Systems", titles[2] ?? "", "≥ 95 %", "Αθήνα", "Page 1 of"])
    expect(said).toContain(expected);
});
