import { Demo } from "../tests/support/demo.ts";
import { until } from "../tests/support/product.ts";
import { freeze } from "../tests/support/running.ts";
import { expect, signIn, test } from "./support/test.ts";

// A product of its own: nobody else's tests lose their database.
let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await Demo.start();
});
test.afterAll(() => demo.stop());

test("without its database a page says so, and works again when it is back", async ({ visit, watch }) => {
  test.setTimeout(120_000);
  const baseURL = demo.base.replace("127.0.0.1", "localhost");
  const page = await visit({ baseURL });
  await signIn(page, demo.person("ISMS_MANAGER"));
  await page.goto("/my-work");
  // What the test brings about itself: answers of 500 and what React writes about them. A CSP violation is none of it.
  watch.expect(/^500 |status of 500|^503 .*\/api\/jobs|status of 503.*\/api\/jobs|Minified React error #441/);

  const client = await demo.database();
  const thaw = await freeze(demo.data, client);
  const heading = page.getByRole("heading", { name: "This page could not be shown" });
  try {
    const answer = await page.goto("/objectives");
    expect(answer?.status()).toBe(500);
    await expect(heading).toBeVisible();
    await expect(page.getByText("Nothing you saved is lost.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/prisma|postgres|ECONN|at \w+ \(/i);
    const headers = (await answer?.allHeaders()) ?? {};
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toContain("max-age");
    expect(headers).not.toHaveProperty("x-powered-by");
  } finally {
    thaw();
    await client.end();
  }
  await until(async () => (await fetch(`${demo.base}/api/health/ready`)).status === 200);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Objectives", level: 1 })).toBeVisible();
  await expect(heading).toHaveCount(0);
  expect(watch.faults.filter((fault) => /CSP|Content.Security/i.test(fault))).toEqual([]);
});
