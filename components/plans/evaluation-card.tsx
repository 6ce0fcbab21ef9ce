import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { optionsOf } from "#components/objectives/words.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { DayText } from "#components/ui/time.tsx";
import { cycleWords } from "#lib/objectives/rules.ts";
import { withPresent } from "#lib/people/options.ts";
import { toDay } from "#lib/time/day.ts";
import type { PlanPageProps } from "./plan-page.tsx";

const labels = {
  authority: "Authority",
  evaluationMethod: "Evaluation method",
  successCriterion: "Success criterion",
  evaluatorId: "Evaluator",
  evaluatorIsOwnerReason: "Why the owner evaluates",
  evaluationFrequency: "Evaluation frequency",
  firstEvaluationOn: "First evaluation",
  needsNoResources: "No additional resources are needed",
  noResourcesReason: "Why none are needed",
};

/** Who acts on what authority, and how the results are evaluated. */
export function EvaluationCard({ objective, actor, canEdit, people, restored, actions }: PlanPageProps) {
  const { plan } = objective;
  if (!plan) return null;
  if (!canEdit) {
    return (
      <Card id="evaluation" title="Who is responsible, and how the results are evaluated">
        <Facts
          items={[
            { label: labels.authority, value: plan.authority },
            { label: labels.successCriterion, value: plan.successCriterion },
            { label: labels.evaluationMethod, value: plan.evaluationMethod },
            { label: labels.evaluatorId, value: plan.evaluator?.name },
            {
              label: labels.evaluationFrequency,
              value: plan.evaluationFrequency ? cycleWords[plan.evaluationFrequency] : null,
            },
            {
              label: labels.firstEvaluationOn,
              value: plan.firstEvaluationOn ? (
                <DayText day={toDay(plan.firstEvaluationOn)} locale={actor.organisation.locale} />
              ) : null,
            },
            ...(plan.evaluatorIsOwnerReason
              ? [{ label: labels.evaluatorIsOwnerReason, value: plan.evaluatorIsOwnerReason }]
              : []),
          ]}
        />
      </Card>
    );
  }
  return (
    <Card id="evaluation" title="Who is responsible, and how the results are evaluated">
      <ActionForm
        action={actions.savePlan}
        submission={crypto.randomUUID()}
        submitLabel="Save the plan"
        version={plan.version}
        labels={labels}
        draftKey={`plan:${objective.ref}`}
        restored={restored}
      >
        <input type="hidden" name="ref" value={objective.ref} />
        <div id="who">
          <Field
            name="authority"
            label={labels.authority}
            as="textarea"
            rows={2}
            initial={plan.authority ?? ""}
            hint="By what authority the owner acts: job description, access role, mandate."
          />
        </div>
        <Field
          name="successCriterion"
          label={labels.successCriterion}
          as="textarea"
          rows={2}
          initial={plan.successCriterion ?? ""}
          hint="What must be true for the objective to count as achieved."
        />
        <Field
          name="evaluationMethod"
          label={labels.evaluationMethod}
          as="textarea"
          rows={2}
          initial={plan.evaluationMethod ?? ""}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <Field
            name="evaluatorId"
            label={labels.evaluatorId}
            as="select"
            options={withPresent(people, plan.evaluator)}
            empty="Nobody yet"
            initial={plan.evaluatorId ?? ""}
          />
          <Field
            name="evaluationFrequency"
            label={labels.evaluationFrequency}
            as="select"
            options={optionsOf(cycleWords)}
            empty="Not said"
            initial={plan.evaluationFrequency ?? ""}
          />
          <Field
            name="firstEvaluationOn"
            label={labels.firstEvaluationOn}
            as="date"
            initial={toDay(plan.firstEvaluationOn) ?? ""}
          />
        </div>
        <Field
          name="evaluatorIsOwnerReason"
          label={labels.evaluatorIsOwnerReason}
          as="textarea"
          rows={2}
          initial={plan.evaluatorIsOwnerReason ?? ""}
          hint="Only when owner and evaluator are the same person."
        />
        <CheckField name="needsNoResources" label={labels.needsNoResources} initial={plan.needsNoResources} />
        <Field
          name="noResourcesReason"
          label={labels.noResourcesReason}
          as="textarea"
          rows={2}
          initial={plan.noResourcesReason ?? ""}
          hint="Only when no additional resources are needed."
        />
      </ActionForm>
    </Card>
  );
}
