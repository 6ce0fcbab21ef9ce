import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import { WhenOpen } from "#components/ui/when-open.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { CardRow, EvidenceOfRecord } from "#lib/evidence/queries.ts";
import { AddFile, AddLink, AddNote, LinkExisting } from "./add-forms.tsx";
import { ClassificationBadge, fileInWords, KindBadge, StandingBadges } from "./words.tsx";

/** What can be done with evidence on a record's page: server actions of app/(app)/evidence/actions.ts. */
export type EvidenceActions = Record<"add" | "link" | "unlink", FormAction>;

type Props = {
  actor: Actor;
  evidence: EvidenceOfRecord | null;
  actions: EvidenceActions;
};

/** The evidence of a record, and the forms that add more. */
export function EvidenceCard({ actor, evidence, actions }: Props) {
  if (evidence === null || (evidence.rows.length === 0 && !evidence.mayAdd)) return null;
  const { rows, name, mayAdd, mostBytes } = evidence;
  return (
    <Card title="Evidence" id="evidence">
      {rows.length === 0 ? (
        <p className="text-sm text-muted">
          Nothing shows yet that this is so. Add a file, a link or a note that an auditor can look at.
        </p>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <Shown key={row.linkId} row={row} actor={actor} unlink={mayAdd ? actions.unlink : null} />
          ))}
        </ul>
      )}
      {mayAdd ? (
        <div className="no-print mt-4 grid gap-2 border-t border-line pt-3">
          <Folded title="Add a file">
            <AddFile record={name} mostBytes={mostBytes} />
          </Folded>
          <Folded title="Add a link">
            <WhenOpen>
              <AddLink record={name} add={actions.add} />
            </WhenOpen>
          </Folded>
          <Folded title="Write a note">
            <WhenOpen>
              <AddNote record={name} add={actions.add} />
            </WhenOpen>
          </Folded>
          <Folded title="Use evidence that is here already">
            <WhenOpen>
              <LinkExisting record={name} link={actions.link} />
            </WhenOpen>
          </Folded>
        </div>
      ) : null}
    </Card>
  );
}

function Folded({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details name="add-evidence">
      <summary className="link cursor-pointer">{title}</summary>
      <div className="mt-3 mb-2">{children}</div>
    </details>
  );
}

function Shown({ row, actor, unlink }: { row: CardRow; actor: Actor; unlink: FormAction | null }) {
  const { locale } = actor.organisation;
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={`/evidence/${row.ref}` as Route} className="link min-w-0 font-medium break-words">
          {row.title}
        </Link>
        <KindBadge kind={row.kind} />
        <ClassificationBadge classification={row.classification} />
        <StandingBadges of={row} />
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="font-mono text-xs leading-5">{row.ref}</span>
        {row.type ? <span>{fileInWords(row.type, row.size)}</span> : null}
        {row.effectiveOn ? (
          <span>
            effective <DayText day={row.effectiveOn} locale={locale} />
          </span>
        ) : null}
        <span>added by {row.addedBy ?? "SixTwo"}</span>
      </p>
      <p className="no-print mt-1 flex flex-wrap items-center gap-3 text-sm">
        {row.kind === "FILE" && !row.isDisposed ? (
          <a href={`/evidence/${row.ref}/files/${row.revision}`} className="link">
            Download
          </a>
        ) : null}
        {row.url ? (
          <a href={row.url} rel="noreferrer" className="link break-all">
            {row.url}
          </a>
        ) : null}
      </p>
      {unlink ? (
        <details className="no-print mt-1 text-sm">
          <summary className="cursor-pointer py-1.5 text-xs text-muted hover:underline">Take it off</summary>
          <div className="mt-2">
            <p className="mb-2 text-muted">It stays in the vault and in the history.</p>
            <ActionForm
              action={unlink}
              submission={crypto.randomUUID()}
              submitLabel="Take it off this record"
              look="danger"
            >
              <input type="hidden" name="id" value={row.linkId} />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </li>
  );
}
