import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { words } from "#lib/import/telling.ts";
import { objectiveSection } from "./objective-section.ts";
import { type Run, scriptRuns } from "./script-runs.ts";

/** What a printed register says of itself. */
export type RegisterHead = {
  organisation: string;
  classification: string;
  /** The ISMS scope statement in force, if one is written. */
  scope: { number: number; statement: string } | null;
  /** The filter and order in words. */
  filter: string;
  by: string;
  /** The moment in the organisation's zone, in words. */
  asOf: string;
  /** SHA-256 of all rows; the same register as a workbook tells the same. */
  sha256: string;
  locale: string;
  currency: string;
  /** IANA name. */
  timeZone: string;
};

const muted = "#555555";
const line = "#c8ccd2";

/** The register of objectives as a document to print, sign or hand to an auditor. */
export function registerDocument(
  head: RegisterHead,
  objectives: readonly ExportedObjective[],
): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [48, 64, 48, 60],
    info: {
      title: `Information security objectives of ${head.organisation}`,
      author: head.organisation,
      creator: "SixTwo",
    },
    defaultStyle: { fontSize: 9, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 22, bold: true, margin: [0, 0, 0, 4] },
      chapter: { fontSize: 14, bold: true, margin: [0, 18, 0, 6] },
      heading: { fontSize: 12, bold: true, margin: [0, 16, 0, 4] },
      label: { color: muted, fontSize: 8 },
      head: { bold: true, fillColor: "#eef2f6", fontSize: 8 },
      code: { fontSize: 7, color: muted },
    },
    header: () => ({
      margin: [48, 26, 48, 0],
      columns: [
        { text: scriptRuns(head.organisation), color: muted, fontSize: 8 },
        { text: scriptRuns(head.classification), color: muted, fontSize: 8, alignment: "right", bold: true },
      ],
    }),
    footer: (page, pages) => ({
      margin: [48, 18, 48, 0],
      columns: [
        {
          text: scriptRuns(`As of ${head.asOf} · register ${head.sha256.slice(0, 16)}…`),
          color: muted,
          fontSize: 7,
        },
        { text: `Page ${page} of ${pages}`, color: muted, fontSize: 8, alignment: "right", width: 80 },
      ],
    }),
    content: [
      ...titleBlock(head, objectives.length),
      overview(objectives),
      ...(objectives.length === 0
        ? []
        : [{ text: "The objectives", style: "chapter", pageBreak: "before" as const }]),
      ...objectives.flatMap((objective, at) => objectiveSection(objective, head, at === 0)),
    ],
  };
}

function titleBlock(head: RegisterHead, count: number): Content[] {
  const { scope } = head;
  const facts: [string, string][] = [
    ["Classification", head.classification],
    ["As of", head.asOf],
    ["Prepared by", head.by],
    [
      "What it holds",
      `${count === 1 ? "1 objective" : `${count.toLocaleString(head.locale)} objectives`}: ${head.filter}`,
    ],
    ["Register hash (SHA-256)", head.sha256],
  ];
  return [
    { text: scriptRuns(head.organisation), fontSize: 12, color: muted, margin: [0, 8, 0, 2] },
    { text: "Information security objectives", style: "title" },
    {
      text: "Register with the plans to achieve them (ISO/IEC 27001, clause 6.2)",
      color: muted,
      margin: [0, 0, 0, 12],
    },
    {
      table: {
        widths: [120, "*"],
        body: facts.map(([label, value]) => [
          { text: label, style: "label" },
          { text: scriptRuns(value), ...(label.startsWith("Register hash") ? { fontSize: 8 } : {}) },
        ]),
      },
      layout: rows,
    },
    { text: scope ? `Scope of the ISMS (statement ${scope.number})` : "Scope of the ISMS", style: "chapter" },
    { text: scriptRuns(scope?.statement ?? "No scope statement has been written yet.") },
  ];
}

function overview(objectives: readonly ExportedObjective[]): Content {
  const head = ["Reference", "Title", "State", "Owner", "Target"].map((text) => ({ text, style: "head" }));
  const cell = (text: string | null) => ({ text: scriptRuns(text ?? "–") as Run[] });
  return {
    stack: [
      { text: "Overview", style: "chapter" },
      objectives.length === 0
        ? { text: "No objective matches." }
        : {
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: [52, "*", 52, 90, 62],
              body: [
                head,
                ...objectives.map((o) => [
                  { text: o.ref, noWrap: true },
                  cell(o.title),
                  cell(words(o.state)),
                  cell(o.owner?.name ?? null),
                  cell(o.targetOn ?? (o.isOngoing ? "Ongoing" : null)),
                ]),
              ],
            },
            layout: rows,
          },
    ],
  };
}

const rows = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};
