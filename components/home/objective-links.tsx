import type { Route } from "next";
import Link from "next/link";
import { StateBadge, targetWords } from "#components/objectives/words.tsx";
import { Card } from "#components/ui/card.tsx";
import type { ObjectiveRow } from "#lib/objectives/list.ts";

/** A short list of objectives. */
export function ObjectiveLinks({
  title,
  rows,
  locale,
  empty,
}: {
  title: string;
  rows: ObjectiveRow[];
  locale: string;
  empty: string;
}) {
  return (
    <Card title={title}>
      {rows.length === 0 ? <p className="text-muted">{empty}</p> : null}
      <ul className="grid divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-mono text-xs text-muted">{row.ref}</span>
            <Link
              href={`/objectives/${row.ref}` as Route}
              className="min-w-0 font-medium break-words hover:underline"
            >
              {row.title}
            </Link>
            <StateBadge state={row.state} />
            <span className="text-sm text-muted">{targetWords(row, locale)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
