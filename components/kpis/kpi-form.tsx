import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { optionsOf } from "#components/objectives/words.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import {
  collectionWords,
  computedWords,
  directionWords,
  frequencyWords,
  measuresWords,
  rollUpWords,
  scaleWords,
  unitWords,
} from "#lib/kpis/words.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";
import { kpiLabels } from "./labels.ts";

type Values = Record<string, string | boolean | number | null>;
type Props = {
  action: FormAction;
  values: Values;
  /** Of the KPI that is changed. */
  reference?: string;
  /** Of the objective it belongs to. */
  objective: { ref: string; title: string };
  people: Option[];
  draftKey: string;
  restored: Record<string, string | string[]> | null;
};

// What a choice hides is hidden by the style sheet, so that it works before any script has come. Tailwind would take an
// underscore for a blank, so these values are matched by how they begin.
const onlyNumber =
  "group-has-[[value=MATURITY]:checked]/kpi:hidden group-has-[[value=SURVEY]:checked]/kpi:hidden group-has-[[value^=SIGN]:checked]/kpi:hidden";
const onlyScale =
  "hidden group-has-[[value=MATURITY]:checked]/kpi:block group-has-[[value=SURVEY]:checked]/kpi:block";
const notSignOff = "group-has-[[value^=SIGN]:checked]/kpi:hidden";
const onlyRange =
  "hidden group-has-[[value=RANGE]:checked]/kpi:grid group-has-[[value^=SIGN]:checked]/kpi:hidden";
const notRange = "group-has-[[value=RANGE]:checked]/kpi:hidden group-has-[[value^=SIGN]:checked]/kpi:hidden";
const onlyOwn = `hidden group-has-[[value=OWN]:checked]/kpi:block ${onlyNumber}`;
const onlyRollUp = "hidden group-has-[[value^=ROLL]:checked]/kpi:grid";
const onlyComputed = "hidden group-has-[[value=COMPUTED]:checked]/kpi:block";
const onlyMeasured =
  "group-has-[[value^=ROLL]:checked]/kpi:hidden group-has-[[value=COMPUTED]:checked]/kpi:hidden";

/** What of a KPI is written: only what its scale, direction and collection ask for is shown. */
export function KpiForm({ action, values, reference, objective, people, draftKey, restored }: Props) {
  const text = (name: keyof typeof kpiLabels) => ({
    name,
    label: kpiLabels[name],
    initial: values[name] === null || values[name] === undefined ? "" : String(values[name]),
  });
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel={reference ? "Save the KPI" : "Add the KPI"}
      labels={kpiLabels}
      draftKey={draftKey}
      restored={restored}
      className="group/kpi grid gap-4"
      {...(reference ? { version: Number(values.version) } : {})}
      extra={
        <ButtonLink href={reference ? `/kpis/${reference}` : `/objectives/${objective.ref}`}>
          Cancel
        </ButtonLink>
      }
    >
      <input type="hidden" name={reference ? "ref" : "objectiveRef"} value={reference ?? objective.ref} />
      <Card title="What is measured">
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <Field
              {...text("name")}
              required
              maxLength={300}
              hint="For example: critical patches within 48 hours."
            />
          </div>
          <Field {...text("measures")} as="select" options={optionsOf(measuresWords)} />
          <Field {...text("scale")} as="select" options={optionsOf(scaleWords)} />
          <div id="unit" className={onlyNumber}>
            <Field {...text("unit")} as="select" options={optionsOf(unitWords)} empty="Choose" />
          </div>
          <div className={onlyOwn}>
            <Field {...text("unitLabel")} maxLength={50} hint="For example: tickets per week" />
          </div>
          <div id="levels" className={`sm:col-span-2 ${onlyScale}`}>
            <Field
              {...text("levels")}
              as="textarea"
              rows={6}
              hint="One line each, its number first: 0: nothing is done. A maturity scale describes every level from 0 to 5 it uses, a survey at least its lowest and highest score."
            />
          </div>
        </div>
      </Card>
      <Card title="What is to be reached">
        <div className="grid gap-4 sm:grid-cols-2">
          <div className={notSignOff}>
            <Field {...text("direction")} as="select" options={optionsOf(directionWords)} />
          </div>
          <p className="hidden self-center text-sm group-has-[[value^=SIGN]:checked]/kpi:block">
            The target of a sign-off is that it is passed.
          </p>
          <div id="targetValue" className={notRange}>
            <Field {...text("targetValue")} as="number" hint="The value to be reached, for example 99.9" />
          </div>
          <div className={`gap-4 sm:grid-cols-2 ${onlyRange}`}>
            <Field {...text("rangeLow")} as="number" />
            <Field {...text("rangeHigh")} as="number" />
          </div>
          <div className={notSignOff}>
            <Field
              {...text("tolerance")}
              as="number"
              hint="How far beside the target a value is at risk (amber) before it is off target. Empty: 0"
            />
          </div>
          <Field {...text("baselineValue")} as="number" hint="Where you stand before you start." />
          <div id="baselineOn">
            <Field {...text("baselineOn")} as="date" />
          </div>
          <div id="interim" className={`sm:col-span-2 ${notRange}`}>
            <Field
              {...text("interim")}
              as="textarea"
              rows={3}
              hint="Targets on the way, one line each: 2027-06-30: 95. Each holds from its day on; before the first, the baseline."
            />
          </div>
          <div className={`sm:col-span-2 ${notRange}`}>
            <CheckField
              name="isLinear"
              label={kpiLabels.isLinear}
              initial={values.isLinear === true}
              hint="The target in force moves day by day from the baseline through the targets on the way."
            />
          </div>
        </div>
      </Card>
      <Card title="How and when it is measured">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...text("frequency")} as="select" options={optionsOf(frequencyWords)} />
          <Field {...text("collection")} as="select" options={optionsOf(collectionWords)} />
          <div className={`gap-4 sm:col-span-2 sm:grid-cols-2 ${onlyRollUp}`}>
            <Field {...text("rollUp")} as="select" options={optionsOf(rollUpWords)} empty="Choose" />
            <Field
              {...text("parts")}
              hint="References of KPIs with the same unit and frequency: KPI-001, KPI-002"
            />
          </div>
          <div className={onlyComputed}>
            <Field
              {...text("computedFigure")}
              as="select"
              options={optionsOf(computedWords)}
              empty="Choose"
            />
          </div>
          <Field {...text("dataSource")} hint="The asset or system the figures come from." />
          <div id="method" className="sm:col-span-2">
            <Field
              {...text("method")}
              as="textarea"
              rows={3}
              hint="The formula or procedure, so that somebody else comes to the same value."
            />
          </div>
        </div>
      </Card>
      <Card title="Who, and for whom">
        <div className="grid gap-4 sm:grid-cols-2">
          <div id="collectorId" className={onlyMeasured}>
            <Field {...text("collectorId")} as="select" options={people} empty="Nobody yet" />
          </div>
          <div id="analystId">
            <Field {...text("analystId")} as="select" options={people} empty="Nobody yet" />
          </div>
          <div id="analystIsCollectorReason" className={`sm:col-span-2 ${onlyMeasured}`}>
            <Field
              {...text("analystIsCollectorReason")}
              as="textarea"
              rows={2}
              hint="Only where one person does both."
            />
          </div>
          <Field
            {...text("evaluationFrequency")}
            as="select"
            options={optionsOf(cycleWords)}
            empty="Not said"
          />
          <Field {...text("reportedTo")} hint="Who gets the result." />
          <div className="sm:col-span-2">
            <Field
              {...text("informationNeed")}
              as="textarea"
              rows={2}
              hint="The question it answers, and for what decision."
            />
          </div>
        </div>
      </Card>
    </ActionForm>
  );
}
