import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import type { FormAction } from "#lib/action.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";

type Props = {
  objective: GuardedObjective;
  action: FormAction;
  restored: Record<string, string | string[]> | null;
};

/** The evaluation of an objective against its success criterion. */
export function EvaluateForm({ objective, action, restored }: Props) {
  return (
    <div id="evaluate">
      <h3 className="font-medium">Evaluate against the success criterion</h3>
      <p className="mt-1 mb-3 text-muted">{objective.plan?.successCriterion}</p>
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Record the evaluation"
        version={objective.version}
        draftKey={`evaluation:${objective.ref}`}
        restored={restored}
      >
        <input type="hidden" name="ref" value={objective.ref} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="result"
            label="Result"
            as="select"
            required
            empty="Choose"
            options={[
              { value: "ACHIEVED", label: objective.isOngoing ? "Achieved in this cycle" : "Achieved" },
              { value: "MISSED", label: objective.isOngoing ? "Missed in this cycle" : "Missed" },
            ]}
          />
          <Field name="evaluatedOn" label="Date of the evaluation" as="date" required />
        </div>
        <Field
          name="finding"
          label="Result against the success criterion"
          as="textarea"
          rows={2}
          required
          hint="What was found, in figures where there are any."
        />
        <Field name="conclusion" label="Conclusion" as="textarea" rows={2} required />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="evidenceNote"
            label="Evidence"
            as="textarea"
            rows={2}
            hint="What it rests on, and where it is kept."
          />
          <Field name="evidenceUrl" label="Link to the evidence" as="url" />
          <Field
            name="missedReason"
            label="Reason for missing the target"
            as="textarea"
            rows={2}
            hint="Needed when it was missed."
          />
          <Field
            name="earlyReason"
            label="Reason for evaluating early"
            as="textarea"
            rows={2}
            hint="Needed before the target date."
          />
        </div>
      </ActionForm>
    </div>
  );
}
