import { expect, type Locator, type Page } from "@playwright/test";
import type { Account } from "./people.ts";

/** Answers the question for the password that stands in the page. */
export async function confirmPassword(page: Page, person: Account): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Confirm it is you" });
  await dialog.getByLabel("Password").fill(person.password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
}

/** A day so many days from now, as date fields take it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Chooses the option that contains the text. */
export async function choose(select: Locator, text: string): Promise<void> {
  const option = select.locator("option", { hasText: text }).first();
  await select.selectOption((await option.getAttribute("value")) ?? text);
}

/** The part of a page under this title. */
export const card = (page: Page, title: string | RegExp): Locator =>
  page.getByRole("region", { name: title });

/** Presses a button and waits until the server has answered. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name });
  await button.click();
  await expect(page.getByRole("button", { name: "Working…" })).toHaveCount(0);
}

/** Writes a draft and stays on its page. @returns its reference */
export async function writeDraft(page: Page, title: string): Promise<string> {
  await page.goto("/objectives/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create draft" }).click();
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  return page.url().split("/").at(-1) ?? "";
}

/** Writes a KPI of an objective in its form, with everything the gate asks for. */
export async function writeKpi(page: Page, ref: string, name: string): Promise<void> {
  await page.goto(`/objectives/${ref}/kpis/new`);
  const main = page.getByRole("main");
  await main.getByLabel("Name").fill(name);
  await main.getByLabel("Scale").selectOption("NUMBER");
  await main.getByLabel("Unit", { exact: true }).selectOption("PERCENT");
  await main.getByLabel("Target", { exact: true }).fill("95");
  await main.getByLabel("Tolerance").fill("5");
  await main.getByLabel("Method").fill("Counted ones by all, at the end of the month.");
  await choose(main.getByLabel("Measured by"), "Lena Brandt");
  await choose(main.getByLabel("Evaluated by"), "Tomás Ferreira");
  await press(main, "Add the KPI");
  await page.waitForURL(new RegExp(`/objectives/${ref}(#kpis)?$`));
  await expect(card(page, "KPIs").getByRole("link", { name })).toBeVisible();
}
