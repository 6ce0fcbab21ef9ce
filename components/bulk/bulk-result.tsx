import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { BulkPage } from "#lib/bulk/queries.ts";
import { type BulkShown, bulkHref, bulkShown, bulkShownWords } from "#lib/bulk/rules.ts";
import { isOpen } from "#lib/jobs/rules.ts";
import { pageSize } from "#lib/objectives/list.ts";
import { BulkRows } from "./bulk-rows.tsx";
import { Refresher } from "./refresher.tsx";

type Props = {
  actor: Actor;
  page: BulkPage;
  filter: { show: BulkShown; page: number };
  undo: FormAction;
  goOn: FormAction;
};

/** What a bulk edit did, objective by objective, and the way back. */
export function BulkResult({ actor, page, filter, undo, goOn }: Props) {
  const { counts, job } = page;
  const isRunning = job !== null && isOpen(job.state);
  const isMine = page.personId === actor.personId;
  const sent = { submission: crypto.randomUUID(), version: page.version } as const;
  return (
    <>
      <PageHeader
        title={page.words}
        description={
          <>
            {page.scope}. By {page.byName}, <InstantText at={page.createdAt} {...actor.organisation} />.
          </>
        }
        back={{ href: "/objectives?view=all", label: "Objectives" }}
        actions={<ButtonLink href="/objectives/bulk">Bulk edits so far</ButtonLink>}
      />
      <div className="grid gap-4">
        <Told page={page} isRunning={isRunning} />
        {isRunning ? <Refresher /> : null}
        {isMine && !isRunning ? (
          <div className="no-print flex flex-wrap gap-3">
            {counts.waiting > 0 ? (
              <ActionForm {...sent} action={goOn} submitLabel={`Go on with the ${counts.waiting} that wait`}>
                <input type="hidden" name="id" value={page.id} />
              </ActionForm>
            ) : null}
            {page.undoneAt === null && counts.changed > 0 ? (
              <ActionForm
                {...sent}
                action={undo}
                submitLabel={`Undo ${counts.changed} ${counts.changed === 1 ? "change" : "changes"}`}
                look="danger"
              >
                <input type="hidden" name="id" value={page.id} />
              </ActionForm>
            ) : null}
          </div>
        ) : null}
        <nav aria-label="Which rows" className="no-print flex flex-wrap gap-2 text-sm">
          {bulkShown
            .filter((show) => show === "all" || counts[show] > 0 || show === filter.show)
            .map((show) => (
              <Link
                key={show}
                href={`${bulkHref(page.id)}?show=${show}` as Route}
                aria-current={show === filter.show ? "true" : undefined}
                className="inline-flex min-h-9 items-center pointer-coarse:min-h-11 rounded-full border border-line-strong px-3 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong"
              >
                {bulkShownWords[show]} {counts[show]}
              </Link>
            ))}
        </nav>
        <BulkRows page={page} place={actor.organisation} />
        <Pager
          page={filter.page}
          pageSize={pageSize}
          total={counts[filter.show]}
          hrefOf={(to) => `${bulkHref(page.id)}?show=${filter.show}&page=${to}`}
        />
      </div>
    </>
  );
}

function Told({ page: { counts, undoneAt, job }, isRunning }: { page: BulkPage; isRunning: boolean }) {
  const done = counts.all - counts.waiting;
  if (isRunning)
    return (
      <Notice tone="accent" title={`Under way: ${done} of ${counts.all}. It can be cancelled under Jobs.`} />
    );
  if (undoneAt)
    return (
      <Notice
        tone={counts.left + counts.waiting > 0 ? "warn" : "good"}
        title={`Undone: ${counts.undone} of ${counts.changed} are as they were.`}
      >
        {counts.left > 0 ? `${counts.left} stayed as they are; each row says why.` : null}
      </Notice>
    );
  return (
    <Notice
      tone={counts.refused + counts.waiting > 0 ? "warn" : "good"}
      title={`${counts.changed} changed, ${counts.unchanged} were so already, ${counts.refused} refused.`}
    >
      {counts.waiting > 0 ? `${counts.waiting} have not been done yet. ` : null}
      {job?.error}
    </Notice>
  );
}
