import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";

/** Links to tickets, procurements and projects elsewhere. */
export function LinksCard({
  objective,
  canEdit,
  addLink,
  removeLink,
}: {
  objective: GuardedObjective;
  canEdit: boolean;
  addLink: FormAction;
  removeLink: FormAction;
}) {
  if (objective.links.length === 0 && !canEdit) return null;
  return (
    <Card title="Operational links">
      <ul className="grid gap-2">
        {objective.links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center justify-between gap-2">
            <a href={link.url} rel="noreferrer" className="link min-w-0 break-all">
              {link.label}
            </a>
            {canEdit ? (
              <ActionForm
                action={removeLink}
                submission={crypto.randomUUID()}
                submitLabel="Remove"
                look="secondary"
              >
                <input type="hidden" name="ref" value={objective.ref} />
                <input type="hidden" name="id" value={link.id} />
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <details className="mt-3">
          <summary className="link cursor-pointer">Add a link to a ticket, procurement or project</summary>
          <div className="mt-3">
            <ActionForm
              action={addLink}
              submission={crypto.randomUUID()}
              submitLabel="Add the link"
              look="secondary"
            >
              <input type="hidden" name="ref" value={objective.ref} />
              <div className="grid gap-4 sm:grid-cols-2">
                <Field name="label" label="Label" required />
                <Field name="url" label="Address" as="url" required />
              </div>
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Card>
  );
}
