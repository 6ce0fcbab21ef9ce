import { refOf } from "./support/database.ts";
import { card, press, writeDraft } from "./support/forms.ts";
import { expect, test } from "./support/test.ts";

test("every number of the home page is the length of the list behind it", async ({ as }) => {
  const page = await as("manager");
  for (const [label, heading] of [
    ["waiting for approval", /^(\d+) objectives? match/],
    ["drafts to complete", /^(\d+) objectives? match/],
  ] as const) {
    await page.goto("/");
    const figure = page.getByRole("link", { name: label });
    const count = Number.parseInt((await figure.textContent()) ?? "", 10);
    await figure.click();
    await expect(page.getByText(heading)).toHaveText(
      `${count} ${count === 1 ? "objective" : "objectives"} match the filter.`,
    );
  }
});

test("an ISMS manager's day: a draft, its return, the archive", async ({ as }) => {
  const page = await as("manager");
  const ref = await writeDraft(page, "Visitors signed in at every door");
  await expect(page.getByText(/Before it can be proposed, \d+ things are missing/)).toBeVisible();
  await page.getByRole("link", { name: /^The statement/ }).click();
  await page.waitForURL(/\/edit#statement$/);
  await expect(page.getByLabel("Statement")).toBeInViewport();
  await page.goto(`/objectives/${ref}`);
  await press(page, "Archive");
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
  await page.goto("/objectives?q=Visitors+signed");
  await expect(page.getByText("Nothing matches this filter")).toBeVisible();
  await page.goto(`/objectives/${ref}`);
  await press(page, "Restore from the archive");
  await expect(page.getByText("Archived", { exact: true })).toHaveCount(0);

  await page.goto(`/objectives/${await refOf("Suppliers assessed before they start")}`);
  await expect(card(page, "Versions and decisions")).toContainText("Say what counts as a critical supplier");
});

test("the successor of a missed objective is found by a word of its title", async ({ as }) => {
  const page = await as("manager");
  const next = await writeDraft(page, "Restores tried every quarter");
  // Of the same title as a template of the library, so by its state.
  await page.goto("/objectives?state=MISSED");
  await page.getByRole("link", { name: "Backups that restore" }).click();
  const field = page.getByRole("combobox", { name: /^Successor/ });
  await field.pressSequentially("tried every");
  await expect(page.locator("datalist option")).toHaveText("Restores tried every quarter");
  await field.fill("OBJ-9999");
  await press(page, "Name the successor");
  await expect(field).toHaveAccessibleDescription(/OBJ-9999 does not exist or is archived/);
  await field.fill(next);
  await press(page, "Name the successor");
  await expect(page.getByRole("link", { name: /Restores tried every quarter/ })).toBeVisible();
});

test("the chosen theme stays", async ({ fresh }) => {
  const page = await fresh("deputy");
  await page.goto("/objectives?state=DRAFT");
  await page.getByRole("button", { name: "Tomás Ferreira" }).click();
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  await page.waitForURL("**/objectives?state=DRAFT");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
