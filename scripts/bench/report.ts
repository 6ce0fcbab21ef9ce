import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "#scripts/launch/root.ts";
import type { BrowserTimes } from "./browser.ts";
import { quantile, type Round } from "./measure.ts";
import { floorNames, type Measured } from "./targets.ts";

/** Everything a run found out about one size. */
export interface SizeResult {
  readonly size: string;
  readonly objectives: number;
  readonly targets: readonly Measured[];
  readonly rounds: ReadonlyMap<string, Round[]>;
  readonly firstLoad: ReadonlyMap<string, number>;
  readonly browser: ReadonlyMap<string, BrowserTimes>;
  readonly memory: { atRest: number; under50: number };
}

const ms = (value: number) => value.toFixed(1);
const times = (value: number) => `${value.toFixed(2)}×`;
const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const head = (cells: string[]) => [row(cells), row(cells.map((_, index) => (index === 0 ? "---" : "---:")))];

/** Median of the medians of the rounds in ms. */
export function medianOf(result: SizeResult, name: string): number {
  return quantile((result.rounds.get(name) ?? []).map(({ latencies }) => quantile(latencies)));
}

function perSecondOf(result: SizeResult, name: string, connections: number): number {
  return quantile(
    (result.rounds.get(name) ?? []).map(({ perSecond }) => perSecond[connections] ?? Number.NaN),
  );
}

// The ratio within each round, so that what else the machine did in that minute touches both sides.
function ratioOf(result: SizeResult, target: Measured, of: (round: Round) => number): number {
  if (target.floor === null) return 1;
  const own = result.rounds.get(target.name) ?? [];
  const floor = result.rounds.get(floorNames[target.floor]) ?? [];
  return quantile(own.map((round, index) => of(round) / of(floor[index] ?? round)));
}

function sizeTable(result: SizeResult): string[] {
  const title = `**${result.size}**: ${result.objectives.toLocaleString("en")} objectives; app process ${Math.round(result.memory.atRest / 1e6)} MB at rest, ${Math.round(result.memory.under50 / 1e6)} MB under 50 connections`;
  const lines = result.targets.map((target) => [
    target.name,
    ms(medianOf(result, target.name)),
    ms(
      quantile(
        (result.rounds.get(target.name) ?? []).flatMap(({ latencies }) => latencies),
        0.95,
      ),
    ),
    target.floor ? times(ratioOf(result, target, ({ latencies }) => quantile(latencies))) : "–",
    Math.round(perSecondOf(result, target.name, 10)),
    target.floor
      ? `${Math.round(ratioOf(result, target, ({ perSecond }) => perSecond[10] ?? 0) * 100)} %`
      : "–",
    Math.round(perSecondOf(result, target.name, 50)),
  ]);
  return [
    title,
    "",
    ...head(["", "median ms", "95 % ms", "to its floor", "calls/s at 10", "of its floor", "calls/s at 50"]),
    ...lines.map(row),
    "",
  ];
}

function growthTable(results: readonly SizeResult[]): string[] {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return [];
  return [
    `Growth of the median from ${first.objectives.toLocaleString("en")} to ${last.objectives.toLocaleString("en")} objectives:`,
    "",
    ...head(["", "growth"]),
    ...last.targets.map(({ name }) => row([name, times(medianOf(last, name) / medianOf(first, name))])),
    "",
  ];
}

function browserTable(result: SizeResult): string[] {
  if (result.firstLoad.size === 0) return [];
  return [
    `In a browser with an empty cache (${result.size}):`,
    "",
    ...head(["", "JavaScript kB, compressed", "first byte ms", "painted ms", "loaded ms"]),
    ...[...result.firstLoad].map(([name, bytes]) => {
      const seen = result.browser.get(name);
      return row([
        name,
        Math.round(bytes / 1000),
        ...(seen ? [seen.firstByte, seen.painted, seen.loaded].map(Math.round) : ["–", "–", "–"]),
      ]);
    }),
    "",
  ];
}

/** The result as Markdown. */
export function report(results: readonly SizeResult[], rounds: number): string {
  const machine = `${cpus().length} cores, Node ${process.versions.node}, ${rounds} interleaved rounds, 50 rows a page`;
  const largest = results.at(-1);
  return [
    `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Each figure stands beside a floor of the same run: the same rows by bare Node and \`pg\`, by a minimal Next page and by a minimal Next handler, without session, access check and shell.`,
    "",
    ...results.flatMap(sizeTable),
    ...growthTable(results),
    ...(largest ? browserTable(largest) : []),
  ].join("\n");
}

const marks = ["<!-- bench -->", "<!-- /bench -->"] as const;

/** Puts the report into the README, between its marks. */
export function writeReadme(text: string): void {
  const file = join(root, "README.md");
  const readme = readFileSync(file, "utf8");
  const [before, rest] = readme.split(marks[0]);
  const after = rest?.split(marks[1])[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${marks.join(" … ")}`);
  writeFileSync(file, `${before}${marks[0]}\n${text}\n${marks[1]}${after}`);
}
