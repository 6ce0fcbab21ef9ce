import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, generate, runNode } from "./launch/build.ts";
import { report, runScript } from "./launch/refusal.ts";
import { nodeFlags, root } from "./launch/root.ts";

interface Count {
  passed: number;
  failed: number;
}

const full = process.argv.includes("--full");
const results = mkdtempSync(join(tmpdir(), "sixtwo-results-"));
const bin = (...path: string[]) => join(root, "node_modules", ...path);

// Tests bring settings of their own; a real installation's must not reach them.
const ours =
  /^(DATABASE_|SIXTWO_|E2E_|APP_URL|NEXTAUTH_|HOST$|PORT$|SESSION_SECRET|TRAIL_SIGNING_KEY|TOKEN_PEPPER)/;
for (const name of Object.keys(process.env)) if (ours.test(name)) delete process.env[name];
if (full) process.env.SIXTWO_TEST_FULL = "1";

/** A check that either holds or not counts as one test. */
async function check(run: () => Promise<unknown>): Promise<Count> {
  const code = await run();
  return code === 0 || code === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A test run counts what its report says; one that broke off before or beside its tests has failed once more. */
async function counted(
  args: string[],
  env: Record<string, string>,
  file: string,
  read: (json: never) => Count,
) {
  const code = await runNode(args, env);
  const count = existsSync(file)
    ? read(JSON.parse(readFileSync(file, "utf8")) as never)
    : { passed: 0, failed: 0 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function vitest(env: Record<string, string> = {}, filters: string[] = []): Promise<Count> {
  const file = join(results, `vitest-${filters.length}.json`);
  const args = ["run", ...filters, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return counted(
    [bin("vitest", "vitest.mjs"), ...args],
    env,
    file,
    (json: {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    }) => ({
      passed: json.numPassedTests,
      // A file that could not even be loaded holds no test that could fail.
      failed:
        json.numFailedTests +
        json.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0)
          .length,
    }),
  );
}

async function playwright(): Promise<Count> {
  const specs = existsSync(join(root, "e2e"))
    ? readdirSync(join(root, "e2e"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".spec.ts"),
      )
    : [];
  if (specs.length === 0) return { passed: 0, failed: 0 };
  const file = join(results, "playwright.json");
  return counted(
    [...nodeFlags, bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    file,
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  );
}

const steps: [string, () => Promise<Count>][] = [
  [
    "lint",
    () => check(() => runNode([bin("@biomejs", "biome", "bin", "biome"), "check", "--max-diagnostics=50"])),
  ],
  ["Prisma client", () => check(generate)],
  ["build", () => check(build)],
  ["types", () => check(() => runNode([bin("typescript", "bin", "tsc"), "--noEmit"]))],
  ["unit and integration tests", () => vitest()],
  ["browser tests", playwright],
];
if (existsSync(join(root, "knip.json"))) {
  steps.splice(2, 0, ["unused code", () => check(() => runNode([bin("knip", "bin", "knip.js")]))]);
}

// The long run also takes the oldest PostgreSQL we support, where the machine has one.
const debian = "/usr/lib/postgresql/15/bin";
if (full && existsSync(join(debian, "postgres"))) {
  const folders = readdirSync(join(root, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["support", "scripts", "faults"].includes(entry.name))
    .map(({ name }) => `tests/${name}/`);
  steps.push(["the same on PostgreSQL 15", () => vitest({ TEST_DATABASE_SERVER: debian }, folders)]);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

await runScript(async () => {
  const total: Count = { passed: 0, failed: 0 };
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const begin = Date.now();
    const count = await step().catch((error: unknown) => {
      report(error);
      return { passed: 0, failed: 1 };
    });
    total.passed += count.passed;
    total.failed += count.failed;
    console.log(
      `── ${name}: ${count.failed === 0 ? "ok" : "FAILED"} (${Math.round((Date.now() - begin) / 1000)} s)`,
    );
  }
  rmSync(results, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
