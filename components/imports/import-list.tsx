import type { Route } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { MAX_BYTES } from "#lib/import/decode.ts";
import { importsPerPage } from "#lib/imports/filter.ts";
import type { ImportListed } from "#lib/imports/queries.ts";
import { counted } from "#lib/imports/words.ts";
import { ImportBadge } from "./import-badge.tsx";

type Props = {
  actor: Actor;
  list: { rows: ImportListed[]; total: number };
  page: number;
  upload: FormAction;
  paste: FormAction;
};

/** Uploading a register, and every register that was uploaded before. */
export function ImportList({ actor, list, page, upload, paste }: Props) {
  return (
    <>
      <PageHeader
        title="Imports"
        description="Bring in the register you keep today, in whatever layout it has. Nothing is written before you say so, and an import can be undone."
        actions={list.total === 0 ? null : <ExportMenu list="imports" query="" />}
      />
      <div className="grid gap-5">
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title="Upload a register">
            <ActionForm action={upload} submission={crypto.randomUUID()} submitLabel="Upload and look at it">
              <Field
                as="file"
                name="file"
                label="File"
                required
                mostBytes={MAX_BYTES}
                accept=".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/tab-separated-values,text/plain"
                hint="An Excel workbook (.xlsx), or CSV with commas, semicolons or tabs; up to 5 MB and 5,000 rows."
              />
            </ActionForm>
          </Card>
          <Card title="Paste from a spreadsheet">
            <ActionForm action={paste} submission={crypto.randomUUID()} submitLabel="Look at what I pasted">
              <Field
                as="textarea"
                name="text"
                label="Rows"
                required
                rows={5}
                hint="Mark the cells in Excel, LibreOffice or Google Sheets with their headings, copy, and paste here."
              />
            </ActionForm>
          </Card>
        </div>
        {list.total === 0 ? (
          <Empty title="Nothing has been imported yet">
            Every upload is listed here, with who made it and what came of it.
          </Empty>
        ) : (
          <Card title="Uploads so far">
            <ul className="divide-y divide-line">
              {list.rows.map((row) => (
                <Listed key={row.id} row={row} actor={actor} />
              ))}
            </ul>
          </Card>
        )}
      </div>
      <Pager
        page={page}
        pageSize={importsPerPage}
        total={list.total}
        hrefOf={(to) => `/imports?page=${to}`}
      />
    </>
  );
}

function Listed({ row, actor }: { row: ImportListed; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/imports/${row.id}` as Route} className="link min-w-0 font-medium break-all">
          {row.fileName}
        </Link>
        <ImportBadge state={row.state} />
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>
          Uploaded <InstantText at={row.createdAt} locale={locale} timeZone={timeZone} />
          {row.createdByName ? ` by ${row.createdByName}` : ""}
        </span>
        {row.importedAt ? <span>{counted(row.rowsTaken, "row")} taken</span> : null}
        {row.rowsRefused > 0 ? <span>{counted(row.rowsRefused, "row")} refused</span> : null}
        {row.state === "IMPORTED" ? (
          <Link href={`/objectives?import=${row.id}` as Route} className="link">
            Show its objectives
          </Link>
        ) : null}
      </div>
    </li>
  );
}
