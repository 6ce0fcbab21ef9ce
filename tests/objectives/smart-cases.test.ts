import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { accessCases } from "./smart-cases/development-access.ts";
import { aiCases } from "./smart-cases/development-ai.ts";
import { governanceCases } from "./smart-cases/development-governance.ts";
import { operationsCases } from "./smart-cases/development-operations.ts";
import { peopleCases } from "./smart-cases/development-people.ts";
import { type SmartCase, type SmartCode, smartCases } from "./smart-cases/guide.ts";
import { heldOutCases } from "./smart-cases/held-out.ts";

const development = [...operationsCases, ...accessCases, ...peopleCases, ...governanceCases, ...aiCases];
const all = [...development, ...heldOutCases];
const codes: SmartCode[] = [
  "vague",
  "zero-risk",
  "activity",
  "binary",
  "no-measure",
  "no-deadline",
  "compound",
];
const count = (cases: SmartCase[], wanted: (each: SmartCase) => boolean) => cases.filter(wanted).length;
const hash = (statement: string) => createHash("sha256").update(statement).digest("hex");

// Counts and truth values only: a failure never prints a statement that is held back.
describe("the labelled statements", () => {
  test("are enough, each there once, a third of them held back", () => {
    expect(all.length).toBeGreaterThanOrEqual(280);
    expect(new Set(all.map((each) => each.statement.toLowerCase())).size).toBe(all.length);
    expect(Math.abs(heldOutCases.length / all.length - 1 / 3)).toBeLessThan(0.01);
  });

  test("are split by hash, not by choice", () => {
    const every = all.map((each) => hash(each.statement)).sort();
    const third = new Set(every.filter((_, index) => index % 3 === 2));
    expect(count(heldOutCases, (each) => !third.has(hash(each.statement)))).toBe(0);
    expect(heldOutCases.length).toBe(third.size);
  });

  test.each(codes)("show %s in both parts", (code) => {
    const has = (each: SmartCase) => each.codes.includes(code);
    expect(count(all, has)).toBeGreaterThanOrEqual(35);
    expect(count(development, has)).toBeGreaterThanOrEqual(20);
    expect(count(heldOutCases, has)).toBeGreaterThanOrEqual(10);
  });

  test("have clean and qualitative ones, none of the latter asked for a number", () => {
    expect(count(all, (each) => each.codes.length === 0)).toBeGreaterThanOrEqual(45);
    expect(count(all, (each) => each.kind === "QUALITATIVE")).toBeGreaterThanOrEqual(35);
    expect(count(all, (each) => each.kind === "QUALITATIVE" && each.codes.includes("no-measure"))).toBe(0);
  });

  test("name no code twice", () => {
    expect(count(all, (each) => new Set(each.codes).size !== each.codes.length)).toBe(0);
  });
});

test.each(["vague Improve security", "vaque | Improve security", "- | ", "- vague | Improve security"])(
  "a line that is not codes and a statement is refused: %s",
  (line) => {
    expect(() => smartCases("QUANTITATIVE", line)).toThrow(/Line 1/);
  },
);
