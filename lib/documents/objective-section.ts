import type { Content, TableCell } from "pdfmake/interfaces";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { words } from "#lib/import/telling.ts";
import { targetInWords } from "#lib/kpis/words.ts";
import { todayIn } from "#lib/time/day.ts";
import { formatDay, formatMoney, formatNumber } from "#lib/time/format.ts";
import { scriptRuns } from "./script-runs.ts";

type Place = { locale: string; currency: string; timeZone: string };

/** One objective in print: what it is, its plan, who approved which content, and what came of it. */
export function objectiveSection(o: ExportedObjective, place: Place, isFirst: boolean): Content[] {
  const day = (value: string | null) => value && formatDay(value, place.locale);
  const goals = [
    o.isConfidentiality && "confidentiality",
    o.isIntegrity && "integrity",
    o.isAvailability && "availability",
  ].filter(Boolean);
  const time = o.targetOn
    ? `${day(o.startsOn) ?? "…"} to ${day(o.targetOn)}`
    : o.isOngoing
      ? `Ongoing${o.reviewCycle ? `, reviewed ${words(o.reviewCycle).toLowerCase()}` : ""}`
      : null;
  return [
    {
      text: scriptRuns(`${o.ref}  ${o.title}`),
      style: "heading",
      headlineLevel: 1,
      ...(isFirst ? { margin: [0, 0, 0, 4] } : {}),
    },
    facts([
      ["Statement", o.statement],
      ["Rationale", o.rationale],
      ["State", `${words(o.state)}${o.archivedAt ? ", archived" : ""}`],
      ["Kind", `${words(o.kind)}${o.qualitativeReason ? `: ${o.qualitativeReason}` : ""}`],
      ["Protects", goals.length > 0 ? words(goals.join(", ")) : null],
      ["Function", o.function],
      ["Origin", o.origin && [words(o.origin), o.originLabel, o.originUrl].filter(Boolean).join(": ")],
      ["Owner", o.owner?.name ?? null],
      ["Sponsor", o.sponsor?.name ?? null],
      [
        "Baseline",
        o.baselineValue &&
          [formatNumber(o.baselineValue, place.locale), day(o.baselineOn)].filter(Boolean).join(" on "),
      ],
      ["Time", time],
      ["Next review", day(o.nextReviewOn)],
      ["Success criterion", o.plan.successCriterion],
      ["Evaluation", o.plan.evaluationMethod],
      ["Evaluated by", evaluatorOf(o)],
      ["Authority", o.plan.authority],
      ["No resources needed", o.plan.needsNoResources ? (o.plan.noResourcesReason ?? "Yes") : null],
    ]),
    ...actions(o, day),
    ...resources(o, place),
    ...kpis(o, place),
    ...approvals(o, place),
    ...evaluations(o, day),
  ];
}

function evaluatorOf({ plan }: ExportedObjective): string | null {
  const parts = [
    plan.evaluator?.name,
    plan.evaluationFrequency && words(plan.evaluationFrequency).toLowerCase(),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

function actions(o: ExportedObjective, day: (value: string | null) => string | null): Content[] {
  if (o.actions.length === 0) return [];
  return table(
    ["Action", "What is to be done", "Owner", "Due", "State"],
    [44, "*", 90, 62, 72],
    o.actions.map((each) => [
      each.ref,
      each.description ? `${each.title}\n${each.description}` : each.title,
      each.owner?.name ?? null,
      day(each.dueOn),
      `${words(each.state)}, ${each.progress} %`,
    ]),
  );
}

function kpis(o: ExportedObjective, place: Place): Content[] {
  if (o.kpis.length === 0) return [];
  return table(
    ["KPI", "What is measured", "Target", "Measured", "By"],
    [44, "*", 96, 62, 90],
    o.kpis.map((each) => [
      each.ref,
      each.name,
      targetInWords(each, place),
      words(each.frequency),
      [each.collector?.name, each.analyst && `evaluated by ${each.analyst.name}`].filter(Boolean).join(", "),
    ]),
  );
}

function resources(o: ExportedObjective, place: Place): Content[] {
  if (o.resources.length === 0) return [];
  const amount = (money: string | null, days: string | null) =>
    [
      money && formatMoney(money, place.locale, place.currency),
      days && `${formatNumber(days, place.locale)} days`,
    ]
      .filter(Boolean)
      .join(", ");
  return table(
    ["Resource", "Kind", "Planned", "Approved", "State"],
    ["*", 52, 80, 80, 56],
    o.resources.map((each) => [
      each.description,
      words(each.kind),
      amount(each.plannedAmount, each.plannedDays),
      amount(each.approvedAmount, each.approvedDays),
      words(each.state),
    ]),
  );
}

function approvals(o: ExportedObjective, place: Place): Content[] {
  if (o.versions.length === 0) return [{ text: "Not approved yet.", style: "label", margin: [0, 4, 0, 0] }];
  return o.versions.map((version) => ({
    margin: [0, 4, 0, 0],
    stack: [
      {
        text: scriptRuns(
          `Version ${version.number} (${words(version.cause).toLowerCase()}), ${formatDay(todayIn(place.timeZone, new Date(version.createdAt)), place.locale)}${version.approvedBy ? `, approved by ${version.approvedBy} as top management` : ""}`,
        ),
        style: "label",
      },
      { text: `SHA-256 of the content: ${version.contentSha256}`, style: "code" },
    ],
  }));
}

function evaluations(o: ExportedObjective, day: (value: string | null) => string | null): Content[] {
  if (o.evaluations.length === 0) return [];
  return table(
    ["Evaluated", "Result", "Finding and conclusion", "By"],
    [62, 52, "*", 90],
    o.evaluations.map((each) => [
      day(each.evaluatedOn),
      words(each.result),
      [each.finding, each.conclusion, each.missedReason, each.evidenceNote, each.evidenceUrl]
        .filter(Boolean)
        .join("\n"),
      each.evaluator?.name ?? null,
    ]),
  );
}

function facts(all: [string, string | null][]): Content {
  const body = all.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [[{ text: label, style: "label" }, { text: scriptRuns(value) }]],
  );
  return { table: { widths: [96, "*"], body }, layout: "noBorders" };
}

function table(head: string[], widths: (number | "*")[], body: (string | null)[][]): Content[] {
  const cells = body.map((row) =>
    row.map((text): TableCell => ({ text: scriptRuns(text || "–"), fontSize: 8 })),
  );
  return [
    {
      margin: [0, 6, 0, 0],
      table: { headerRows: 1, widths, body: [head.map((text) => ({ text, style: "head" })), ...cells] },
      layout: "lightHorizontalLines",
    },
  ];
}
