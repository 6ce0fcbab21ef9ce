import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { root } from "#scripts/launch/root.ts";
import { account } from "./people.ts";
import { signIn } from "./test.ts";

/** A register of the tests. */
export const register = (name: string) => join(root, "tests", "support", "registers", name);

/** Uploads a register in the page of somebody who may; ends on the page of the import. */
export async function uploadIn(page: Page, name: string): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel("File").setInputFiles(register(name));
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

/** The same before any test, as the ISMS manager. */
export async function upload(browser: Browser, name: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, account("manager"));
  await uploadIn(page, name);
  await context.close();
}
