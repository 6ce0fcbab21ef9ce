import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { PasswordFields } from "#components/people/password-fields.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";

/** A new password for oneself. */
export function PasswordCard({ action, email }: { action: FormAction; email: string }) {
  return (
    <Card title="Change your password">
      <ActionForm action={action} submission={crypto.randomUUID()} submitLabel="Change password">
        <input
          type="email"
          readOnly
          autoComplete="username"
          defaultValue={email}
          aria-label="E-mail"
          className="control"
        />
        <Field
          as="password"
          name="currentPassword"
          label="Current password"
          required
          autoComplete="current-password"
        />
        <PasswordFields />
      </ActionForm>
    </Card>
  );
}
