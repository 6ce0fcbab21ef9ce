import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { closedFor } from "#lib/measurements/rules.ts";

type Props = { history: MeasurementHistory; actor: Actor; waive: FormAction };

/** Where a manager says why a period has no value and needs none. */
export function WaiveCard({ history, actor, waive }: Props) {
  const { kpi, silent } = history;
  if (silent.length === 0 || closedFor(kpi) !== null || !can(actor, "measurement.waive", kpi)) return null;
  return (
    <Card title="Periods without a value" className="no-print">
      <ActionForm
        action={waive}
        submission={crypto.randomUUID()}
        submitLabel="Wait no longer for it"
        look="secondary"
      >
        <input type="hidden" name="ref" value={kpi.ref} />
        <Field
          name="period"
          label="Period"
          as="select"
          required
          options={silent.map((name) => ({ value: name, label: name }))}
        />
        <Field
          name="reason"
          label="Reason"
          as="textarea"
          rows={2}
          required
          hint="It is overdue no longer. It never counts as on target."
        />
      </ActionForm>
    </Card>
  );
}
