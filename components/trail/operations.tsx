import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Operation } from "#lib/trail/queries.ts";
import type { EntryWords, FieldChange } from "#lib/trail/words.ts";
import { actInWords } from "#lib/trail/words.ts";

type Props = { operations: Operation[]; locale: string; timeZone: string; withRecord?: boolean };

/** What was done, one thing a paragraph, in words; unfolds to every field that changed. */
export function Operations({ operations, locale, timeZone, withRecord = false }: Props) {
  return (
    <ol className="grid divide-y divide-line rounded-lg border border-line bg-surface">
      {operations.map((operation) => (
        <li key={`${operation.seq}-${operation.lastSeq}`} className="px-4 py-3">
          <p className="break-words">
            <span className="font-medium">{operation.actorName}</span> {actInWords(operation.act)}
            {withRecord && operation.root.label ? <Record operation={operation} /> : null}
          </p>
          <p className="text-xs text-muted">
            <InstantText at={operation.at} locale={locale} timeZone={timeZone} /> · through {operation.via} ·
            entry{" "}
            {operation.seq === operation.lastSeq ? operation.seq : `${operation.seq} to ${operation.lastSeq}`}
          </p>
          <Entries entries={operation.entries} />
        </li>
      ))}
    </ol>
  );
}

function Record({ operation }: { operation: Operation }) {
  const { kind, label } = operation.root;
  if (kind !== "Objective" || !label.startsWith("OBJ-")) return <span className="text-muted">: {label}</span>;
  return (
    <>
      :{" "}
      <Link href={`/objectives/${label}` as Route} className="link whitespace-nowrap">
        {label}
      </Link>
    </>
  );
}

function Entries({ entries }: { entries: EntryWords[] }) {
  const telling = entries.filter((entry) => entry.changes.length > 0);
  const count = telling.reduce((sum, entry) => sum + entry.changes.length, 0);
  if (count === 0) return null;
  if (count <= 4)
    return (
      <div className="mt-1">
        {telling.map((entry) => (
          <EntryChanges key={entry.title + entry.changes[0]?.label} entry={entry} />
        ))}
      </div>
    );
  return (
    <details className="mt-1">
      <summary className="link w-fit cursor-pointer text-sm">{count} fields</summary>
      {telling.map((entry) => (
        <EntryChanges key={entry.title + entry.changes[0]?.label} entry={entry} />
      ))}
    </details>
  );
}

function EntryChanges({ entry }: { entry: EntryWords }) {
  return (
    <div className="mt-1 text-sm">
      <span className="text-muted">{entry.title}</span>
      <ul className="ml-4 grid gap-0.5">
        {entry.changes.map((change) => (
          <li key={change.label} className="break-words">
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangeText({ change }: { change: FieldChange }) {
  if (change.before === null) {
    return (
      <>
        <span className="text-muted">{change.label}:</span> {change.after}
      </>
    );
  }
  return (
    <>
      <span className="text-muted">{change.label}:</span> {change.before}{" "}
      <Icon name="arrow-right" label="became" className="inline size-3.5" /> {change.after ?? "empty"}
    </>
  );
}
