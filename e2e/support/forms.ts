import { expect, type Page } from "@playwright/test";
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
