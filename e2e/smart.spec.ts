import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { refOf } from "./support/database.ts";
import { card, confirmPassword, press } from "./support/forms.ts";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const title = "Suppliers assessed before they start";
const barriers = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);

async function answer(page: Page, finding: string, reason: string) {
  const smart = card(page, "SMART check");
  // By keyboard, as everything else on the page can be done.
  await smart.getByText(`Answer “${finding}” with a reason`).press("Enter");
  await smart.getByLabel(`Why “${finding}” may stay`).fill(reason);
  await press(smart, "Record the answer");
  await expect(smart.getByText(reason)).toBeVisible();
}

test("a statement is improved while typing, what stays is answered, accepted by name and seen by the auditor", async ({
  as,
  fresh,
}) => {
  const manager = await as("manager");
  const ref = await refOf(title);
  await manager.goto(`/objectives/${ref}/edit`);
  const statement = manager.getByLabel("Statement");
  const findings = manager.getByRole("list", { name: "Findings of the SMART check" });
  const found = findings.getByRole("listitem");
  const told = manager.getByText(/^SMART check: /);
  await statement.fill("No breaches at suppliers");
  await expect(told).toHaveText("SMART check: 1 blocking, 0 advisory.");
  await expect(found).toContainText("Promises zero risk");
  await statement.fill("Improve supplier security");
  await expect(found).toHaveCount(2);
  await expect(findings).toContainText("No measure");
  expect(await barriers(manager)).toEqual([]);
  await statement.fill("Assess 95 % of critical suppliers before the contract is signed");
  await expect(told).toHaveText("SMART check: nothing to remark.");
  await expect(findings).toHaveCount(0);
  await statement.fill("Implement a register");
  await findings.getByRole("button", { name: "Insert this pattern below" }).first().press("Enter");
  await expect(statement).toHaveValue(/^Implement a register\nImplement a register: <what is counted>/);

  await statement.fill(
    "Improve supplier security by 20 % and appoint a procurement officer by 30 June 2027.",
  );
  await expect(told).toHaveText("SMART check: 1 blocking, 1 advisory.");
  await press(manager, "Save draft");
  await manager.waitForURL(`**/objectives/${ref}`);
  await manager.getByRole("link", { name: /^SMART, vague/ }).press("Enter");
  await expect(card(manager, "SMART check")).toBeInViewport();
  await answer(manager, "Vague", "The board chose these words.");
  await answer(manager, "Several objectives in one", "The officer is how it is reached.");
  expect(await barriers(manager)).toEqual([]);
  await press(manager, "Propose for approval");
  await expect(manager.getByText("Proposed", { exact: true })).toBeVisible();

  const executive = await fresh("executive");
  await executive.goto(`/objectives/${ref}`);
  const steps = card(executive, "What you can do now");
  await press(steps, "Approve");
  const dialog = executive.getByRole("dialog", { name: "Confirm it is you" });
  if (await dialog.isVisible()) await confirmPassword(executive, account("executive"));
  await expect(steps).toContainText("Accept “Vague” with its reason, or return the objective.");
  await steps.getByLabel("I accept “Vague”").press("Space");
  await press(steps, "Approve");
  await expect(executive.getByText("Active", { exact: true })).toBeVisible();

  const auditor = await as("internalAuditor");
  await auditor.goto(`/objectives/${ref}`);
  await expect(card(auditor, "SMART check")).toContainText("The board chose these words.");
  await auditor.getByRole("link", { name: "Version 1" }).click();
  const answers = card(auditor, "Answered findings of the SMART check");
  await expect(answers).toContainText("Vague (blocking)");
  await expect(answers).toContainText("The officer is how it is reached.");
  expect(await barriers(auditor)).toEqual([]);
});

test("findings never come between the press and the release of a click", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives/new");
  const findings = page.getByRole("list", { name: "Findings of the SMART check" });
  const box = page.getByLabel("Availability");
  await box.hover();
  await page.mouse.down();
  await page.getByLabel("Statement").evaluate((area: HTMLTextAreaElement) => {
    area.value = "Improve supplier security";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // Longer than the check waits for the next key: without care it moves the box from beneath the pointer.
  await page.waitForTimeout(1_000);
  await expect(findings).toHaveCount(0);
  await page.mouse.up();
  await expect(box).toBeChecked();
  await expect(findings).toBeVisible();
});
