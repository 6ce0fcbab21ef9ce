import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAction } from "#lib/action.ts";

type Props = {
  action: FormAction;
  label: string;
  look?: "primary" | "secondary" | "danger";
  reference: string;
  version?: number;
  contentSha256?: string;
  children?: React.ReactNode;
};

/** One act on an objective as it was shown: a button, with what has to be said along with it. */
export function MoveForm({
  action,
  label,
  look = "secondary",
  reference,
  version,
  contentSha256,
  children,
}: Props) {
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel={label}
      look={look}
      className="grid gap-3"
      {...(version === undefined ? {} : { version })}
    >
      <input type="hidden" name="ref" value={reference} />
      {contentSha256 ? <input type="hidden" name="contentSha256" value={contentSha256} /> : null}
      {children}
    </ActionForm>
  );
}
