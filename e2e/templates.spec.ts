import { card, choose, press } from "./support/forms.ts";
import { expect, test } from "./support/test.ts";

test("a starter set becomes drafts, and one template a draft that says what is still missing", async ({
  as,
}) => {
  const page = await as("manager");
  await page.goto("/templates");
  await page.getByLabel("Any profile").selectOption("AI company");
  await press(page, "Apply");
  await page.waitForURL(/profile=ai/);
  const all = page.getByRole("checkbox", { name: /^Choose / });
  await expect(all.first()).toBeChecked();
  const count = await all.count();
  expect(count).toBeGreaterThan(8);
  for (let index = 3; index < count; index += 1) await all.nth(index).uncheck();
  await choose(page.getByLabel("Function"), "Platform Engineering");
  await press(page, "Make drafts of the chosen");
  await expect(page.getByText(/3 drafts were made: OBJ-\d+, OBJ-\d+, OBJ-\d+\./)).toBeVisible();

  await page.goto("/templates?q=8.13");
  await page.getByRole("link", { name: "Backups that restore" }).click();
  await expect(page.getByText("Sampled systems restored within four hours: at least 100 %")).toBeVisible();
  await choose(page.getByLabel("Owner", { exact: true }), "Lena Brandt");
  await press(page, "Make the draft");
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  await expect(page.getByText("Annex A 8.13")).toBeVisible();
  await expect(page.getByText(/The amount or the days of “Two person-days a quarter/)).toBeVisible();
});

test("an objective is kept as a template, changed, archived and brought back", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives?q=Phishing");
  await page
    .getByRole("link", { name: /Phishing resilience/ })
    .first()
    .click();
  await page.getByText("Keep it as a template").click();
  await page.getByLabel("Theme").selectOption("people");
  await press(page, "Make a template");
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await page.getByLabel("Title").fill("Phishing resilience of a team");
  await press(page, "Save the template");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phishing resilience of a team");
  const discussion = card(page, "Discussion");
  await discussion.getByLabel("Comment", { exact: false }).last().fill("Used by every team since spring.");
  await discussion.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(discussion.getByRole("listitem")).toContainText("Used by every team since spring.");
  await press(card(page, "No longer wanted?"), "Archive");
  await expect(page.getByText("Archived", { exact: true }).first()).toBeVisible();
  await press(card(page, "Archived"), "Restore");
  await expect(card(page, "Make a draft of it")).toBeVisible();
});

test("auditors look at the library and make nothing of it", async ({ as }) => {
  const page = await as("auditor");
  await page.goto("/templates");
  await expect(page.getByRole("link", { name: "Backups that restore" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Choose / })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "New template" })).toHaveCount(0);
});
