import type { Route } from "next";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { type ImportFilter, type ImportStep, importSteps } from "#lib/imports/filter.ts";
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
type Props = { actor: Actor; page: ImportPage; filter: ImportFilter; actions: ImportActions };

const stepWords: Record<ImportStep, string> = {
  sheet: "The sheet",
  columns: "Columns",
  questions: "Questions",
  rows: "Rows",
  import: "Import",
};

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
        actions={<HistoryLink actor={actor} id={record.id} />}
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
        {isOpen ? (
          <>
            <Steps page={page} step={filter.step} />
            <Step actor={actor} page={page} filter={filter} actions={actions} />
            <Next page={page} step={filter.step} />
          </>
        ) : (
          <>
            <ResultCard page={page} undo={actions.undo} />
            <SheetCard page={page} readAs={actions.readAs} />
          </>
        )}
      </div>
    </>
  );
}

function Step({ page, filter, actions }: Props) {
  switch (filter.step) {
    case "sheet":
      return <SheetCard page={page} readAs={actions.readAs} />;
    case "columns":
      return <MappingCard page={page} mapColumns={actions.mapColumns} />;
    case "questions":
      return <QuestionsCard page={page} answer={actions.answer} />;
    case "rows":
      return <RowsCard page={page} filter={filter} />;
    case "import":
      return <FinishCards page={page} tryOut={actions.tryOut} apply={actions.apply} />;
  }
}

function hrefOf(page: ImportPage, step: ImportStep): string {
  return `/imports/${page.record.id}?step=${step}`;
}

function Steps({ page, step }: { page: ImportPage; step: ImportStep }) {
  const open = page.questions.filter((one) => one.answer === undefined).length;
  return (
    <nav aria-label="Steps of the import">
      <ol className="flex flex-wrap gap-x-5 gap-y-1">
        {importSteps.map((each, at) => (
          <li key={each}>
            <Link
              href={hrefOf(page, each) as Route}
              aria-current={each === step ? "step" : undefined}
              className={`inline-flex min-h-8 items-center ${each === step ? "border-b-2 border-accent font-semibold" : "link"}`}
            >
              {at + 1}. {stepWords[each]}
              {each === "questions" && open > 0 ? ` (${open} open)` : ""}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Next({ page, step }: { page: ImportPage; step: ImportStep }) {
  const next = importSteps[importSteps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <div>
      <ButtonLink href={hrefOf(page, next)}>Go on to: {stepWords[next]}</ButtonLink>
    </div>
  );
}

function Earlier({ page }: { page: ImportPage }) {
  const earlier = page.record.state === "UPLOADED" ? page.earlier : [];
  if (earlier.length === 0) return null;
  const isTwice = earlier.some(({ state }) => state === "IMPORTED");
  return (
    <Notice
      tone={isTwice ? "warn" : "neutral"}
      title={
        isTwice
          ? "Exactly this file was imported before. Importing it again makes every objective twice."
          : "Exactly this file was uploaded before and not imported."
      }
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
