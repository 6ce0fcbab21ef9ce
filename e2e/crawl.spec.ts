import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { upload } from "./support/imports.ts";
import type { Who } from "./support/people.ts";
import { builtPaths, errorPages, type Place, places } from "./support/places.ts";
import { expect, test } from "./support/test.ts";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const narrow = [390, 320];

// No page has frames, which is all that the legacy mode does not look into; it saves a window for every run.
async function barriers(page: Page, builder: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await builder(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** How many pixels the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything wrong with one page: in light, then its colours in dark, then on phones. */
async function look(page: Page, { path }: Place): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
  const answer = await page.goto(path);
  const wrong = await barriers(page, (axe) => axe.withTags(wcag));
  const expected = /nothing\/is\/here|OBJ-999|\/(enter|invitation|reset|setup)\//.test(path) ? 404 : 200;
  if (answer?.status() !== expected) wrong.push(`answered ${answer?.status()}`);
  const { pathname, search } = new URL(page.url());
  if (pathname + search !== path) wrong.push(`led to ${page.url()}`);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await barriers(page, (axe) => axe.withRules(["color-contrast"]));
  wrong.push(...dark.map((barrier) => `in dark: ${barrier}`));
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 800 });
    const pixels = await overflow(page);
    if (pixels > 0) wrong.push(`${pixels} px too wide at ${width} px`);
  }
  return wrong.map((each) => `${path}: ${each}`);
}

test.describe.configure({ mode: "parallel", timeout: 240_000 });
// A recording of every axe run would take longer than the runs.
test.use({ trace: "off" });

let found: Record<string, Place[]>;

test.beforeAll(async ({ browser }) => {
  await upload(browser, "status-and-owners.csv");
  found = await places();
});

test("every page of the build is in the crawl", () => {
  const built = builtPaths().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));
  expect(Object.keys(found).sort()).toEqual(built.filter((path) => !errorPages.includes(path)).sort());
});

const crawlers: (Who | null)[] = [
  null,
  "manager",
  "admin",
  "executive",
  "operationsOwner",
  "internalAuditor",
  "auditor",
  "staff",
];

for (const who of crawlers) {
  test(`pages of ${who ?? "nobody"}`, async ({ as, visit, watch }) => {
    watch.expect(/status of 404/);
    const page = who === null ? await visit() : await as(who);
    const wrong: string[] = [];
    for (const place of Object.values(found).flat())
      if (place.who === who) wrong.push(...(await look(page, place)));
    expect(wrong).toEqual([]);
  });
}
