import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/support/chromium.ts";

// The browser starts no server: e2e/support/global-setup.ts brings up the real product and sets E2E_BASE_URL.
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    headless: true,
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: await findChromium(),
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
