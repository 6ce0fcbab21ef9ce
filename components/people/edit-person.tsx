import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import { localeOptions, timeZoneOptions } from "#lib/organisation/places.ts";
import type { PersonRecord } from "#lib/people/queries.ts";
import { PersonFields } from "./person-fields.tsx";

const labels = {
  name: "Name",
  email: "E-mail",
  jobTitle: "Job title",
  functionId: "Function",
  locale: "Locale",
  timeZone: "Time zone",
};

/** The facts about a person, to change. */
export function EditPerson({
  action,
  person,
  functions,
}: {
  action: FormAction;
  person: PersonRecord;
  functions: { value: string; label: string }[];
}) {
  return (
    <Card title="Change">
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Save"
        labels={labels}
        version={person.version}
      >
        <input type="hidden" name="id" value={person.id} />
        <PersonFields person={person} functions={functions} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field as="select" name="locale" label="Locale" options={localeOptions()} initial={person.locale} />
          <Field
            as="select"
            name="timeZone"
            label="Time zone"
            options={timeZoneOptions(person.timeZone)}
            initial={person.timeZone}
          />
        </div>
      </ActionForm>
    </Card>
  );
}
