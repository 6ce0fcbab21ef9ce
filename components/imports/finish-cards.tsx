import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import { counted } from "#lib/imports/words.ts";

const choices = [
  { value: "take", label: "Import them, their cell kept as a note" },
  { value: "leave", label: "Leave them out, with the refused rows" },
];

/** Trying the import out, and importing. */
export function FinishCards({
  page,
  tryOut,
  apply,
}: {
  page: ImportPage;
  tryOut: FormAction;
  apply: FormAction;
}) {
  const { ready, question, refused } = page.counts;
  if (page.isRunning) {
    return (
      <Card title="Import" id="import">
        <Notice tone="accent" title="This register is being imported now.">
          Its progress stands under Jobs, at the top of every page, where it can be cancelled. Cancelled, it
          leaves nothing behind.
        </Notice>
      </Card>
    );
  }
  if (ready + question === 0) {
    return (
      <Card title="Import" id="import">
        <Notice tone="bad" title="Every row is refused, so there is nothing to import.">
          Map the column that holds the objective to Title or Statement, choose another row with the headings,
          or correct the file.
        </Notice>
      </Card>
    );
  }
  const come = `${counted(ready + question, "row")} can come in as drafts`;
  return (
    <Card title="Import" id="import">
      <p className="mb-4 text-muted">
        {refused === 0
          ? `${come}.`
          : `${come}; ${counted(refused, "row is", "rows are")} refused and can be downloaded with the reasons.`}{" "}
        The drafts are made all at once or not at all.
      </p>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <Half
          title="See what would come in"
          page={page}
          action={tryOut}
          submitLabel="Try it without writing"
          look="secondary"
        />
        <Half title="Make the drafts" page={page} action={apply} submitLabel="Import now" look="primary" />
      </div>
    </Card>
  );
}

function Half({
  title,
  page,
  action,
  submitLabel,
  look,
}: {
  title: string;
  page: ImportPage;
  action: FormAction;
  submitLabel: string;
  look: "primary" | "secondary";
}) {
  const { record, counts } = page;
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel={submitLabel}
      look={look}
      version={record.version}
    >
      <h3 className="text-sm font-semibold">{title}</h3>
      <input type="hidden" name="id" value={record.id} />
      {counts.question > 0 ? (
        <Field
          as="select"
          name="questions"
          label={`What becomes of the ${counted(counts.question, "row with an open question", "rows with open questions")}`}
          options={choices}
          initial="take"
        />
      ) : (
        <input type="hidden" name="questions" value="take" />
      )}
    </ActionForm>
  );
}
