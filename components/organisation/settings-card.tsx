import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { monthOptions } from "#lib/organisation/places.ts";
import type { Organisation } from "#lib/organisation/queries.ts";
import { organisationLabels } from "#lib/organisation/rules.ts";
import { PlaceFields } from "./place-fields.tsx";

type Props = { organisation: Organisation; actor: Actor; action: FormAction };

/** The organisation's settings: a form for administrators, facts for everybody else. */
export function SettingsCard({ organisation, actor, action }: Props) {
  return (
    <Card title="Settings">
      {can(actor, "organisation.edit") ? (
        <SettingsForm organisation={organisation} action={action} />
      ) : (
        <SettingsFacts organisation={organisation} />
      )}
    </Card>
  );
}

function SettingsForm({ organisation, action }: Omit<Props, "actor">) {
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel="Save settings"
      labels={organisationLabels}
      version={organisation.version}
    >
      <Field name="name" label={organisationLabels.name} required initial={organisation.name} />
      <PlaceFields initial={organisation} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          as="number"
          name="stalenessMonths"
          label={organisationLabels.stalenessMonths}
          required
          initial={String(organisation.stalenessMonths)}
          hint="A record nobody reviewed for longer counts as stale."
        />
        <Field
          as="number"
          name="auditCycleYears"
          label={organisationLabels.auditCycleYears}
          required
          initial={String(organisation.auditCycleYears)}
          hint="Within it every clause is audited."
        />
        <Field
          name="classification"
          label={organisationLabels.classification}
          required
          initial={organisation.classification}
          hint="Stands on every page of a printed register, for example Internal."
        />
        <Field
          name="certificateNumber"
          label={organisationLabels.certificateNumber}
          initial={organisation.certificateNumber}
        />
        <Field
          name="certificateBody"
          label={organisationLabels.certificateBody}
          initial={organisation.certificateBody}
        />
        <Field
          as="date"
          name="certificateValidFrom"
          label={organisationLabels.certificateValidFrom}
          initial={organisation.certificateValidFrom}
        />
        <Field
          as="date"
          name="certificateValidTo"
          label={organisationLabels.certificateValidTo}
          initial={organisation.certificateValidTo}
        />
      </div>
    </ActionForm>
  );
}

function SettingsFacts({ organisation }: { organisation: Organisation }) {
  const { locale } = organisation;
  return (
    <Facts
      items={[
        { label: organisationLabels.timeZone, value: organisation.timeZone },
        { label: organisationLabels.locale, value: locale },
        { label: organisationLabels.currency, value: organisation.currency },
        {
          label: organisationLabels.fiscalYearStart,
          value: monthOptions()[organisation.fiscalYearStart - 1]?.label,
        },
        { label: organisationLabels.stalenessMonths, value: organisation.stalenessMonths },
        { label: organisationLabels.auditCycleYears, value: organisation.auditCycleYears },
        { label: organisationLabels.classification, value: organisation.classification },
        { label: organisationLabels.certificateNumber, value: organisation.certificateNumber },
        { label: organisationLabels.certificateBody, value: organisation.certificateBody },
        {
          label: organisationLabels.certificateValidFrom,
          value: <DayText day={organisation.certificateValidFrom} locale={locale} />,
        },
        {
          label: organisationLabels.certificateValidTo,
          value: <DayText day={organisation.certificateValidTo} locale={locale} />,
        },
      ]}
    />
  );
}
