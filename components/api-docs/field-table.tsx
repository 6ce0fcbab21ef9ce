import type { FieldWords } from "#lib/api/reference.ts";

type Props = { caption: string; fields: (FieldWords & { where?: string })[]; isAnswer?: boolean };

/** Fields with their types. Of an answer every field is there, so nothing is marked as required. */
export function FieldTable({ caption, fields, isAnswer = false }: Props) {
  if (fields.length === 0) return null;
  return (
    <dl aria-label={caption} className="mt-2 grid gap-2 text-sm">
      {fields.map(({ name, type, isRequired, about, schema, where }) => (
        <div key={name} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
          <dt className="font-mono break-words">
            {name}
            {isRequired && !isAnswer ? <span className="font-sans text-muted"> required</span> : null}
          </dt>
          <dd className="min-w-0 break-words text-muted">
            {where ? `${where}: ` : ""}
            {type}
            {schema ? (
              <>
                {" "}
                <a className="link" href={`#shape-${schema}`}>
                  {schema}
                </a>
              </>
            ) : null}
            {about ? <div>{about}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
