import { value } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

test("one value is entered by a link on a phone, once", async ({ as, visit }) => {
  const page = await as("manager");
  // A KPI that no other test brings values of.
  const name = "Time to restore service, median";
  const kpi = await value<string>('SELECT "ref" FROM "Kpi" WHERE "name" = $1', [name]);
  await page.goto(`/kpis/${kpi}`);
  const card = page.getByRole("region", { name: "Ask for a value by a link" });
  const period = await card
    .getByLabel("Period")
    .locator("option:not([value=''])")
    .first()
    .getAttribute("value");
  await card.getByLabel("Period").selectOption(period);
  await card.getByRole("button", { name: "Make the link" }).click();
  const url = (await card.getByTestId("shown-once").textContent()) ?? "";
  const phone = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const path = new URL(url).pathname;
  await phone.goto(path);
  await expect(phone.getByRole("heading", { name })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(phone.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  await phone.getByLabel(/^Value/).fill("1,5");
  await phone.getByRole("button", { name: "Record the value" }).click();
  await expect(phone.getByText("has a decimal comma").first()).toBeVisible();
  await expect(phone.getByLabel(/^Value/)).toHaveValue("1,5");
  await phone.getByLabel(/^Value/).fill("0");
  await phone.getByLabel("Comment").fill("Entered on the way");
  await phone.getByRole("button", { name: "Record the value" }).click();
  await expect(phone.getByText("Thank you. The value is recorded.")).toBeVisible();
  await phone.goto(path);
  await expect(phone.getByText("This link has been used: its value is recorded.")).toBeVisible();
  await page.goto(`/kpis/${kpi}`);
  const values = page.getByRole("region", { name: "Values" });
  await expect(values.getByText(/entered by a link/).first()).toBeVisible();
});
