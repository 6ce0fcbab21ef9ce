import { chromium } from "@playwright/test";
import { findChromium } from "#tests/support/chromium.ts";
import { quantile } from "./measure.ts";
import type { Measured } from "./targets.ts";

/** Medians in milliseconds of what a browser saw: first byte, first contentful paint, everything loaded. */
export interface BrowserTimes {
  readonly firstByte: number;
  readonly painted: number;
  readonly loaded: number;
}

/** Opens the page several times in a real browser, each time with an empty cache. */
export async function browserTimes(target: Measured, visits = 5): Promise<BrowserTimes> {
  const browser = await chromium.launch(await findChromium());
  try {
    const seen: BrowserTimes[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext({ extraHTTPHeaders: { ...target.headers[0] } });
      const page = await context.newPage();
      await page.goto(target.url, { waitUntil: "load" });
      seen.push(
        await page.evaluate(() => {
          const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
          const paint = performance.getEntriesByName("first-contentful-paint")[0];
          return {
            firstByte: entry?.responseStart ?? 0,
            painted: paint?.startTime ?? 0,
            loaded: entry?.loadEventEnd ?? 0,
          };
        }),
      );
      await context.close();
    }
    const median = (key: keyof BrowserTimes) => quantile(seen.map((each) => each[key]));
    return { firstByte: median("firstByte"), painted: median("painted"), loaded: median("loaded") };
  } finally {
    await browser.close();
  }
}
