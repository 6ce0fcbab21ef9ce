import type { Route } from "next";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import { todayIn } from "#lib/time/day.ts";
import { EntrySheet } from "./entry-sheet.tsx";

type Props = {
  actor: Actor;
  kpi: { ref: string; name: string };
  periods: OpenPeriod[];
  record: FormAction;
};

/** The periods of one KPI that lie back without a value, those before its approval too. */
export function BackfillPage({ actor, kpi, periods, record }: Props) {
  const { locale, timeZone } = actor.organisation;
  return (
    <>
      <PageHeader
        title={`Values of ${kpi.name}`}
        back={{ href: `/kpis/${kpi.ref}`, label: `${kpi.ref} ${kpi.name}` }}
        description="Periods that lie back without a value. Those before the approval may be filled in and are never overdue."
      />
      {periods.length === 0 ? (
        <Empty
          title="There is nothing to fill in"
          action={<ButtonLink href={`/kpis/${kpi.ref}` as Route}>Back to {kpi.ref}</ButtonLink>}
        >
          Every period has a value, or this KPI is not measured by you now.
        </Empty>
      ) : (
        <EntrySheet
          periods={periods}
          action={record}
          today={todayIn(timeZone)}
          locale={locale}
          draftKey={`measurements:${kpi.ref}`}
          restored={null}
          hasKpi={false}
        />
      )}
    </>
  );
}
