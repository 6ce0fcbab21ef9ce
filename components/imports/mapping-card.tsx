import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import { FIELDS } from "#lib/import/fields.ts";
import { brief } from "#lib/import/telling.ts";
import type { ImportPage } from "#lib/imports/queries.ts";

const options = FIELDS.map(({ key, label }) => ({ value: key, label }));

/** Which field each column goes to: a guess to be corrected. */
export function MappingCard({ page, mapColumns }: { page: ImportPage; mapColumns: FormAction }) {
  const { record, reading } = page;
  const { sheet, mapping } = reading;
  const samples = (column: number) => {
    const filled = sheet.rows.map((row) => row[column]?.trim() ?? "").filter(Boolean);
    return [...new Set(filled)].slice(0, 3).map(brief).join(" · ");
  };
  return (
    <Card title="Columns" id="columns">
      <p className="mb-4 text-sm text-muted">
        Each column was given the field its heading and cells suggest. What fits no field is kept word for
        word with the objective; several columns may be kept as notes, tags or resources.
      </p>
      <ActionForm
        action={mapColumns}
        submission={crypto.randomUUID()}
        submitLabel="Save the columns"
        version={record.version}
      >
        <input type="hidden" name="id" value={record.id} />
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {sheet.header.map((heading, column) => (
            <Field
              key={heading}
              as="select"
              name={`column.c${column}`}
              label={heading}
              hint={samples(column) || "empty in every row"}
              options={options}
              initial={mapping[column] ?? "importNote"}
            />
          ))}
        </div>
      </ActionForm>
    </Card>
  );
}
