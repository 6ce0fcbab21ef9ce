import { Field } from "#components/form/field.tsx";

type Facts = { name: string; email: string; jobTitle: string | null; functionId: string | null };

/** Who somebody is. */
export function PersonFields({
  person,
  functions,
}: {
  person?: Facts;
  functions: { value: string; label: string }[];
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="name" label="Name" required initial={person?.name ?? null} autoComplete="off" />
      <Field
        as="email"
        name="email"
        label="E-mail"
        required
        initial={person?.email ?? null}
        autoComplete="off"
        hint="They sign in with it."
      />
      <Field name="jobTitle" label="Job title" initial={person?.jobTitle ?? null} autoComplete="off" />
      <Field
        as="select"
        name="functionId"
        label="Function"
        options={functions}
        empty="No function"
        initial={person?.functionId ?? null}
        hint="Staff read the active objectives of their function."
      />
    </div>
  );
}
