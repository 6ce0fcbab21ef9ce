import { Badge } from "#components/ui/badge.tsx";
import type { OperationWords } from "#lib/api/reference.ts";
import { FieldTable } from "./field-table.tsx";

/** One operation: what it does in one line, and behind it everything it takes and answers. */
export function OperationDetails({ operation, isOpen }: { operation: OperationWords; isOpen: boolean }) {
  const { id, method, path, summary, about, isFresh, parameters, body, example, answers } = operation;
  return (
    <details open={isOpen} className="py-2">
      <summary className="min-h-8 cursor-pointer break-words">
        <span className="font-medium">{summary}</span> {isFresh ? <Badge tone="warn">Password</Badge> : null}
        <span className="block font-mono text-sm break-all text-muted">
          {method} {path}
        </span>
      </summary>
      <div className="grid gap-3 py-2 sm:pl-4">
        <p className="max-w-prose">{about}</p>
        <p className="text-sm text-muted">
          operationId <code className="font-mono">{id}</code>
        </p>
        {parameters.length > 0 ? (
          <section>
            <h3 className="text-sm font-semibold">Address and headers</h3>
            <FieldTable caption={`What the address and headers of ${summary} hold`} fields={parameters} />
          </section>
        ) : null}
        {body.length > 0 ? (
          <section>
            <h3 className="text-sm font-semibold">Body</h3>
            <FieldTable caption={`The body of ${summary}`} fields={body} />
          </section>
        ) : null}
        {example ? (
          <section>
            <h3 className="text-sm font-semibold">Example</h3>
            <pre className="mt-2 rounded bg-sunken p-3 font-mono text-sm break-words whitespace-pre-wrap">
              {example}
            </pre>
          </section>
        ) : null}
        <section>
          <h3 className="text-sm font-semibold">Answers</h3>
          <ul className="mt-2 grid gap-1 text-sm">
            {answers.map((answer) => (
              <li key={answer.status}>
                <span className="font-mono">{answer.status}</span> {answer.about}{" "}
                {answer.schema ? (
                  <a className="link" href={`#shape-${answer.schema}`}>
                    {answer.schema}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}
