import { ActionForm } from "#components/form/action-form.tsx";
import { DownloadLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import type { ExportFormat } from "#lib/objectives/filter.ts";

type Props = {
  action: FormAction;
  format: ExportFormat;
  /** The password was given within the last five minutes. */
  isConfirmed: boolean;
};

/** Stands between a click and the whole register leaving the house: the password first, then the file. */
export function ConfirmExport({ action, format, isConfirmed }: Props) {
  const name = format.toUpperCase();
  return (
    <div className="mb-4">
      {isConfirmed ? (
        <Notice tone="good" title="Your password is confirmed for five minutes.">
          <DownloadLink href={`/objectives/export?format=${format}`} look="primary" className="mt-2">
            Download the whole register as {name}
          </DownloadLink>
        </Notice>
      ) : (
        <Notice tone="accent" title="The whole register leaves SixTwo only after you confirm your password.">
          <ActionForm
            action={action}
            submission={crypto.randomUUID()}
            submitLabel={`Confirm and export as ${name}`}
            look="primary"
            className="mt-2 grid gap-3"
          >
            <input type="hidden" name="format" value={format} />
          </ActionForm>
        </Notice>
      )}
    </div>
  );
}
