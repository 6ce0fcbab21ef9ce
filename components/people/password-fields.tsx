import { Field } from "#components/form/field.tsx";

/** A new password, twice. */
export function PasswordFields() {
  return (
    <>
      <Field
        as="password"
        name="password"
        label="Password"
        required
        autoComplete="new-password"
        hint="At least 12 characters. A few unrelated words are easiest to remember; pasting from a password manager is welcome."
      />
      <Field as="password" name="passwordAgain" label="Password again" required autoComplete="new-password" />
    </>
  );
}
