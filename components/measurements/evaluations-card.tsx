import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { toDay } from "#lib/time/day.ts";

type Props = { history: MeasurementHistory; actor: Actor; evaluate: FormAction };

/** What the analyst concluded from the values, and where the next conclusion is written. */
export function EvaluationsCard({ history, actor, evaluate }: Props) {
  const { kpi, evaluations, measurements } = history;
  const { locale } = actor.organisation;
  const mayEvaluate = measurements.length > 0 && can(actor, "kpi.evaluate", kpi);
  if (evaluations.length === 0 && !mayEvaluate) return null;
  return (
    <Card title="Evaluation" id="evaluation">
      {evaluations.length > 0 ? (
        <ul className="divide-y divide-line">
          {evaluations.map((each) => (
            <li key={each.id} className="py-2">
              <p className="break-words whitespace-pre-wrap">{each.conclusion}</p>
              {each.offTargetReason ? (
                <p className="mt-1 text-sm">Off target is accepted because: {each.offTargetReason}</p>
              ) : null}
              <p className="mt-1 text-xs text-muted">
                {each.evaluator.name}, <DayText day={toDay(each.evaluatedOn)} locale={locale} />, over values
                up to <DayText day={toDay(each.measuredTo)} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {mayEvaluate ? (
        <ActionForm
          action={evaluate}
          submission={crypto.randomUUID()}
          submitLabel="Record the evaluation"
          className="no-print mt-3 grid gap-3"
        >
          <input type="hidden" name="ref" value={kpi.ref} />
          <Field name="conclusion" label="Conclusion" as="textarea" rows={3} required />
          <Field
            name="offTargetReason"
            label="Why being off target is acceptable"
            as="textarea"
            rows={2}
            hint="Only where it is. Otherwise a nonconformity is the way."
          />
        </ActionForm>
      ) : null}
    </Card>
  );
}
