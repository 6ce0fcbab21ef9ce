import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText, InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";
import { toDay } from "#lib/time/day.ts";

type Props = { objective: GuardedObjective; actor: Actor };

/** Every evaluation, newest first. */
export function Evaluations({ objective, actor }: Props) {
  if (objective.evaluations.length === 0) return null;
  return (
    <Card title="Evaluations">
      <ul className="grid gap-4">
        {objective.evaluations.toReversed().map((each) => (
          <li key={each.id} className="border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={each.result === "ACHIEVED" ? "good" : "bad"}>
                {each.result === "ACHIEVED" ? "Achieved" : "Missed"}
              </Badge>
              <DayText day={toDay(each.evaluatedOn)} locale={actor.organisation.locale} />
              <span className="text-muted">evaluated by {each.evaluator.name}</span>
            </p>
            <p className="mt-1 break-words whitespace-pre-wrap">{each.finding}</p>
            <p className="mt-1 break-words whitespace-pre-wrap text-muted">{each.conclusion}</p>
            {each.missedReason ? (
              <p className="mt-1 break-words">Missed because: {each.missedReason}</p>
            ) : null}
            {each.earlyReason ? (
              <p className="mt-1 break-words">Evaluated early because: {each.earlyReason}</p>
            ) : null}
            <p className="mt-1 text-sm break-words">
              Evidence: {each.evidenceNote}{" "}
              {each.evidenceUrl ? (
                <a href={each.evidenceUrl} rel="noreferrer" className="link break-all">
                  {each.evidenceUrl}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Approved versions and every decision over exactly which content. */
export function Versions({ objective, actor }: Props) {
  if (objective.versions.length === 0 && objective.approvals.length === 0) return null;
  const { locale, timeZone } = actor.organisation;
  return (
    <Card title="Versions and decisions">
      <ul className="grid gap-2">
        {objective.versions.map((version) => (
          <li key={version.id} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              href={`/objectives/${objective.ref}/versions/${version.number}` as Route}
              className="link font-medium"
            >
              Version {version.number}
            </Link>
            <span className="text-sm text-muted">
              {version.cause.toLowerCase()},{" "}
              <InstantText at={version.createdAt} locale={locale} timeZone={timeZone} />
            </span>
            <code className="font-mono text-xs text-muted">{version.contentSha256.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
      <ul className="mt-4 grid gap-2 border-t border-line pt-3 text-sm empty:hidden">
        {objective.approvals.toReversed().map((each) => (
          <li key={each.id} className="break-words">
            <span className="font-medium">{each.person.name}</span> {each.meaning},{" "}
            <InstantText at={each.createdAt} locale={locale} timeZone={timeZone} />
            {each.reason ? <span className="text-muted">: {each.reason}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Cells of the imported sheet that have no field yet, word for word. */
export function ImportNotes({ objective }: { objective: GuardedObjective }) {
  if (objective.importNotes.length === 0) return null;
  return (
    <Card title="From the imported register">
      <p className="mb-2 text-sm text-muted">Columns that have no field here are kept as they were.</p>
      <dl className="grid gap-2">
        {objective.importNotes.map((note) => (
          <div key={note.id}>
            <dt className="text-xs text-muted">{note.heading}</dt>
            <dd className="break-words whitespace-pre-wrap">{note.value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
