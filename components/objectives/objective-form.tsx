import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";
import { LiveCheck } from "./live-check.tsx";
import { kindWords, optionsOf, originWords } from "./words.tsx";

type Values = Record<string, string | boolean | number | null>;

const labels = {
  title: "Title",
  statement: "Statement",
  rationale: "Rationale",
  kind: "Kind",
  qualitativeReason: "Why no number is practicable",
  isConfidentiality: "Confidentiality",
  isIntegrity: "Integrity",
  isAvailability: "Availability",
  functionId: "Function",
  origin: "Origin",
  originLabel: "Where exactly it comes from",
  originUrl: "Link to the origin",
  ownerId: "Owner",
  sponsorId: "Sponsor",
  baselineValue: "Baseline",
  baselineOn: "Baseline date",
  startsOn: "Start",
  isOngoing: "Ongoing",
  targetOn: "Target date",
  reviewCycle: "Review cycle",
  tags: "Tags",
  language: "Language",
};

type Props = {
  action: FormAction;
  submission: string;
  values: Values;
  /** Set when an existing draft is edited. */
  reference?: string;
  people: Option[];
  executives: Option[];
  functions: Option[];
  draftKey: string;
  restored: Record<string, string | string[]> | null;
};

/** The form of an objective's own fields. In a draft only the title is required. */
export function ObjectiveForm({
  action,
  submission,
  values,
  reference: ref,
  people,
  executives,
  functions,
  draftKey,
  restored,
}: Props) {
  const text = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    initial: values[name] === null || values[name] === undefined ? "" : String(values[name]),
  });
  const tick = (name: "isConfidentiality" | "isIntegrity" | "isAvailability" | "isOngoing") => ({
    name,
    initial: values[name] === true,
  });
  return (
    <ActionForm
      action={action}
      submission={submission}
      submitLabel={ref ? "Save draft" : "Create draft"}
      labels={labels}
      draftKey={draftKey}
      restored={restored}
      {...(ref ? { version: Number(values.version) } : {})}
      extra={<ButtonLink href={ref ? `/objectives/${ref}` : "/objectives"}>Cancel</ButtonLink>}
    >
      {ref ? <input type="hidden" name="ref" value={ref} /> : null}
      <Card title="What is to be reached">
        <div className="grid gap-4">
          <Field {...text("title")} required maxLength={300} />
          <div id="statement">
            <Field
              {...text("statement")}
              as="textarea"
              rows={3}
              maxLength={20_000}
              hint="One sentence: what is reached, by how much, measured how, by when."
            />
            <LiveCheck />
          </div>
          <Field
            {...text("rationale")}
            as="textarea"
            rows={2}
            maxLength={20_000}
            hint="Why the organisation wants this."
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field {...text("kind")} as="select" options={optionsOf(kindWords)} />
            <div id="qualitativeReason">
              <Field
                {...text("qualitativeReason")}
                as="textarea"
                rows={2}
                hint="Only for qualitative objectives."
              />
            </div>
          </div>
          <fieldset>
            <legend className="mb-1 text-sm font-medium">It protects</legend>
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              <CheckField {...tick("isConfidentiality")} label="Confidentiality" />
              <CheckField {...tick("isIntegrity")} label="Integrity" />
              <CheckField {...tick("isAvailability")} label="Availability" />
            </div>
          </fieldset>
        </div>
      </Card>
      <Card title="Who and where">
        <div className="grid gap-4 sm:grid-cols-2">
          <div id="ownerId">
            <Field
              {...text("ownerId")}
              as="select"
              options={people}
              empty="Nobody yet"
              hint="Exactly one accountable person."
            />
          </div>
          <Field
            {...text("sponsorId")}
            as="select"
            options={executives}
            empty="Nobody"
            hint="The executive who stands behind it."
          />
          <div id="functionId">
            <Field {...text("functionId")} as="select" options={functions} empty="None yet" />
          </div>
          <Field {...text("tags")} hint="Separated by commas." />
        </div>
      </Card>
      <Card title="When">
        <div className="grid gap-4 sm:grid-cols-2">
          <div id="startsOn">
            <Field {...text("startsOn")} as="date" />
          </div>
          <div id="targetOn">
            <Field {...text("targetOn")} as="date" hint="Leave empty when it is ongoing." />
          </div>
          <div className="self-center">
            <CheckField {...tick("isOngoing")} label="Ongoing" hint="No end: evaluated in every cycle." />
          </div>
          <div id="reviewCycle">
            <Field {...text("reviewCycle")} as="select" options={optionsOf(cycleWords)} empty="None" />
          </div>
          <Field
            {...text("baselineValue")}
            as="number"
            hint="Where you stand before you start, for example 91.5"
          />
          <Field {...text("baselineOn")} as="date" />
        </div>
      </Card>
      <Card title="Where it comes from">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...text("origin")} as="select" options={optionsOf(originWords)} empty="Not said" />
          <Field
            {...text("originLabel")}
            hint="For example the name of the audit or the number of the incident."
          />
          <Field {...text("originUrl")} as="url" />
          <Field {...text("language")} hint="Language of the statement: en, de, fr …" />
        </div>
      </Card>
    </ActionForm>
  );
}
