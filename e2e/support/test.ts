import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { account, dataFolder, type Who } from "./people.ts";
import { Watch } from "./watch.ts";

type Fixtures = {
  watch: Watch;
  /** A page of a browser in which this person is signed in; the session is shared by all tests of the run. */
  as: (who: Who, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of a browser in which this person has just signed in, in a session of this test's own. */
  fresh: (who: Who, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of a browser in which nobody is signed in. */
  visit: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Types name and password into the sign-in page. */
export async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

export const test = base.extend<Fixtures>({
  // biome wants no empty pattern; Playwright reads the names of fixtures from it.
  watch: async ({ browserName: _ }, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.unexpected(), "console, CSP and server stay quiet").toEqual([]);
  },
  visit: async ({ browser, watch }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      await watch.attach(page);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  fresh: async ({ visit }, use) => {
    await use(async (who, options) => {
      const page = await visit(options);
      await signIn(page, account(who));
      return page;
    });
  },
  as: async ({ visit, fresh }, use) => {
    await use(async (who, options = {}) => {
      const folder = join(dataFolder(), "e2e-sessions");
      const file = join(folder, `${who}.json`);
      if (existsSync(file)) {
        const page = await visit({ ...options, storageState: file });
        await page.goto("/");
        return page;
      }
      const page = await fresh(who, options);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await page.context().storageState({ path: file });
      return page;
    });
  },
});

export { expect };
