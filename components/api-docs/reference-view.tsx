import Form from "next/form";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { Reference } from "#lib/api/reference.ts";
import { FieldTable } from "./field-table.tsx";
import { OperationDetails } from "./operation-details.tsx";
import { Prose } from "./prose.tsx";

/** The reference of the API: how to call it, its operations by part, and the shapes of its records. */
export function ReferenceView({ reference, query }: { reference: Reference; query: string }) {
  const { about, parts, schemas } = reference;
  const isFew = parts.flatMap(({ operations }) => operations).length <= 5;
  return (
    <div className="grid gap-5">
      <Card title="How to call it">
        <div className="grid max-w-prose gap-2">
          {about.map((paragraph) => (
            <Prose key={paragraph} text={paragraph} />
          ))}
        </div>
      </Card>
      <Form action="/api-docs" role="search" className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 gap-1 text-sm">
          Find an operation
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            className="control"
            placeholder="approve, POST, comments …"
          />
        </label>
        <Button type="submit">Find</Button>
      </Form>
      {parts.length === 0 ? <Empty title={`No operation has “${query}” in its name or address.`} /> : null}
      <nav aria-label="Parts of the API" className="flex flex-wrap gap-x-4 gap-y-1">
        {parts.map(({ name }) => (
          <a key={name} href={`#${anchor(name)}`} className="link inline-flex min-h-8 items-center">
            {name}
          </a>
        ))}
        <a href="#shapes" className="link inline-flex min-h-8 items-center">
          Shapes
        </a>
      </nav>
      {parts.map((part) => (
        <Card key={part.name} id={anchor(part.name)} title={part.name}>
          <p className="mb-3 text-sm text-muted">{part.about}</p>
          <ul className="grid divide-y divide-line">
            {part.operations.map((operation) => (
              <li key={operation.id} id={operation.id}>
                <OperationDetails operation={operation} isOpen={query !== "" && isFew} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
      <Card id="shapes" title="Shapes of the answers">
        <ul className="grid divide-y divide-line">
          {schemas.map(({ name, fields }) => (
            <li key={name} id={`shape-${name}`} className="py-2">
              <details>
                <summary className="min-h-8 cursor-pointer font-medium">{name}</summary>
                <FieldTable caption={`Fields of ${name}`} fields={fields} isAnswer />
              </details>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

const anchor = (name: string) => name.toLowerCase().replaceAll(" ", "-");
