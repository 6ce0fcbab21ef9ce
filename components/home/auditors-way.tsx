import type { Route } from "next";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { todayIn } from "#lib/time/day.ts";
import type { Home } from "#lib/work/home.ts";

const ways = [
  {
    clause: "6.2",
    words: "Objectives and their approved versions",
    href: "/objectives",
    act: "objective.read",
  },
  { clause: "9.1", words: "Monitoring and measurement plan", href: "/kpis/plan", act: "kpi.read" },
  { clause: "9.1", words: "Results, objective by month", href: "/kpis/heat-map", act: "kpi.read" },
  { clause: "9.1", words: "KPIs and how they stand", href: "/kpis", act: "kpi.read" },
  { clause: "7.5", words: "Evidence", href: "/evidence", act: "evidence.read" },
  { clause: "7.5", words: "Trail of everything that was done", href: "/trail", act: "trail.read" },
] as const;

/** The auditor's way in: evidence first, then the records by the clause they answer. */
export function AuditorsWay({ actor, evidence }: { actor: Actor; evidence: Home["evidence"] }) {
  const { locale, timeZone } = actor.organisation;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Card title={evidence ? `Evidence (${evidence.total})` : "Evidence"}>
        {evidence && evidence.rows.length > 0 ? (
          <ul className="divide-y divide-line">
            {evidence.rows.map((row) => (
              <li key={row.id} className="py-2">
                <Link
                  href={`/evidence/${row.ref}` as Route}
                  className="font-medium break-words hover:underline"
                >
                  {row.title}
                </Link>
                <p className="text-sm text-muted">
                  <span className="font-mono text-xs">{row.ref}</span> for{" "}
                  {row.records.join(", ") || "no record"}, received{" "}
                  <DayText day={todayIn(timeZone, new Date(row.createdAt))} locale={locale} />
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">No evidence was kept yet.</p>
        )}
        <p className="mt-2 text-sm">
          <Link href="/evidence" className="link">
            All evidence
          </Link>
        </p>
      </Card>
      <Card title="Records by clause">
        <ul className="grid gap-2">
          {ways
            .filter(({ act }) => can(actor, act))
            .map(({ clause, words, href }) => (
              <li key={href} className="flex items-center gap-2">
                <Icon name="chevron-left" className="size-3 shrink-0 rotate-180 text-muted" />
                <span className="w-8 font-mono text-xs text-muted">{clause}</span>
                <Link href={href as Route} className="link">
                  {words}
                </Link>
              </li>
            ))}
        </ul>
      </Card>
    </div>
  );
}
