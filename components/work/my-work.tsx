import type { Route } from "next";
import { ActionItemBadge } from "#components/action-items/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import type { WorkItem } from "#lib/action-items/queries.ts";
import { type DueGroup, dueGroup } from "#lib/action-items/rules.ts";
import type { Day } from "#lib/time/day.ts";
import type { Decision } from "#lib/work/queries.ts";

const groups: { key: DueGroup; label: string }[] = [
  { key: "overdue", label: "Overdue" },
  { key: "today", label: "Due today" },
  { key: "week", label: "Due within seven days" },
  { key: "later", label: "Later" },
  { key: "undated", label: "Without a date" },
];

/** Decisions that wait, then tasks by when they are due. */
export function MyWork({
  items,
  decisions,
  today,
  locale,
}: {
  items: WorkItem[];
  decisions: Decision[];
  today: Day;
  locale: string;
}) {
  if (items.length === 0 && decisions.length === 0) {
    return (
      <Empty title="Nothing waits for you">
        Actions given to you and decisions that only you can take appear here.
      </Empty>
    );
  }
  return (
    <div className="grid gap-5">
      <DecisionsCard decisions={decisions} locale={locale} />
      {groups.map(({ key, label }) => {
        const members = items.filter((item) => dueGroup(item.dueOn, today) === key);
        return members.length === 0 ? null : (
          <Card key={key} title={`${label} (${members.length})`}>
            <WorkList items={members} today={today} locale={locale} />
          </Card>
        );
      })}
    </div>
  );
}

/** What waits for this person's decision. */
export function DecisionsCard({ decisions, locale }: { decisions: Decision[]; locale: string }) {
  if (decisions.length === 0) return null;
  return (
    <Card title={`Waiting for your decision (${decisions.length})`}>
      <ul className="grid divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.href + decision.title} className="py-2">
            <Link href={decision.href as Route} className="font-medium break-words hover:underline">
              {decision.title}
            </Link>
            <p className="text-sm text-muted">
              {decision.detail}
              {decision.since ? (
                <>
                  {" · since "}
                  <DayText day={decision.since} locale={locale} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Tasks with the record they come from. */
export function WorkList({ items, today, locale }: { items: WorkItem[]; today: Day; locale: string }) {
  return (
    <ul className="grid divide-y divide-line">
      {items.map((item) => (
        <li key={item.ref} className="py-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-mono text-xs text-muted">{item.ref}</span>
            <Link
              href={`/action-items/${item.ref}` as Route}
              className="min-w-0 font-medium break-words hover:underline"
            >
              {item.title}
            </Link>
            <ActionItemBadge state={item.state} progress={item.progress} />
          </div>
          <p className="mt-1 text-sm text-muted">
            due <DayText day={item.dueOn} locale={locale} today={today} />, for{" "}
            <Link href={`/objectives/${item.source.ref}` as Route} className="hover:underline">
              {item.source.ref} {item.source.title}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
