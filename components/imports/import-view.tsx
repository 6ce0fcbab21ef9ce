import type { Route } from "next";
import Link from "next/link";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { RowsFilter } from "#lib/imports/filter.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import { importStateWords } from "#lib/imports/words.ts";
import { FinishCards } from "./finish-cards.tsx";
import { ImportBadge } from "./import-badge.tsx";
import { MappingCard } from "./mapping-card.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { ResultCard } from "./result-card.tsx";
import { RowsCard } from "./rows-card.tsx";
import { SheetCard } from "./sheet-card.tsx";

export type ImportActions = Record<
  "answer" | "apply" | "mapColumns" | "readAs" | "tryOut" | "undo",
  FormAction
>;
type Props = { actor: Actor; page: ImportPage; filter: RowsFilter; actions: ImportActions };

const steps = [
  ["sheet", "The sheet"],
  ["columns", "Columns"],
  ["questions", "Questions"],
  ["rows", "Rows"],
  ["import", "Import"],
] as const;

/** One import from the file as it reads to the drafts it made. */
export function ImportView({ actor, page, filter, actions }: Props) {
  const { record } = page;
  const { locale, timeZone } = actor.organisation;
  const isOpen = record.state === "UPLOADED";
  return (
    <>
      <PageHeader
        title={record.fileName}
        back={{ href: "/imports", label: "Imports" }}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <ImportBadge state={record.state} />
            <span>
              Uploaded <InstantText at={record.createdAt} locale={locale} timeZone={timeZone} />
            </span>
          </span>
        }
      />
      <div className="grid gap-5">
        <Earlier page={page} />
        {isOpen ? <Steps /> : <ResultCard page={page} undo={actions.undo} />}
        <SheetCard page={page} readAs={actions.readAs} />
        {isOpen ? (
          <>
            <MappingCard page={page} mapColumns={actions.mapColumns} />
            <QuestionsCard page={page} answer={actions.answer} />
            <RowsCard page={page} filter={filter} />
            <FinishCards page={page} tryOut={actions.tryOut} apply={actions.apply} />
          </>
        ) : null}
      </div>
    </>
  );
}

function Steps() {
  return (
    <nav aria-label="Steps of the import">
      <ol className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {steps.map(([id, label], at) => (
          <li key={id}>
            <a href={`#${id}`} className="link">
              {at + 1}. {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Earlier({ page }: { page: ImportPage }) {
  const earlier = page.record.state === "UPLOADED" ? page.earlier : [];
  if (earlier.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title="Exactly this file was uploaded before. Importing it again makes every objective twice."
    >
      <ul className="flex flex-wrap gap-x-4">
        {earlier.map((one) => (
          <li key={one.id}>
            <Link href={`/imports/${one.id}` as Route} className="link break-all">
              {one.fileName}
            </Link>
            {` (${importStateWords[one.state].toLowerCase()})`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
