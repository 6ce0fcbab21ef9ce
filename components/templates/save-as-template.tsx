import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import type { FormAction } from "#lib/action.ts";
import { themes } from "#lib/templates/template.ts";

/** Keeps what an objective says as a template for others. */
export function SaveAsTemplate({ reference, action }: { reference: string; action: FormAction }) {
  return (
    <details className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <summary className="cursor-pointer text-sm font-medium">Keep it as a template</summary>
      <p className="my-3 text-sm text-muted">
        Statement, plan and resources are copied; people and dates stay behind.
      </p>
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Make a template"
        look="secondary"
      >
        <input type="hidden" name="ref" value={reference} />
        <Field
          name="theme"
          label="Theme"
          as="select"
          required
          empty="Choose"
          options={Object.entries(themes).map(([value, label]) => ({ value, label }))}
        />
      </ActionForm>
    </details>
  );
}
