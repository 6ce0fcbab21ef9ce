import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { RecordField } from "#components/form/record-field.tsx";
import type { FormAction } from "#lib/action.ts";
import type { RecordName } from "#lib/evidence/schema.ts";
import { FactFields, FileField, FoldedFacts, RecordFields } from "./fields.tsx";
import { UploadForm } from "./upload-form.tsx";

type Props = { record: RecordName | null; mostBytes: number; add: FormAction };

/** A file to add; with a record it is evidence for it. */
export function AddFile({ record, mostBytes }: Omit<Props, "add">) {
  return (
    <UploadForm
      action="/evidence/files"
      submission={crypto.randomUUID()}
      submitLabel="Add the file"
      stays={record !== null}
    >
      <RecordFields record={record} />
      <Field name="title" label="Title" hint="Left blank, the name of the file is it." />
      {record ? <FoldedFacts /> : <FactFields />}
      <FileField mostBytes={mostBytes} />
    </UploadForm>
  );
}

/** A link to add: what it leads to stays where it is. */
export function AddLink({ record, add }: Omit<Props, "mostBytes">) {
  return (
    <ActionForm action={add} submission={crypto.randomUUID()} submitLabel="Add the link">
      <input type="hidden" name="kind" value="LINK" />
      <RecordFields record={record} />
      <Field name="title" label="Title" required />
      <Field
        name="url"
        label="Address"
        as="url"
        required
        hint="SixTwo keeps the address, not what is there: it may change. A file is the stronger evidence."
      />
      {record ? <FoldedFacts /> : <FactFields />}
    </ActionForm>
  );
}

/** A note to add: what somebody saw or was told. */
export function AddNote({ record, add }: Omit<Props, "mostBytes">) {
  return (
    <ActionForm action={add} submission={crypto.randomUUID()} submitLabel="Add the note">
      <input type="hidden" name="kind" value="NOTE" />
      <RecordFields record={record} />
      <Field name="title" label="Title" required />
      <Field
        name="body"
        label="Note"
        as="textarea"
        rows={4}
        required
        hint="What was seen, by whom, and when."
      />
      {record ? <FoldedFacts /> : <FactFields />}
    </ActionForm>
  );
}

/** Evidence that is there already, for one more record. */
export function LinkExisting({ record, link }: { record: RecordName; link: FormAction }) {
  return (
    <ActionForm action={link} submission={crypto.randomUUID()} submitLabel="Use it here too" look="secondary">
      <RecordFields record={record} />
      <RecordField
        name="ref"
        label="Evidence"
        hint="Type its reference or a word of its title, then choose it."
        source="/api/options/evidence"
      />
    </ActionForm>
  );
}
