import { parseICalendar } from "#tests/calendar/parse-ics.ts";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("what is mine to do stands on its day, and everybody's is one click away", async ({ as }) => {
  const page = await as("operationsOwner");
  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Calendar", level: 1 })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Monday" })).toBeVisible();
  await page.getByRole("link", { name: "The month after" }).click();
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/);
  await page.getByRole("link", { name: "Show as agenda" }).click();
  const overdue = page.getByRole("region", { name: /^Overdue/ });
  await expect(overdue.getByRole("listitem").first()).toBeVisible();
  await page.getByLabel("Actions", { exact: true }).check();
  await page.getByLabel("Everybody's").check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/of=everybody.*kind=action/);
  await overdue.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/action-items\/ACT-/);
});

test("a calendar program reads one's calendar without a session until its address ends", async ({
  fresh,
  visit,
}) => {
  const page = await fresh("platformOwner");
  await page.goto("/account");
  const card = page.getByRole("region", { name: "Your calendar elsewhere" });
  await card.getByRole("button", { name: "Make the address" }).click();
  const url = (await card.getByTestId("shown-once").textContent()) ?? "";
  expect(url).toMatch(/\/api\/feed\/[\w-]{43}\.ics$/);
  const { request } = (await visit()).context();
  const path = new URL(url).pathname;
  const answer = await request.get(path);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const { properties, events } = parseICalendar(await answer.text());
  expect(properties.NAME).toContain(
    account("platformOwner")
      .email.split(".")[0]
      ?.replace(/^./, (c) => c.toUpperCase()),
  );
  expect(events.length).toBeGreaterThan(0);
  await page.reload();
  await card.getByRole("button", { name: "End the address" }).click();
  await expect(card.getByRole("button", { name: "Make the address" })).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});

test("on a phone the month is a list of days", async ({ as }) => {
  const page = await as("manager", { viewport: { width: 390, height: 844 } });
  await page.goto("/calendar?of=everybody");
  await expect(page.getByRole("columnheader", { name: "Monday" })).not.toBeInViewport();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
