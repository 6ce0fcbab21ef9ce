import type { Page } from "@playwright/test";
import { query, refOf } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

const row = (page: Page, ref: string) => page.getByRole("row").filter({ hasText: ref });
const editor = (page: Page) => page.locator("td form");

/** A draft of this test's own, made through the form. */
async function makeDraft(page: Page, title: string): Promise<string> {
  await page.goto("/objectives/new");
  await page.getByLabel(/^Title/).fill(title);
  await page.getByLabel(/^Tags/).fill("listed");
  await page.getByRole("button", { name: "Create draft" }).click();
  await page.waitForURL(/\/objectives\/OBJ-\d+/);
  return refOf(title);
}

test("a view is kept, opens the list, is shared and is taken away", async ({ fresh, as }) => {
  const page = await fresh("manager");
  await page.goto("/objectives?state=DRAFT");
  await expect(page.getByRole("list", { name: "Filtered by" })).toContainText("State: draft");
  await page.getByText("Views", { exact: true }).click();
  await page.getByRole("link", { name: "Save or manage views" }).click();
  await page.getByLabel("Name (required)").first().fill("Drafts of mine");
  await page.getByLabel("Open objectives with it").check();
  await page.getByRole("button", { name: "Save view" }).click();
  await page.waitForURL(/state=DRAFT&view=/);

  await page.goto("/objectives");
  await expect(page).toHaveURL(/state=DRAFT&view=/);
  await expect(page.locator("summary", { hasText: "Drafts of mine" })).toBeVisible();
  await page.getByRole("link", { name: /State: draft/ }).click();
  await expect(page).toHaveURL(/^[^?]*\?view=/);
  await expect(page.locator("summary", { hasText: "Drafts of mine, changed" })).toBeVisible();
  await page.goto("/objectives?view=all");
  await expect(page.getByText("in the register.")).toBeVisible();

  await page.goto("/views/objectives?query=");
  await page.getByText("Rename, share or delete").click();
  await page.getByLabel("Share it with everybody").last().check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Make default for everybody" }).click();
  await expect(page.getByText("Everybody's default")).toBeVisible();
  const other = await as("operationsOwner");
  await other.goto("/objectives");
  await expect(other).toHaveURL(/state=DRAFT&view=/);

  await page.reload();
  await page.getByText("Rename, share or delete").click();
  await page.getByRole("button", { name: "Delete this view" }).click();
  await expect(page.getByText("No view has been saved yet")).toBeVisible();
  await other.goto("/objectives");
  await expect(other).toHaveURL(/\/objectives$/);
});

test("columns and density stand in the address, in the table and in the file", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives?state=ACTIVE", { waitUntil: "networkidle" });
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Sponsor" }).check();
  await page.getByRole("checkbox", { name: "Owner" }).uncheck();
  await page.getByLabel("Compact rows").check();
  await page.getByRole("button", { name: "Show these" }).click();
  await page.waitForURL(/density=compact/);
  await expect(page.getByRole("columnheader", { name: "Sponsor" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Owner" })).toBeHidden();
  const address = new URL(page.url()).search;
  const file = await page.request.get(`/export/objectives${address}&format=csv`);
  expect((await file.text()).split("\r\n")[0]).toContain("Sponsor");
});

test("a cell is edited in place, undone, and a stale one shows what the other wrote", async ({
  as,
  watch,
}) => {
  watch.expect(/status of 409/);
  const page = await as("manager");
  const ref = await makeDraft(page, "Edited in its row");
  await page.goto("/objectives?tag=listed&columns=ref,title,tags", { waitUntil: "networkidle" });
  await row(page, ref).getByRole("cell", { name: "listed" }).dblclick();
  await editor(page).getByRole("textbox").fill("listed, cloud");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Tags of ${ref} saved.`)).toBeVisible();
  await expect(row(page, ref).getByRole("cell", { name: "listed, cloud" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Tags of ${ref} is as it was.`)).toBeVisible();

  await row(page, ref).getByRole("link").focus();
  await page.keyboard.press("F2");
  const title = editor(page).getByLabel(`Title of ${ref}`);
  await title.fill("Mine");
  const { version } = await page.request
    .get(`/api/objectives/cell?ref=${ref}`)
    .then((answer) => answer.json());
  await page.evaluate(
    (body) =>
      fetch("/api/objectives/cell", { method: "PUT", body, headers: { "content-type": "application/json" } }),
    JSON.stringify({ ref, version, field: "title", value: "Theirs" }),
  );
  await page.keyboard.press("Enter");
  await expect(editor(page).getByText("They wrote: Theirs")).toBeVisible();
  await expect(title).toHaveValue("Mine");
  await editor(page).getByRole("button", { name: "Save mine" }).click();
  await expect(page.getByText(`Title of ${ref} saved.`)).toBeVisible();
  await expect(row(page, ref).getByRole("link", { name: "Mine" })).toBeVisible();

  const locked = await refOf("Critical patches within 48 hours");
  await page.goto("/objectives?q=Critical+patches", { waitUntil: "networkidle" });
  await row(page, locked).getByRole("link").focus();
  await page.keyboard.press("e");
  await expect(page.getByText(/change only by a change request/)).toBeVisible();
});

test("all that match are changed at once, told row by row, and undone", async ({ as }) => {
  const page = await as("manager");
  const ref = await makeDraft(page, "Changed with many");
  await page.goto("/objectives?tag=listed", { waitUntil: "networkidle" });
  await page.getByLabel("Select this page").check();
  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("selected");
  // Drafts of this file alone: other files make theirs at the same time.
  await page.goto("/objectives/bulk?all=tag%3Dlisted&act=add-tag");
  await page.getByLabel("Tag").fill("swept");
  await page.getByRole("button", { name: /Add a tag/ }).click();
  await page.waitForURL(/\/objectives\/bulk\/[0-9a-f-]+$/);
  await expect(page.getByText(/changed, 0 were so already, 0 refused/)).toBeVisible();
  await page.getByRole("link", { name: /^Changed \d/ }).click();
  await expect(page.getByText("Tags: listed → listed, swept").first()).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  expect(await query(`SELECT 1 FROM "Objective" WHERE 'swept' = ANY("tags")`)).toEqual([]);
  await page.goto(`/objectives/${ref}`);
});

test("the keyboard alone: move, tick, open, edit, leave", async ({ as }) => {
  const page = await as("manager");
  await makeDraft(page, "By keys alone");
  await page.goto("/objectives?q=By+keys", { waitUntil: "networkidle" });
  await page.keyboard.press("j");
  await expect(page.locator("tbody tr").first().getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 selected");
  await page.keyboard.press("e");
  await expect(editor(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeHidden();
  await expect(page.locator("tbody tr").first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  await page.goBack();
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 selected");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Tick the row");
});

test("at 390 px rows are cards, nothing scrolls sideways", async ({ as }) => {
  const page = await as("manager", { viewport: { width: 390, height: 844 } });
  for (const path of ["/objectives?view=all", "/objectives/bulk?all=state%3DDRAFT", "/views/objectives"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([path, wide]).toEqual([path, 0]);
  }
});
