import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/test.ts";

test("the reference of the API is reached from the tokens, found in, and read on a phone", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/account");
  await page.getByRole("link", { name: "What the API offers" }).click();
  await page.waitForURL("**/api-docs");
  await expect(page.getByRole("heading", { name: "API", level: 1 })).toBeVisible();

  await page.getByRole("searchbox", { name: "Find an operation" }).fill("approve");
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL("**/api-docs?q=approve");
  const approve = page.getByText("POST /api/v1/objectives/{ref}/approve");
  await expect(approve).toBeVisible();
  if (await page.getByText("By top management, naming the hash").isHidden()) await approve.click();
  await expect(page.getByText("By top management, naming the hash")).toBeVisible();
  await expect(page.getByText("List people")).toBeHidden();

  await page.goto("/api-docs?q=no+such+thing");
  await expect(page.getByText("No operation has “no such thing” in its name or address.")).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/api-docs");
  await page.getByRole("link", { name: "Trail", exact: true }).last().click();
  await page.getByText("GET /api/v1/trail/verify").click();
  await expect(page.getByText("Recomputes the newest entries").first()).toBeVisible();
  await page.locator("main details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
