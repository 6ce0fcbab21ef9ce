import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Demo } from "#tests/support/demo.ts";

type Kpi = { ref: string; unit: string; collection: string; state: string };
type Measured = {
  kpi: string;
  period: string;
  value: string;
  source: string;
  token: { name: string } | null;
};

const folder = mkdtempSync(join(tmpdir(), "sixtwo-example-"));
const tokenFile = join(folder, "token");
let demo: Demo;
let reader = "";
let kpi = "";

beforeAll(async () => {
  demo = await Demo.start();
  reader = await demo.token("ISMS_MANAGER", "read");
  writeFileSync(tokenFile, `${await demo.token("ISMS_MANAGER", "measure")}\n`);
  chmodSync(tokenFile, 0o600);
  const kpis = await read<Kpi>("kpis?frequency=MONTHLY&limit=200");
  // Whichever of them is measured now takes the value; the API says why others do not.
  const typed = kpis.filter(
    ({ unit, collection }) => unit === "PERCENT" && !["ROLL_UP", "COMPUTED"].includes(collection),
  );
  for (const { ref } of typed) if (!kpi && (await run({ KPI: ref })).code === 0) kpi = ref;
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await demo.stop();
});

async function read<Row>(path: string): Promise<Row[]> {
  const answer = await fetch(`${demo.base}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${reader}` },
  });
  return ((await answer.json()) as { data: Row[] }).data;
}

function run(env: Record<string, string>): Promise<{ code: number; stdout: string; stderr: string }> {
  const given = {
    PATH: process.env.PATH,
    SIXTWO_URL: demo.base,
    SIXTWO_TOKEN_FILE: tokenFile,
    PERIOD: "2024-02",
    ...env,
  };
  return new Promise((resolve) => {
    execFile(
      "sh",
      ["docs/examples/disk-usage.sh"],
      { env: given as unknown as NodeJS.ProcessEnv },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe("the example script", () => {
  it("measures the machine and records it, once, with where it came from", async () => {
    expect(kpi).toMatch(/^KPI-/);
    const again = await run({ KPI: kpi });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    const used = /: (\d+) %/.exec(again.stdout)?.[1];
    const [newest, ...others] = (
      await read<Measured>(`kpis/${kpi}/measurements?source=API&limit=200`)
    ).reverse();
    expect(newest).toMatchObject({ source: "API", value: used, token: { name: "Made on the command line" } });
    expect(others.filter(({ period }) => period === newest?.period)).toEqual([]);
  });

  it("says what SixTwo refused, and ends with an error cron sees", async () => {
    const answer = await run({ KPI: "KPI-99999" });
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(/refused the value of KPI-99999[\s\S]*There is no such record/);
    expect((await run({ KPI: kpi, SIXTWO_TOKEN_FILE: "/dev/null" })).stderr).toMatch(/HTTP 401/);
    expect((await run({ KPI: "" })).stderr).toMatch(/Set KPI/);
    expect((await run({ KPI: kpi, SIXTWO_URL: "http://127.0.0.1:9" })).code).not.toBe(0);
  }, 60_000);
});
