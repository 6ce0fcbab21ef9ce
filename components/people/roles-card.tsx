import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { PersonRecord } from "#lib/people/queries.ts";
import { RoleFields } from "./role-fields.tsx";

/** The roles of a person, to change. */
export function RolesCard({ action, person }: { action: FormAction; person: PersonRecord }) {
  return (
    <Card title="Roles" className="lg:col-span-2">
      <p className="mb-3 text-sm text-muted">
        A change counts at once: the person is signed out and signs in again with the new roles.
      </p>
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Save roles"
        version={person.version}
      >
        <input type="hidden" name="id" value={person.id} />
        <RoleFields grants={person.roles} />
      </ActionForm>
    </Card>
  );
}
