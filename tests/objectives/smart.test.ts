import { describe, expect, test } from "vitest";
import { textCodes } from "#lib/objectives/smart/finding.ts";
import { checkStatement, type StatementToCheck } from "#lib/objectives/smart.ts";
import { accessCases } from "./smart-cases/development-access.ts";
import { aiCases } from "./smart-cases/development-ai.ts";
import { governanceCases } from "./smart-cases/development-governance.ts";
import { operationsCases } from "./smart-cases/development-operations.ts";
import { peopleCases } from "./smart-cases/development-people.ts";
import { freshCases } from "./smart-cases/fresh.ts";
import type { SmartCase } from "./smart-cases/guide.ts";
import { heldOutCases } from "./smart-cases/held-out.ts";
import { laterCases } from "./smart-cases/later.ts";
import { actionCases } from "./smart-cases/later-actions.ts";
import { lastCases } from "./smart-cases/later-last.ts";
import { publishedCases } from "./smart-cases/later-published.ts";
import { registerCases } from "./smart-cases/later-registers.ts";
import { roadmapCases } from "./smart-cases/later-roadmaps.ts";
import { sectorCases } from "./smart-cases/later-sectors.ts";
import { mixedCases } from "./smart-cases/second-last.ts";
import { noteCases } from "./smart-cases/second-notes.ts";
import { programmeCases } from "./smart-cases/second-programmes.ts";
import { sentenceCases } from "./smart-cases/second-sentences.ts";
import { strategyCases } from "./smart-cases/second-strategies.ts";
import { tableCases } from "./smart-cases/second-tables.ts";
import { tradeCases } from "./smart-cases/second-trades.ts";
import { unseenCases } from "./smart-cases/unseen.ts";

const development = [...operationsCases, ...accessCases, ...peopleCases, ...governanceCases, ...aiCases];
const codesOf = (given: StatementToCheck) => checkStatement(given).findings.map(({ code }) => code);

type Tally = { code: string; right: number; wrong: number; missed: number };
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const precision = ({ right, wrong }: Tally) => share(right, right + wrong);
const recall = ({ right, missed }: Tally) => share(right, right + missed);

/** Numbers only: what is held back is never printed. */
function tally(cases: SmartCase[]): { codes: Tally[]; all: Tally } {
  const found = cases.map((each) => ({ want: each.codes, got: codesOf(each) }));
  const codes = textCodes.map((code) => {
    const count = (want: boolean, got: boolean) =>
      found.filter((each) => each.want.includes(code) === want && each.got.includes(code) === got).length;
    return { code, right: count(true, true), wrong: count(false, true), missed: count(true, false) };
  });
  const sum = (of: "right" | "wrong" | "missed") => codes.reduce((total, each) => total + each[of], 0);
  return { codes, all: { code: "all", right: sum("right"), wrong: sum("wrong"), missed: sum("missed") } };
}

describe("precision and recall over (statement, code) pairs", () => {
  test.each([
    ["development", development, 0.99, 0.99],
    ["later", laterCases, 0.98, 0.98],
    // Labelled before the rules saw them. Precision and recall at first sight: 95.7 and 94.8 %, 96.9 and 93.8 %,
    // 97.6 and 95.6 %, 98.0 and 95.0 %, 98.8 and 94.9 %, 99.2 and 99.2 %.
    ["published", publishedCases, 0.98, 0.98],
    ["registers", registerCases, 0.98, 0.98],
    ["roadmaps", roadmapCases, 0.98, 0.98],
    ["sectors", sectorCases, 0.98, 0.98],
    ["actions", actionCases, 0.98, 0.98],
    ["last", lastCases, 0.98, 0.98],
    // Spent: the rules have been mended by it since, so it says nothing about what nobody has seen.
    ["held out", heldOutCases, 0.98, 0.98],
    // Spent as well. At first sight: precision 95.5 %, recall 94.2 %.
    ["fresh", freshCases, 0.98, 0.98],
    // Measured once, when the rules were finished: 98.5 % and 97.0 %. Whoever mends rules with it calls it spent and writes another.
    ["unseen", unseenCases, 0.95, 0.95],
    // Written class by class afterwards. Precision and recall at first sight: 95.0 and 94.6 %, 93.9 and 94.3 %,
    // 98.8 and 96.5 %, 96.7 and 94.3 %, 96.9 and 94.0 %, 97.3 and 94.2 %, 96.4 and 95.0 %.
    ["strategies", strategyCases, 0.98, 0.98],
    ["programmes", programmeCases, 0.98, 0.98],
    ["tables", tableCases, 0.98, 0.98],
    ["sentences", sentenceCases, 0.98, 0.98],
    ["notes", noteCases, 0.98, 0.98],
    ["mixed", mixedCases, 0.98, 0.98],
    ["trades", tradeCases, 0.98, 0.98],
  ] as const)("%s", (name, cases, leastPrecision, leastRecall) => {
    const { codes, all } = tally([...cases]);
    const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(9);
    const lines = [...codes, all].map(
      (each) =>
        `${each.code.padEnd(12)} ${percent(precision(each))} ${percent(recall(each))}  ${each.right} right, ${each.wrong} wrong, ${each.missed} missed`,
    );
    console.info(
      `${name}: ${cases.length} statements\n${"code".padEnd(12)} precision    recall\n${lines.join("\n")}`,
    );
    expect(precision(all)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(all)).toBeGreaterThanOrEqual(leastRecall);
  });
});
