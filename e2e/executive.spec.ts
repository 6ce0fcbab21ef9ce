import { forgetPassword, refOf } from "./support/database.ts";
import { card, choose, confirmPassword, press } from "./support/forms.ts";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("an executive's day: a proposal, a resource, a hand-over", async ({ fresh }) => {
  const page = await fresh("executive");
  await forgetPassword(page.context());
  const decisions = card(page, /^Waiting for your decision/);
  await decisions.getByRole("link", { name: "Phishing resilience" }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm it is you" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Proposed", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Approve" }).click();
  await confirmPassword(page, account("executive"));
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Version 1" })).toBeVisible();

  await page.goto("/");
  await decisions.getByRole("link", { name: "Site reliability engineer for automation" }).click();
  const resources = card(page, "What resources are required");
  await resources.getByText("Decide", { exact: true }).click();
  await choose(resources.getByLabel("Decision"), "Approve");
  await resources.getByLabel("Approved days").fill("20");
  await resources.getByLabel("Reason or evidence").fill("Twenty days this year, the rest next year.");
  await press(resources, "Record the decision");
  await expect(resources.getByText("approved 20 days")).toBeVisible();

  await page.goto("/");
  await decisions.getByRole("link", { name: "Network segments of the data centre reviewed" }).click();
  await press(page, "Note this hand-over");
  await expect(page.getByRole("button", { name: "Note this hand-over" })).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByText("Network segments of the data centre reviewed · ")).toHaveCount(0);
});

test("an executive who owns an objective cannot approve it", async ({ as }) => {
  const page = await as("technologyExecutive");
  await page.goto(`/objectives/${await refOf("Suppliers assessed before they start")}`);
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
});
