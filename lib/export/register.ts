import type { FieldKey } from "#lib/import/fields.ts";
import { words } from "#lib/import/telling.ts";
import { EXPORT_MARK } from "./guard.ts";

type Person = { name: string; email: string } | null;

/** An objective as the register exports it. Days are `YYYY-MM-DD`, instants ISO 8601, numbers decimal strings. */
export type ExportedObjective = {
  ref: string;
  title: string;
  statement: string | null;
  rationale: string | null;
  kind: string;
  qualitativeReason: string | null;
  isConfidentiality: boolean;
  isIntegrity: boolean;
  isAvailability: boolean;
  function: string | null;
  origin: string | null;
  originLabel: string | null;
  originUrl: string | null;
  owner: Person;
  sponsor: Person;
  baselineValue: string | null;
  baselineOn: string | null;
  startsOn: string | null;
  targetOn: string | null;
  isOngoing: boolean;
  reviewCycle: string | null;
  tags: string[];
  language: string;
  state: string;
  approvedVersion: number | null;
  lastReviewedOn: string | null;
  nextReviewOn: string | null;
  proposedAt: string | null;
  approvedAt: string | null;
  closedAt: string | null;
  archivedAt: string | null;
  successor: string | null;
  createdAt: string;
  updatedAt: string;
  plan: {
    authority: string | null;
    evaluationMethod: string | null;
    successCriterion: string | null;
    evaluator: Person;
    evaluatorIsOwnerReason: string | null;
    evaluationFrequency: string | null;
    firstEvaluationOn: string | null;
    needsNoResources: boolean;
    noResourcesReason: string | null;
  };
  actions: {
    ref: string;
    title: string;
    description: string | null;
    owner: Person;
    startsOn: string | null;
    dueOn: string | null;
    state: string;
    progress: number;
    dependsOn: string[];
  }[];
  resources: {
    kind: string;
    description: string;
    plannedAmount: string | null;
    plannedDays: string | null;
    approvedAmount: string | null;
    approvedDays: string | null;
    spentAmount: string;
    spentDays: string;
    state: string;
  }[];
  links: { label: string; url: string }[];
  evaluations: {
    result: string;
    evaluatedOn: string;
    evaluator: Person;
    finding: string;
    conclusion: string;
    missedReason: string | null;
    earlyReason: string | null;
    evidenceNote: string | null;
    evidenceUrl: string | null;
  }[];
  importNotes: { heading: string; value: string }[];
};

type Value = string | number | boolean | null;
type Column = { heading: string; field: FieldKey; of: (objective: ExportedObjective) => Value };

const column = (heading: string, field: FieldKey, of: Column["of"]): Column => ({ heading, field, of });
const note = (heading: string, of: Column["of"]) => column(heading, "importNote", of);

// Each heading with the field the import reads it back into; what it does not know comes back as a note.
const columns: readonly Column[] = [
  note(EXPORT_MARK, (o) => o.ref),
  column("Title", "title", (o) => o.title),
  column("Statement", "statement", (o) => o.statement),
  column("Rationale", "rationale", (o) => o.rationale),
  note("State", (o) => words(o.state)),
  column("Owner email", "ownerId", (o) => o.owner?.email ?? null),
  note("Owner name", (o) => o.owner?.name ?? null),
  column("Function", "functionId", (o) => o.function),
  column("Start", "startsOn", (o) => o.startsOn),
  column("Target date", "targetOn", (o) => o.targetOn),
  column("Ongoing", "isOngoing", (o) => o.isOngoing),
  column("Review cycle", "reviewCycle", (o) => o.reviewCycle && words(o.reviewCycle)),
  column("Kind", "kind", (o) => words(o.kind)),
  note("Why no number is practicable", (o) => o.qualitativeReason),
  column("Confidentiality", "isConfidentiality", (o) => o.isConfidentiality),
  column("Integrity", "isIntegrity", (o) => o.isIntegrity),
  column("Availability", "isAvailability", (o) => o.isAvailability),
  column("Origin", "origin", (o) => o.origin && words(o.origin)),
  note("Origin label", (o) => o.originLabel),
  note("Origin link", (o) => o.originUrl),
  column("Sponsor email", "sponsorId", (o) => o.sponsor?.email ?? null),
  note("Sponsor name", (o) => o.sponsor?.name ?? null),
  column("Baseline value", "baselineValue", (o) => o.baselineValue),
  column("Baseline date", "baselineOn", (o) => o.baselineOn),
  column("Tags", "tags", (o) => o.tags.join("; ")),
  note("Language", (o) => o.language),
  column("Success criterion", "successCriterion", (o) => o.plan.successCriterion),
  column("Evaluation method", "evaluationMethod", (o) => o.plan.evaluationMethod),
  column("Evaluator email", "evaluatorId", (o) => o.plan.evaluator?.email ?? null),
  note("Evaluator name", (o) => o.plan.evaluator?.name ?? null),
  note("Why the owner evaluates", (o) => o.plan.evaluatorIsOwnerReason),
  column(
    "Evaluation frequency",
    "evaluationFrequency",
    (o) => o.plan.evaluationFrequency && words(o.plan.evaluationFrequency),
  ),
  note("First evaluation", (o) => o.plan.firstEvaluationOn),
  column("Authority", "authority", (o) => o.plan.authority),
  note("No additional resources needed", (o) => o.plan.needsNoResources),
  note("Why no resources are needed", (o) => o.plan.noResourcesReason),
  note("Approved version", (o) => o.approvedVersion),
  note("Successor", (o) => o.successor),
  note("Last reviewed", (o) => o.lastReviewedOn),
  note("Next review", (o) => o.nextReviewOn),
  note("Proposed at", (o) => o.proposedAt),
  note("Approved at", (o) => o.approvedAt),
  note("Closed at", (o) => o.closedAt),
  note("Archived at", (o) => o.archivedAt),
  note("Created at", (o) => o.createdAt),
  note("Updated at", (o) => o.updatedAt),
];

const longestCell = 20_000;
const mostResourceColumns = 30;

/** The register as a table of text: what the CSV export writes. Lists spread over as many columns as they need. */
export function registerTable(objectives: readonly ExportedObjective[]): {
  header: string[];
  rows: string[][];
} {
  const lists: { heading: string; cells: string[][] }[] = [
    {
      heading: "Resource",
      cells: objectives.map((o) => o.resources.slice(0, mostResourceColumns).map((one) => one.description)),
    },
    { heading: "Resource details", cells: objectives.map((o) => packed(o.resources.map(resourceLine))) },
    { heading: "Actions", cells: objectives.map((o) => packed(o.actions.map(actionLine))) },
    {
      heading: "Links",
      cells: objectives.map((o) => packed(o.links.map(({ label, url }) => `${label}: ${url}`))),
    },
    { heading: "Evaluations", cells: objectives.map((o) => packed(o.evaluations.map(evaluationLine))) },
    {
      heading: "Import notes",
      cells: objectives.map((o) => packed(o.importNotes.map(({ heading, value }) => `${heading}: ${value}`))),
    },
  ];
  const header = columns.map(({ heading }) => heading);
  const rows = objectives.map((objective) => columns.map(({ of }) => cell(of(objective))));
  for (const { heading, cells } of lists) {
    const width = Math.max(1, ...cells.map((each) => each.length));
    for (let at = 0; at < width; at += 1) {
      header.push(at === 0 ? heading : `${heading} ${at + 1}`);
      for (const [index, row] of rows.entries()) row.push(cells[index]?.[at] ?? "");
    }
  }
  return { header, rows };
}

/** The field a heading of our own export is read back into; null when it is no heading of ours. */
export function ownField(heading: string): FieldKey | null {
  const known = columns.find((one) => one.heading === heading);
  if (known) return known.field;
  if (/^Resource( \d+)?$/.test(heading)) return "resources";
  return /^(Resource details|Actions|Links|Evaluations|Import notes)( \d+)?$/.test(heading)
    ? "importNote"
    : null;
}

function cell(value: Value): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value === null ? "" : String(value);
}

/** Lines put together into cells that a spreadsheet, and the import, will take. */
function packed(lines: readonly string[]): string[] {
  const cells: string[] = [];
  for (const line of lines.flatMap(pieces)) {
    const last = cells.at(-1);
    if (last !== undefined && last.length + line.length < longestCell)
      cells[cells.length - 1] = `${last}\n${line}`;
    else cells.push(line);
  }
  return cells;
}

function pieces(line: string): string[] {
  if (line.length <= longestCell) return [line];
  const isHalved = /[\ud800-\udbff]/.test(line.charAt(longestCell - 1));
  const at = isHalved ? longestCell - 1 : longestCell;
  return [line.slice(0, at), ...pieces(line.slice(at))];
}

function resourceLine(one: ExportedObjective["resources"][number]): string {
  const amounts = [
    one.plannedAmount && `planned ${one.plannedAmount}`,
    one.plannedDays && `planned ${one.plannedDays} days`,
    one.approvedAmount && `approved ${one.approvedAmount}`,
    one.approvedDays && `approved ${one.approvedDays} days`,
    one.spentAmount !== "0" && `spent ${one.spentAmount}`,
    one.spentDays !== "0" && `spent ${one.spentDays} days`,
  ];
  return `${one.description} (${[words(one.kind), words(one.state), ...amounts].filter(Boolean).join(", ")})`;
}

function actionLine(one: ExportedObjective["actions"][number]): string {
  const facts = [
    one.owner && `${one.owner.name} <${one.owner.email}>`,
    one.startsOn && `from ${one.startsOn}`,
    one.dueOn && `due ${one.dueOn}`,
    words(one.state),
    `${one.progress} %`,
    one.dependsOn.length > 0 && `after ${one.dependsOn.join(", ")}`,
  ];
  const line = `${one.ref} ${one.title} (${facts.filter(Boolean).join(", ")})`;
  return one.description ? `${line}: ${one.description}` : line;
}

function evaluationLine(one: ExportedObjective["evaluations"][number]): string {
  const parts = [
    one.finding,
    one.conclusion,
    one.missedReason,
    one.earlyReason,
    one.evidenceNote,
    one.evidenceUrl,
  ];
  return `${one.evaluatedOn} ${words(one.result)}, ${one.evaluator?.name ?? ""}: ${parts.filter(Boolean).join(" | ")}`;
}
