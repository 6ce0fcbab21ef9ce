import type { Route } from "next";
import { HealthBadge } from "#components/kpis/health-badge.tsx";
import { StateBadge, targetWords } from "#components/objectives/words.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ObjectiveRow } from "#lib/objectives/list.ts";

/** How many objectives a short list shows. */
const shown = 10;

/** A short list of objectives; where there are more, a link to all of them. */
export function ObjectiveLinks({
  title,
  rows,
  all,
  locale,
  empty,
}: {
  title: string;
  rows: ObjectiveRow[];
  /** The list with all of them. */
  all: string;
  locale: string;
  empty: string;
}) {
  return (
    <Card title={title}>
      {rows.length === 0 ? <p className="text-muted">{empty}</p> : null}
      <ul className="grid divide-y divide-line">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-mono text-xs text-muted">{row.ref}</span>
            <Link
              href={`/objectives/${row.ref}` as Route}
              className="min-w-0 font-medium break-words hover:underline"
            >
              {row.title}
            </Link>
            {row.health ? <HealthBadge health={row.health} /> : <StateBadge state={row.state} />}
            <span className="text-sm text-muted">{targetWords(row, locale)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <p className="mt-3">
          <Link href={all as Route} className="link">
            Show all
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
