import type { Locator, Page } from "@playwright/test";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

/** Presses Tab until this has the focus; every stop on the way must be visible as such. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return "nothing";
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle === "none" || outlineWidth === "0px" ? focused.outerHTML.slice(0, 200) : "visible";
    });
    expect(["visible", "nothing"]).toContain(seen);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way to ${target} by keyboard`);
}

test("a draft is found, edited and saved without a mouse", async ({ visit }) => {
  const page = await visit();
  const { email, password } = account("manager");
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");

  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();

  await page.reload();
  await tabTo(
    page,
    page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Objectives" }),
  );
  await page.keyboard.press("Enter");
  await page.waitForURL("**/objectives");
  await page.reload();
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("personal data in test");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=personal/);
  await expect(page.getByText("1 objective match")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Fewer personal data in test systems" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  await tabTo(page, page.getByRole("link", { name: "Edit", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/edit$/);
  await tabTo(page, page.getByLabel("Rationale"));
  await page.keyboard.press("End");
  await page.keyboard.type(" Asked for again by the works council.");
  await tabTo(page, page.getByRole("button", { name: "Save draft" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  await expect(page.getByText("Asked for again by the works council.")).toBeVisible();
});

test("Escape closes the menus and the dialog, and focus comes back", async ({ as }) => {
  const page = await as("manager", { viewport: { width: 390, height: 800 } });
  const menu = page.getByRole("button", { name: "Menu" });
  await menu.press("Enter");
  const links = page.getByRole("navigation", { name: "Main" });
  await expect(links).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(links).toBeHidden();
  await expect(menu).toBeFocused();
  const account = page.getByRole("button", { name: "Aisha Rahman" });
  await account.press("Enter");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(account).toBeFocused();
  await menu.click();
  await links.getByRole("link", { name: "Trail" }).click();
  await page.waitForURL("**/trail");
  await expect(links).toBeHidden();
});
