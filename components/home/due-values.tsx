import { EntrySheet } from "#components/measurements/entry-sheet.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import type { Day } from "#lib/time/day.ts";

const shown = 5;

type Props = {
  open: { periods: OpenPeriod[]; more: number };
  actor: Actor;
  record: FormAction;
  today: Day;
};

/** The most urgent values that wait for this person, entered where they stand. */
export function DueValues({ open: { periods, more }, actor, record, today }: Props) {
  const count = periods.length + more;
  const overdue = periods.filter(({ isOverdue }) => isOverdue).length;
  return (
    <Card
      title={`Values to record (${count}${overdue > 0 ? `, ${overdue} overdue` : ""})`}
      actions={
        count > shown ? (
          <Link href="/measurements" className="link text-sm">
            All {count}
          </Link>
        ) : undefined
      }
    >
      <EntrySheet
        periods={periods.slice(0, shown)}
        action={record}
        today={today}
        locale={actor.organisation.locale}
        draftKey="measurements:home"
        restored={null}
      />
    </Card>
  );
}
