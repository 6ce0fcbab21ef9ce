import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { ownershipOf } from "#lib/objectives/handover.ts";
import type { Option } from "#lib/people/pickers.ts";

type Props = Awaited<ReturnType<typeof ownershipOf>> & { people: Option[]; action: FormAction };

/** Everything one person owns, to be given to another. */
export function HandoverForm({ person, objectives, evaluated, items, kpis, people, action }: Props) {
  const list = (rows: { ref: string; title: string }[]) =>
    rows.map(({ ref, title }) => `${ref} ${title}`).join("\n") || "nothing";
  return (
    <Card title={`${person.name}${person.isActive ? "" : " (deactivated)"}`}>
      <Facts
        items={[
          { label: "Owns", value: list(objectives) },
          { label: "Evaluates", value: list(evaluated) },
          { label: "Open actions", value: list(items) },
          {
            label: "Measures or evaluates",
            value: list(kpis.map(({ ref, name }) => ({ ref, title: name }))),
          },
        ]}
      />
      <div className="mt-4">
        <ActionForm action={action} submission={crypto.randomUUID()} submitLabel="Hand everything over">
          <input type="hidden" name="fromId" value={person.id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              name="toId"
              label="To"
              as="select"
              options={people.filter((option) => option.value !== person.id)}
              empty="Choose a person"
              required
            />
            <Field name="reason" label="Reason" as="textarea" rows={2} required />
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
