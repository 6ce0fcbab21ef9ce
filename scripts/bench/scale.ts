import { buildIfNeeded } from "../launch/build.ts";
import { buildFloor } from "./floor.ts";
import { type Installation, install } from "./installation.ts";
import { quantile } from "./measure.ts";

const users = 10;
const visits = 24;
const pages: [name: string, path: string][] = [
  ["Home", "/"],
  ["Objectives, list", "/objectives"],
  ["Objective, detail", "/objectives/{obj}"],
  ["KPIs, list", "/kpis"],
  ["KPIs, off target and overdue", "/kpis?status=OFF_TARGET&overdue=yes"],
  ["KPI", "/kpis/{kpi}"],
  ["Measurements, mine", "/measurements"],
  ["Measurements, everybody's", "/measurements?of=everybody"],
  ["My work", "/my-work"],
  ["Evidence, list", "/evidence"],
];
const goals = { median: 150, p95: 400, one: 50, batch: 20, memory: 700 };

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ref = (prefix: string, number: number) => `${prefix}-${String(number).padStart(3, "0")}`;

/** Asks for a page or operation. @returns milliseconds until its last byte. @throws when it was not answered well */
async function call(url: string, init: RequestInit): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
  return performance.now() - began;
}

// A number in a sequence that is the same in every run, from 0 to 1.
const at = (user: number, visit: number) => ((user * 7919 + visit * 104_729) % 9973) / 9973;

/** Ten people who think one to three seconds between two pages. @returns milliseconds of each page, by its name */
async function visited(one: Installation): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(pages.map(([name]) => [name, []]));
  const headers = { cookie: `sixtwo-session=${one.access.session}` };
  const look = async ([name, path]: [string, string], number: number) => {
    const url = path.replace("{obj}", ref("OBJ", number)).replace("{kpi}", ref("KPI", number * 3));
    times.get(name)?.push(await call(one.product + url, { headers }));
  };
  for (const page of pages) await look(page, 1);
  for (const list of times.values()) list.length = 0;
  await Promise.all(
    Array.from({ length: users }, async (_, user) => {
      for (let visit = 0; visit < visits; visit++) {
        await sleep(1000 + 2000 * at(user, visit));
        const page = pages[(user + visit) % pages.length];
        if (page) await look(page, 1 + Math.floor(at(visit, user) * (one.objectives - 1)));
      }
    }),
  );
  return times;
}

type Kpi = { ref: string; frequency: string };

/** KPIs that take values: monthly ones of active objectives. */
async function measurable(one: Installation, count: number): Promise<string[]> {
  const headers = { authorization: `Bearer ${one.access.tokens[0]}` };
  const refs: string[] = [];
  for (let cursor = ""; refs.length < count; ) {
    const answer = await fetch(`${one.product}/api/v1/kpis?frequency=MONTHLY&limit=200${cursor}`, {
      headers,
    });
    const page = (await answer.json()) as {
      data: (Kpi & { objective: { state: string } })[];
      nextCursor: string | null;
    };
    refs.push(...page.data.filter(({ objective }) => objective.state === "ACTIVE").map((kpi) => kpi.ref));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  return refs.slice(0, count);
}

/** Records values older than all there are. @returns milliseconds of single values, seconds of a batch of 10,000 */
async function recorded(one: Installation): Promise<{ single: number[]; batch: number; size: number }> {
  const headers = {
    authorization: `Bearer ${one.access.tokens[1]}`,
    "content-type": "application/json",
  };
  const kpis = await measurable(one, 1000);
  const single: number[] = [];
  for (const kpi of kpis.slice(0, 40)) {
    const body = JSON.stringify({ period: "2005-01", value: 93 });
    single.push(
      await call(`${one.product}/api/v1/kpis/${kpi}/measurements`, { method: "POST", headers, body }),
    );
  }
  // Before the oldest there are: a small register takes fewer.
  const perKpi = Math.min(150, Math.ceil(10_000 / kpis.length));
  const measurements = kpis
    .flatMap((kpi) =>
      Array.from({ length: perKpi }, (_, month) => ({
        kpi,
        period: `${2006 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}`,
        value: 90 + (month % 9),
      })),
    )
    .slice(0, 10_000);
  const body = JSON.stringify({ measurements });
  const batch = await call(`${one.product}/api/v1/measurements/batch`, { method: "POST", headers, body });
  return { single, batch: batch / 1000, size: measurements.length };
}

/**
 * Measures the product over 2,000,000 values, and over a hundredth of them to tell how it grows: pages under ten users
 * who think, one value, a batch of 10,000, memory.
 * @returns the script's exit code: 0 when every goal was reached
 */
export async function benchScale(residentOf: (pid: number) => number): Promise<number> {
  await buildIfNeeded();
  await buildFloor();
  const results = [];
  for (const objectives of [100, 10_000]) {
    const one = await install(`${objectives}`, objectives, residentOf, true);
    try {
      console.log(`${objectives} objectives with their values in ${one.seedSeconds.toFixed(0)} s`);
      const times = await visited(one);
      results.push({ times, ...(await recorded(one)), memory: one.memory(), seed: one.seedSeconds });
    } finally {
      await one.stop();
    }
  }
  const [small, large] = results;
  if (!small || !large) return 1;
  console.log(
    "\n| page | median ms | p95 ms | growth from 100 to 10,000 objectives |\n| --- | --- | --- | --- |",
  );
  let isReached = true;
  for (const [name, list] of large.times) {
    const [median, p95] = [quantile(list), quantile(list, 0.95)];
    isReached &&= median < goals.median && p95 < goals.p95;
    const growth = median / quantile(small.times.get(name) ?? []);
    console.log(`| ${name} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${growth.toFixed(2)}× |`);
  }
  const single = quantile(large.single);
  const memory = large.memory / 1_048_576;
  isReached &&= single < goals.one && large.batch < goals.batch && memory < goals.memory;
  console.log(
    `\nOne value ${single.toFixed(0)} ms (${quantile(small.single).toFixed(0)} ms at 100), a batch of ${large.size} in ${large.batch.toFixed(1)} s (${small.size} in ${small.batch.toFixed(1)} s), memory of the app ${memory.toFixed(0)} MB, seeded in ${large.seed.toFixed(0)} s. Goals ${isReached ? "reached" : "MISSED"}.`,
  );
  return isReached ? 0 : 1;
}
