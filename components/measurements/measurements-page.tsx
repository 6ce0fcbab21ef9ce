import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { Whose } from "#lib/measurements/queries.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import { todayIn } from "#lib/time/day.ts";
import { EntrySheet } from "./entry-sheet.tsx";

type Props = {
  actor: Actor;
  whose: Whose;
  periods: OpenPeriod[];
  /** Open periods that are not shown. */
  more: number;
  record: FormAction;
  restored: Record<string, string | string[]> | null;
};

/** What waits to be measured, to be filled in at once. */
export function MeasurementsPage({ actor, whose, periods, more, record, restored }: Props) {
  const overdue = periods.filter(({ isOverdue }) => isOverdue).length;
  const isManager = can(actor, "measurement.record", {});
  const { locale, timeZone } = actor.organisation;
  return (
    <>
      <PageHeader
        title="Measurements"
        description={
          periods.length === 0
            ? "Nothing waits for a value."
            : `${periods.length + more} ${periods.length + more === 1 ? "period waits" : "periods wait"} for a value${overdue > 0 ? `, ${overdue} overdue` : ""}.`
        }
        actions={
          isManager ? (
            <ButtonLink href={whose === "mine" ? "/measurements?of=everybody" : "/measurements"}>
              {whose === "mine" ? "Everybody's" : "Only mine"}
            </ButtonLink>
          ) : undefined
        }
      />
      {periods.length === 0 ? (
        <Empty
          title={whose === "mine" ? "All your values are in" : "All values are in"}
          action={<ButtonLink href="/kpis">See the KPIs</ButtonLink>}
        >
          When a period of a KPI that you measure ends, it appears here until its value is recorded.
        </Empty>
      ) : (
        <EntrySheet
          periods={periods}
          action={record}
          today={todayIn(timeZone)}
          locale={locale}
          draftKey="measurements"
          restored={restored}
        />
      )}
      {more > 0 ? (
        <p className="mt-3 text-sm text-muted">
          {more} more open {more === 1 ? "period is" : "periods are"} filled in on the pages of their KPIs.
        </p>
      ) : null}
    </>
  );
}
