import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { Organisation } from "#lib/organisation/queries.ts";
import { milestoneWords } from "#lib/organisation/rules.ts";
import { todayIn } from "#lib/time/day.ts";
import { relativeDay } from "#lib/time/format.ts";

type Props = {
  organisation: Organisation;
  actor: Actor;
  actions: Record<"addDate" | "removeDate", FormAction>;
};

/** Dates of the certification cycle. */
export function MilestonesCard({ organisation, actor, actions }: Props) {
  const isEditor = can(actor, "milestone.edit");
  const today = todayIn(organisation.timeZone);
  return (
    <Card title="Certification dates">
      {organisation.milestones.length === 0 ? <p className="text-muted">No dates yet.</p> : null}
      <ul className="divide-y divide-line">
        {organisation.milestones.map(({ id, kind, onDay, note }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0">
              <div className="font-medium">{milestoneWords[kind]}</div>
              <div className="text-sm break-words text-muted">
                <DayText day={onDay} locale={organisation.locale} />, {relativeDay(onDay, today)}
                {note ? ` · ${note}` : ""}
              </div>
            </div>
            {isEditor ? (
              <ActionForm
                action={actions.removeDate}
                submission={crypto.randomUUID()}
                submitLabel="Remove"
                look="secondary"
              >
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {isEditor ? (
        <details className="mt-3">
          <summary className="link cursor-pointer">Add a date</summary>
          <ActionForm
            action={actions.addDate}
            submission={crypto.randomUUID()}
            submitLabel="Add"
            className="mt-3 grid gap-4"
          >
            <Field
              as="select"
              name="kind"
              label="What"
              required
              options={Object.entries(milestoneWords).map(([value, label]) => ({ value, label }))}
              initial="SURVEILLANCE"
            />
            <Field as="date" name="onDay" label="Date" required />
            <Field name="note" label="Note" />
          </ActionForm>
        </details>
      ) : null}
    </Card>
  );
}
