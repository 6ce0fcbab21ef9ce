import { Facts } from "#components/ui/card.tsx";
import type { ImportRow } from "#lib/import/rows.ts";
import { words } from "#lib/import/telling.ts";

const shown = 600;

/** Every field and note that a row would fill. */
export function RowFacts({ row, names }: { row: ImportRow; names: ReadonlyMap<string, string> }) {
  const { draft, notes } = row;
  const { plan } = draft;
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const worded = (value: string | null) => (value === null ? null : words(value));
  const protects = [
    draft.isConfidentiality && "Confidentiality",
    draft.isIntegrity && "Integrity",
    draft.isAvailability && "Availability",
  ].filter(Boolean);
  const facts: [string, string | null][] = [
    ["Statement", draft.statement],
    ["Rationale", draft.rationale],
    ["Kind", worded(draft.kind)],
    ["Protects", protects.join(", ") || null],
    ["Function", named(draft.functionId)],
    ["Origin", worded(draft.origin)],
    ["Owner", named(draft.ownerId)],
    ["Sponsor", named(draft.sponsorId)],
    ["Baseline", [draft.baselineValue, draft.baselineOn].filter(Boolean).join(" on ") || null],
    ["Start", draft.startsOn],
    [
      "Target",
      draft.isOngoing
        ? `Ongoing${draft.reviewCycle ? `, ${words(draft.reviewCycle).toLowerCase()} review` : ""}`
        : draft.targetOn,
    ],
    ["Tags", draft.tags.join(", ") || null],
    ["Success criterion", plan.successCriterion],
    ["Evaluation method", plan.evaluationMethod],
    ["Evaluation frequency", worded(plan.evaluationFrequency)],
    ["Evaluator", named(plan.evaluatorId)],
    ["Authority", plan.authority],
    ...draft.resources.map((text, at): [string, string] => [`Resource ${at + 1}`, text]),
    ...notes.map(({ column, value }): [string, string] => [`Note: ${column}`, value]),
  ];
  const items = facts.flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: shortened(value) }],
  );
  return (
    <div className="mt-2">
      <Facts items={items} />
    </div>
  );
}

function shortened(text: string): string {
  return text.length > shown
    ? `${text.slice(0, shown)}… (${text.length.toLocaleString("en")} characters)`
    : text;
}
