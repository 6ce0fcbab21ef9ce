import type { Page } from "@playwright/test";
import { refOf } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

const active = "Critical patches within 48 hours";

/** Nothing on the parts of an objective can be pressed, filled in or changed, but for what belongs to the discussion. */
async function expectReadOnly(page: Page, ref: string): Promise<void> {
  for (const part of ["", "/plan", "/history", "/versions/1"]) {
    await page.goto(`/objectives/${ref}${part}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(active);
    const main = page.getByRole("main");
    for (const role of ["button", "textbox", "combobox", "checkbox"] as const) {
      const said = await page.locator("#discussion").getByRole(role).count();
      await expect(main.getByRole(role), `${role} at ${part}`).toHaveCount(said);
    }
  }
}

async function expectHidden(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
}

test("an internal auditor reads everything and changes nothing", async ({ as, watch }) => {
  watch.expect(/status of 404/);
  const page = await as("internalAuditor");
  const ref = await refOf(active);
  await expectReadOnly(page, ref);
  await page.goto(`/objectives/${ref}`);
  await expect(page.locator("#discussion").getByRole("textbox")).toHaveCount(1);
  await page.goto("/trail");
  await page.getByLabel("Record").fill(ref);
  await page.getByLabel("What was done").selectOption("objective.approve");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Ingrid Halvorsen approved it" })).toHaveCount(1);
  await page.goto("/people");
  await expect(page.getByRole("link", { name: "Invite somebody" })).toHaveCount(0);
  await page.goto("/objectives");
  await expect(page.getByRole("link", { name: "New objective" })).toHaveCount(0);
  await expectHidden(
    page,
    `/objectives/${ref}/edit`,
    "/objectives/new",
    "/people/new",
    "/imports",
    "/handover",
  );
});

test("an external auditor reads, and what they opened is noted", async ({ as, fresh, watch }) => {
  watch.expect(/status of 404/);
  const page = await fresh("auditor");
  const ref = await refOf(active);
  await expectReadOnly(page, ref);
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
    "Trail",
    "Functions",
    "Organisation",
  ]);
  await expectHidden(
    page,
    "/people",
    "/imports",
    "/handover",
    "/objectives/new",
    "/functions/new",
    "/tokens",
  );
  await page.goto("/trail");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  const manager = await as("manager");
  await manager.goto(`/trail?person=James&record=${ref}&act=record.view`);
  await expect(manager.getByText("James Whitfield").first()).toBeVisible();
});

test("staff see the active objectives of their function and nothing else", async ({ as, watch }) => {
  watch.expect(/status of 404/);
  const page = await as("staff");
  const own = page.getByRole("region", { name: "Objectives of your function" });
  await expect(own.getByRole("link", { name: active })).toBeVisible();
  await expect(own).not.toContainText("Backups that restore");
  await page.goto("/objectives");
  for (const badge of ["Draft", "Proposed", "Missed", "Closed"])
    await expect(page.getByRole("table").getByText(badge, { exact: true })).toHaveCount(0);
  await page.goto(`/objectives/${await refOf(active)}`);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  const [other, missed] = [
    await refOf("Production availability of the customer platform"),
    await refOf("Backups that restore"),
  ];
  await expectHidden(
    page,
    `/objectives/${other}`,
    `/objectives/${missed}/plan`,
    `/objectives/${await refOf(active)}/history`,
    "/trail",
    "/people",
    "/imports",
    "/functions",
  );
  expect((await page.request.get("/objectives/export?format=csv")).status()).toBeGreaterThanOrEqual(400);
});
