import { defineConfig } from "vitest/config";

// `server-only` must resolve to its server half, here for our own files, by `execArgv` for node_modules.
const conditions = ["react-server", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    execArgv: ["--conditions=react-server"],
    env: { TZ: "UTC", LOG_LEVEL: "silent" },
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
