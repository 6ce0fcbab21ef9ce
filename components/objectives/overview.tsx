import type { Route } from "next";
import { Card, Facts } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { formatNumber } from "#lib/time/format.ts";
import { kindWords, originWords, targetWords } from "./words.tsx";

/** The objective's own fields. */
export function ObjectiveFacts({ objective, actor }: { objective: GuardedObjective; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  const day = (date: Date | null) =>
    date ? <DayText day={toDay(date)} locale={locale} today={today} /> : null;
  const protects = [
    objective.isConfidentiality && "confidentiality",
    objective.isIntegrity && "integrity",
    objective.isAvailability && "availability",
  ]
    .filter(Boolean)
    .join(", ");
  const baseline = objective.baselineValue ? formatNumber(objective.baselineValue.toString(), locale) : null;
  return (
    <Card title="Objective">
      {objective.statement ? (
        <p className="mb-4 text-lg leading-snug break-words whitespace-pre-wrap">{objective.statement}</p>
      ) : (
        <p className="mb-4 text-muted">No statement yet.</p>
      )}
      <Facts
        items={[
          {
            label: "Owner",
            value: objective.owner
              ? `${objective.owner.name}${objective.owner.isActive ? "" : " (deactivated: ownerless)"}`
              : null,
          },
          { label: "Sponsor", value: objective.sponsor?.name },
          { label: "Function", value: objective.function?.name },
          {
            label: "Target",
            value: targetWords({ ...objective, targetOn: toDay(objective.targetOn) }, locale),
          },
          { label: "Start", value: day(objective.startsOn) },
          {
            label: "Baseline",
            value:
              baseline && objective.baselineOn ? (
                <>
                  {baseline} on {day(objective.baselineOn)}
                </>
              ) : (
                baseline
              ),
          },
          {
            label: "Kind",
            value:
              objective.kind === "QUALITATIVE"
                ? `${kindWords.QUALITATIVE}: ${objective.qualitativeReason ?? "the reason is missing"}`
                : kindWords.QUANTITATIVE,
          },
          { label: "Protects", value: protects },
          { label: "Origin", value: <Origin objective={objective} /> },
          { label: "Tags", value: objective.tags.join(", ") },
          { label: "Last reviewed", value: day(objective.lastReviewedOn) },
          { label: "Next review or evaluation", value: day(objective.nextReviewOn) },
          { label: "Rationale", value: objective.rationale },
        ]}
      />
    </Card>
  );
}

function Origin({ objective }: { objective: GuardedObjective }) {
  const words = [objective.origin ? originWords[objective.origin] : null, objective.originLabel]
    .filter(Boolean)
    .join(": ");
  if (!objective.originUrl) return words || null;
  return (
    <a href={objective.originUrl} rel="noreferrer" className="link break-all">
      {words || objective.originUrl}
    </a>
  );
}

/** What this objective followed, and what follows it. */
export function Succession({ objective }: { objective: GuardedObjective }) {
  if (!objective.successor && objective.predecessors.length === 0) return null;
  const link = ({ ref, title }: { ref: string; title: string }) => (
    <Link key={ref} href={`/objectives/${ref}` as Route} className="link">
      {ref} {title}
    </Link>
  );
  return (
    <Card title="Succession">
      <Facts
        items={[
          ...(objective.predecessors.length > 0
            ? [{ label: "Follows", value: objective.predecessors.map(link) }]
            : []),
          ...(objective.successor ? [{ label: "Followed by", value: link(objective.successor) }] : []),
        ]}
      />
    </Card>
  );
}
