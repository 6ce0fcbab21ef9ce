import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import type { FormAction } from "#lib/action.ts";
import type { FormDraft } from "#lib/form-drafts.ts";
import type { FunctionRecord } from "#lib/functions/queries.ts";
import { levelWords } from "#lib/functions/rules.ts";
import type { Option } from "#lib/people/pickers.ts";

type Props = {
  action: FormAction;
  record?: FunctionRecord;
  parents: Option[];
  heads: Option[];
  restored?: FormDraft | null;
};

const labels = { name: "Name", level: "Level", parentId: "Part of", headId: "Head" };

/** A function, new or to change. */
export function FunctionForm({ action, record, parents, heads, restored }: Props) {
  const shared = record
    ? { version: record.version, labels }
    : { draftKey: "function-new", restored: restored ?? null };
  // A deactivated head stays shown until somebody chooses another.
  const known =
    record?.head && !heads.some(({ value }) => value === record.headId)
      ? [{ value: record.head.id, label: `${record.head.name} (deactivated)` }, ...heads]
      : heads;
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel={record ? "Save" : "Create function"}
      {...shared}
    >
      {record ? <input type="hidden" name="id" value={record.id} /> : null}
      <Field name="name" label={labels.name} required initial={record?.name ?? null} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          as="select"
          name="level"
          label={labels.level}
          required
          options={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
          initial={record?.level ?? "TEAM"}
        />
        <Field
          as="select"
          name="parentId"
          label={labels.parentId}
          options={parents.filter(({ value }) => value !== record?.id)}
          empty="Nothing: it stands at the top"
          initial={record?.parentId ?? null}
        />
        <Field
          as="select"
          name="headId"
          label={labels.headId}
          options={known}
          empty="No head"
          initial={record?.headId ?? null}
        />
      </div>
    </ActionForm>
  );
}
