import type { Route } from "next";
import { StateBadge } from "#components/objectives/words.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Summary } from "#lib/work/summary.ts";
import type { ObjectiveState } from "#prisma/generated/enums.ts";

/** What an ISMS manager should not overlook: each number leads to the list behind it. */
export function Figures({ numbers }: { numbers: Summary }) {
  const figures = [
    { label: "waiting for approval", value: numbers.states.PROPOSED, href: "/objectives?state=PROPOSED" },
    { label: "drafts to complete", value: numbers.states.DRAFT, href: "/objectives?state=DRAFT" },
    { label: "evaluations due", value: numbers.evaluationsDue, href: "/objectives?due=yes" },
    { label: "objectives ownerless", value: numbers.ownerless, href: "/handover" },
    { label: "resources requested", value: numbers.requestedResources, href: "/objectives?requested=yes" },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-5">
      {figures.map(({ label, value, href }) => (
        <li key={label}>
          <Link
            href={href as Route}
            className="block h-full rounded-lg border border-line bg-surface p-4 hover:border-accent"
          >
            <span className="block text-2xl font-semibold tabular-nums">{value}</span>
            <span className="text-sm text-muted">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The register by state. */
export function StateFigures({ states }: { states: Record<ObjectiveState, number> }) {
  return (
    <Card title="The register by state">
      <ul className="flex flex-wrap gap-x-6 gap-y-3">
        {(Object.keys(states) as ObjectiveState[])
          .filter((state) => states[state] > 0)
          .map((state) => (
            <li key={state}>
              <Link
                href={`/objectives?state=${state}` as Route}
                className="flex items-center gap-2 hover:underline"
              >
                <span className="text-lg font-semibold tabular-nums">{states[state]}</span>
                <StateBadge state={state} />
              </Link>
            </li>
          ))}
      </ul>
    </Card>
  );
}
