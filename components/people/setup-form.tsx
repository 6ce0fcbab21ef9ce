import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { PlaceFields } from "#components/organisation/place-fields.tsx";
import type { FormAction } from "#lib/action.ts";
import { PasswordFields } from "./password-fields.tsx";

/** The first set-up: the organisation and its first person. */
export function SetupForm({ token, action }: { token: string; action: FormAction }) {
  return (
    <>
      <p className="mb-4 text-muted">
        You become administrator and ISMS manager; you can give both to others later.
      </p>
      <ActionForm action={action} submission={crypto.randomUUID()} submitLabel="Set up SixTwo">
        <input type="hidden" name="token" value={token} />
        <h2 className="font-semibold">Your organisation</h2>
        <Field name="organisation" label="Name of the organisation" required autoComplete="organization" />
        <PlaceFields initial={{ timeZone: "UTC", locale: "en-GB", currency: "EUR", fiscalYearStart: 1 }} />
        <h2 className="font-semibold">You</h2>
        <Field name="name" label="Your name" required autoComplete="name" />
        <Field as="email" name="email" label="E-mail" required autoComplete="username" />
        <PasswordFields />
      </ActionForm>
    </>
  );
}
