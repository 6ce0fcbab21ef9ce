import { Field } from "#components/form/field.tsx";
import { classificationWords } from "#lib/evidence/rules.ts";
import type { RecordName } from "#lib/evidence/schema.ts";
import type { Day } from "#lib/time/day.ts";
import type { Classification } from "#prisma/generated/enums.ts";

const classifications = Object.entries(classificationWords).map(([value, label]) => ({ value, label }));

type Said = {
  description: string | null;
  classification: Classification;
  effectiveOn: Day | null;
  coversFrom: Day | null;
  coversTo: Day | null;
  retainUntil: Day | null;
};

/** The record evidence is added for, in the form. */
export function RecordFields({ record }: { record: RecordName | null }) {
  return record ? (
    <>
      <input type="hidden" name="recordKind" value={record.kind} />
      <input type="hidden" name="recordRef" value={record.ref} />
    </>
  ) : null;
}

/** What is said of evidence beside its content. */
export function FactFields({ said }: { said?: Said }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="classification"
          label="Classification"
          as="select"
          options={classifications}
          initial={said?.classification ?? "INTERNAL"}
        />
        <Field
          name="effectiveOn"
          label="Effective date"
          as="date"
          initial={said?.effectiveOn ?? ""}
          hint="The day on which what it shows was so."
        />
        <Field name="coversFrom" label="Covers from" as="date" initial={said?.coversFrom ?? ""} />
        <Field name="coversTo" label="Covers to" as="date" initial={said?.coversTo ?? ""} />
        <Field
          name="retainUntil"
          label="Keep until"
          as="date"
          initial={said?.retainUntil ?? ""}
          hint="After this day its content may be disposed of."
        />
      </div>
      <Field
        name="description"
        label="Description"
        as="textarea"
        rows={2}
        initial={said?.description ?? ""}
        hint="What it shows, and where it comes from."
      />
    </>
  );
}

/** The same, folded away where a file is usually all there is to say. */
export function FoldedFacts() {
  return (
    <details>
      <summary className="link cursor-pointer text-sm">Classification, dates and description</summary>
      <div className="mt-3 grid gap-4">
        <FactFields />
      </div>
    </details>
  );
}

/** The file itself. */
export function FileField({ mostBytes }: { mostBytes: number }) {
  return (
    <Field
      name="file"
      label="File"
      as="file"
      required
      mostBytes={mostBytes}
      hint={`Choose it or drop it here: PDF, Office, images, text, e-mails, logs, archives; up to ${Math.floor(mostBytes / 1_048_576)} MB.`}
    />
  );
}
