import { refOf } from "./support/database.ts";
import { press } from "./support/forms.ts";
import { expect, test } from "./support/test.ts";

test("an owner's day: what is overdue, progress, evidence", async ({ as }) => {
  const page = await as("operationsOwner");
  await page.goto("/my-work");
  const overdue = page.getByRole("region", { name: /^Overdue/ });
  await overdue.getByRole("link", { name: "Agree a standing maintenance window with product teams" }).click();
  await page.getByLabel("Progress in percent").fill("101");
  await press(page, "Save progress");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Progress in percent")).toHaveValue("101");
  await page.getByLabel("Progress in percent").fill("60");
  await page.getByRole("textbox", { name: "Evidence", exact: true }).fill("Minutes of the product round");
  await press(page, "Save progress");
  await expect(page.getByText("In progress 60 %")).toBeVisible();
  await expect(
    page.getByRole("definition").filter({ hasText: "Minutes of the product round" }),
  ).toBeVisible();
  await page.getByRole("link", { name: /^Plan of/ }).click();
  await expect(page.getByText("In progress 60 %")).toBeVisible();
  await page.getByRole("link", { name: "History" }).click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Yusuf Demir recorded progress" }).first(),
  ).toContainText("60");
});

test("an owner finds their own objectives, and no way to approve or to administer", async ({ as }) => {
  const page = await as("operationsOwner");
  const own = page.getByRole("region", { name: "Objectives you own" });
  await own.getByRole("link", { name: "Critical patches within 48 hours" }).click();
  await expect(page.getByRole("button", { name: /^Reviewed today/ })).toBeVisible();
  await page.goto(`/objectives/${await refOf("Production availability of the customer platform")}`);
  await expect(page.getByRole("region", { name: "What you can do now" })).toHaveCount(0);
  const places = page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link");
  await expect(places).toHaveText([
    "Home",
    "Objectives",
    "KPIs",
    "Measurements",
    "Signals",
    "Evidence",
    "Templates",
    "My work",
    "Calendar",
    /^Inbox/,
    "Functions",
    "Organisation",
  ]);
});
