import type { Route } from "next";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import { actInWords } from "#lib/trail/words.ts";
import type { Change } from "#lib/work/changes.ts";

/** What people did in the register last. */
export function ChangesCard({ changes, actor }: { changes: Change[]; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  return (
    <Card
      title="Last changes"
      actions={
        <Link href="/trail" className="link text-sm">
          The whole trail
        </Link>
      }
    >
      {changes.length === 0 ? <p className="text-muted">Nothing was changed yet.</p> : null}
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.operation} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <span className="min-w-0 break-words">
              <span className="font-medium">{change.actorName}</span> {actInWords(change.act)}
              {change.ref || change.label ? ": " : ""}
              {change.ref ? (
                <Link href={`/objectives/${change.ref}` as Route} className="link">
                  {change.ref}
                </Link>
              ) : (
                change.label
              )}
            </span>
            <span className="text-xs text-muted">
              <InstantText at={change.at} locale={locale} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
