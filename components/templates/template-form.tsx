import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field, type FieldProps } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import { themes } from "#lib/templates/template.ts";
import type { ObjectiveTemplateModel } from "#prisma/generated/models.ts";

const labels = {
  title: "Title",
  theme: "Theme",
  statement: "Statement",
  rationale: "Rationale",
  kind: "Kind",
  qualitativeReason: "Why a number is not practicable",
  isConfidentiality: "Confidentiality",
  isIntegrity: "Integrity",
  isAvailability: "Availability",
  cycle: "Ongoing, reviewed",
  kpiName: "KPI",
  kpiUnit: "Unit",
  kpiDirection: "Read as",
  kpiTarget: "Target",
  kpiTolerance: "Tolerance",
  kpiFrequency: "Measured",
  kpiMethod: "Method of the KPI",
  controls: "Suggested controls",
  actions: "Actions",
  financialResources: "Financial resources",
  humanResources: "Human resources",
  technicalResources: "Technical resources",
  authority: "Authority",
  evaluationMethod: "Evaluation method",
  successCriterion: "Success criterion",
  evaluationFrequency: "Evaluated",
} as const;

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }));
const perLine = "One a line.";

/** A template of one's own, written or changed. */
export function TemplateForm({
  action,
  template,
}: {
  action: FormAction;
  template: ObjectiveTemplateModel | null;
}) {
  const field = (name: keyof typeof labels) => {
    const value = template?.[name];
    return {
      name,
      label: labels[name],
      initial: Array.isArray(value) ? value.join("\n") : value ? String(value) : "",
    };
  };
  const area = (name: keyof typeof labels, rest: Partial<FieldProps> = {}) => (
    <Field {...field(name)} as="textarea" rows={3} {...(rest as object)} />
  );
  const cycles = (name: keyof typeof labels, empty: string) => (
    <Field {...field(name)} as="select" options={optionsOf(cycleWords)} empty={empty} />
  );
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel="Save the template"
      labels={labels}
      {...(template ? { version: template.version } : {})}
    >
      {template ? <input type="hidden" name="id" value={template.id} /> : null}
      <Card title="Objective">
        <div className="grid gap-4">
          <Field {...field("title")} required />
          <Field {...field("theme")} as="select" options={optionsOf(themes)} empty="Choose" required />
          {area("statement", { required: true, hint: "{date} becomes the target date when it is used." })}
          {area("rationale")}
          <Field
            {...field("kind")}
            initial={template?.kind ?? "QUANTITATIVE"}
            as="select"
            options={optionsOf({ QUANTITATIVE: "Quantitative", QUALITATIVE: "Qualitative" })}
          />
          {area("qualitativeReason", { hint: "Of qualitative ones only." })}
          <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
            <legend className="mb-1 text-sm font-medium">Protects</legend>
            <CheckField
              name="isConfidentiality"
              label="Confidentiality"
              initial={template?.isConfidentiality ?? false}
            />
            <CheckField name="isIntegrity" label="Integrity" initial={template?.isIntegrity ?? false} />
            <CheckField
              name="isAvailability"
              label="Availability"
              initial={template?.isAvailability ?? false}
            />
          </fieldset>
          {cycles("cycle", "Not ongoing: reached by a date")}
        </div>
      </Card>
      <Card title="KPI and controls">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...field("kpiName")} />
          <Field {...field("kpiUnit")} />
          <Field
            {...field("kpiDirection")}
            as="select"
            options={optionsOf({
              HIGHER: "More is better",
              LOWER: "Less is better",
              RANGE: "Inside a range",
            })}
            empty="Choose"
          />
          {cycles("kpiFrequency", "Choose")}
          <Field {...field("kpiTarget")} />
          <Field {...field("kpiTolerance")} />
        </div>
        <div className="mt-4 grid gap-4">
          {area("kpiMethod")}
          {area("controls", { hint: "One a line: 8.13 for a control of Annex A, or a clause." })}
        </div>
      </Card>
      <Card title="Plan">
        <div className="grid gap-4">
          {area("actions", { hint: perLine })}
          {area("financialResources", { hint: perLine })}
          {area("humanResources", { hint: perLine })}
          {area("technicalResources", { hint: perLine })}
          {area("authority")}
          {area("evaluationMethod")}
          {area("successCriterion")}
          {cycles("evaluationFrequency", "Choose")}
        </div>
      </Card>
    </ActionForm>
  );
}
