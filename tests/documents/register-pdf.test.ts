import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeApart } from "#lib/documents/apart.ts";
import { toPdf } from "#lib/documents/pdf.ts";
import { registerDocument } from "#lib/documents/register-pdf.ts";
import { scriptRuns } from "#lib/documents/script-runs.ts";
import { textOfPdf } from "../support/pdf.ts";
import { wholeObjective } from "./whole-objective.ts";

const head = {
  organisation: "Łódź Škoda Αθήνα 株式会社",
  classification: "Confidential ≥ internal",
  scope: { number: 3, statement: "All services µ and č of the group." },
  filter: "not archived; by ref",
  by: "Δήμητρα Παπαδοπούλου",
  asOf: "22 November 2026 at 03:00 (Europe/Berlin)",
  sha256: "ab".repeat(32),
  locale: "en-GB",
  currency: "EUR",
  timeZone: "Europe/Berlin",
};

describe("the register as PDF", () => {
  test("prints names and signs of many languages, hash, scope and the page on every page", async () => {
    const bytes = await toPdf(registerDocument(head, [1, 2, 3, 4, 5].map(wholeObjective)));
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, bytes);
    const pages = await textOfPdf(bytes);
    const whole = pages.join(" ");
    for (const text of [
      "≥ 95 %",
      "5 µs",
      "žluťoučký kůň",
      "Zażółć gęślą jaźń",
      "Μέτρηση κάθε μήνα",
      "目標を達成する。",
      "田中",
      "Δήμητρα Παπαδοπούλου",
      "株式会社",
      "Ewa Żółkiewska",
      "€12,500.00",
      "cd".repeat(32),
      head.sha256,
      "All services µ and č of the group.",
      "Confidential ≥ internal",
    ])
      expect(whole.normalize("NFKC").replaceAll(" ", "")).toContain(
        text.normalize("NFKC").replaceAll(" ", ""),
      );
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page).toContain("Confidential ≥ internal");
    }
  }, 60_000);

  test("an empty register is a document too", async () => {
    const pages = await textOfPdf(await toPdf(registerDocument({ ...head, scope: null }, [])));
    expect(pages[0]).toContain("No objective matches.");
    expect(pages[0]).toContain("No scope statement has been written yet.");
  }, 60_000);

  test.each([
    ["plain", [{ text: "plain" }]],
    ["", [{ text: "" }]],
    ["田中 and ≥", [{ text: "田中", font: "Japanese" }, { text: " and " }, { text: "≥", font: "Japanese" }]],
    ["Ａb", [{ text: "Ａ", font: "Japanese" }, { text: "b" }]],
  ])("the font changes where the script does: %s", (text, runs) => {
    expect(scriptRuns(text)).toEqual(runs);
  });
});

test("a large register is set apart: this process goes on, and its memory stays", async () => {
  const objectives = Array.from({ length: 300 }, (_, at) => wholeObjective(at + 1));
  const before = process.memoryUsage().rss;
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const bytes = await makeApart({ kind: "pdf", head, objectives });
  clearInterval(timer);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(longest).toBeLessThan(500);
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
}, 60_000);

test("a document that is no longer wanted is broken off", async () => {
  const objectives = Array.from({ length: 300 }, (_, at) => wholeObjective(at + 1));
  const made = makeApart({ kind: "pdf", head, objectives }, AbortSignal.timeout(400));
  await expect(made).rejects.toThrow(/abort/i);
}, 60_000);
