import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type BrowserTimes, browserTimes } from "./bench/browser.ts";
import { firstLoad } from "./bench/first-load.ts";
import { buildFloor } from "./bench/floor.ts";
import { type Installation, install } from "./bench/installation.ts";
import { latencies, type Round, throughput } from "./bench/measure.ts";
import { report, type SizeResult, writeReadme } from "./bench/report.ts";
import { benchScale } from "./bench/scale.ts";
import { type Measured, targetsOf } from "./bench/targets.ts";
import { buildIfNeeded } from "./launch/build.ts";
import { Refusal, runScript } from "./launch/refusal.ts";

const sizes = { small: 100, medium: 1000, large: 10_000 };
const isSize = (name: string): name is keyof typeof sizes => Object.hasOwn(sizes, name);

function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

async function round(target: Measured, seconds: number): Promise<Round> {
  const one = await latencies(target, 30);
  const perSecond = { 10: await throughput(target, 10, seconds), 50: await throughput(target, 50, seconds) };
  return { latencies: one, perSecond };
}

type Options = { rounds: number; seconds: number; only: string; browser: boolean };

async function measureAll(all: readonly Installation[], options: Options): Promise<SizeResult[]> {
  const targets = new Map(
    all.map((one) => [
      one,
      targetsOf(one).filter(({ name, floor }) => floor === null || name.includes(options.only)),
    ]),
  );
  const results = all.map((one) => ({
    size: one.size,
    objectives: one.objectives,
    targets: targets.get(one) ?? [],
    rounds: new Map<string, Round[]>(),
    firstLoad: new Map<string, number>(),
    browser: new Map<string, BrowserTimes>(),
    memory: { atRest: 0, under50: 0 },
  }));
  // Warm code is measured; the first calls after a start pay for its compilation.
  for (const list of targets.values()) for (const target of list) await latencies(target, 30);
  // At rest is not in the middle of the work: a process gives its garbage back some seconds after it.
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  for (const [index, one] of all.entries())
    Object.assign(results[index]?.memory ?? {}, { atRest: one.memory() });
  for (let number = 1; number <= options.rounds; number++) {
    console.log(`Round ${number} of ${options.rounds} …`);
    for (const [index, one] of all.entries()) {
      const result = results[index];
      if (!result) continue;
      for (const target of result.targets) {
        const known = result.rounds.get(target.name) ?? [];
        result.rounds.set(target.name, [...known, await round(target, options.seconds)]);
        result.memory.under50 = Math.max(result.memory.under50, one.memory());
      }
    }
  }
  const largest = results.at(-1);
  for (const target of options.browser ? (largest?.targets ?? []) : []) {
    if (target.floor !== "next") continue;
    largest?.firstLoad.set(target.name, await firstLoad(target));
    largest?.browser.set(target.name, await browserTimes(target));
  }
  return results;
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: Object.keys(sizes).join(",") },
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "1" },
      only: { type: "string", default: "" },
      "no-browser": { type: "boolean", default: false },
      readme: { type: "boolean", default: false },
      scale: { type: "boolean", default: false },
    },
  });
  if (values.scale) return benchScale(residentOf);
  const chosen = values.sizes.split(",").map((name) => {
    if (!isSize(name))
      throw new Refusal(`--sizes takes a list of ${Object.keys(sizes).join(", ")}, not "${name}".`);
    return name;
  });
  await buildIfNeeded();
  await buildFloor();
  const all: Installation[] = [];
  try {
    for (const size of chosen) {
      all.push(await install(size, sizes[size], residentOf));
      console.log(`${size}: ${sizes[size]} objectives in ${all.at(-1)?.seedSeconds.toFixed(1)} s`);
    }
    const options = {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      only: values.only,
      browser: !values["no-browser"],
    };
    const text = report(await measureAll(all, options), options.rounds);
    console.log(`\n${text}`);
    if (values.readme) writeReadme(text);
  } finally {
    for (const one of all) await one.stop();
  }
  return 0;
});
