import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
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
