import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Operations } from "#components/trail/operations.tsx";
import { TrailFilterForm } from "#components/trail/trail-filter.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { found } from "#lib/found.ts";
import { queryString } from "#lib/lists/query.ts";
import { requireActor } from "#lib/request.ts";
import { listTrail, trailFilter, trailQueryString } from "#lib/trail/queries.ts";

export const metadata = { title: "Trail" };

export default async function TrailPage({ searchParams }: PageProps<"/trail">) {
  const actor = await requireActor();
  const params = await searchParams;
  const filter = trailFilter.parse(params);
  const { operations, next } = await found(listTrail(actor, filter));
  const { locale, timeZone } = actor.organisation;
  return (
    <>
      <PageHeader
        title="Trail"
        description="Everything that was done, newest first. Each entry carries the hash of the one before it; signed checkpoints stand outside the database."
        actions={<ExportMenu list="trail" query={queryString(params)} />}
      />
      <TrailFilterForm filter={filter} />
      {operations.length === 0 ? (
        <Empty title="No entry matches">Take a condition away.</Empty>
      ) : (
        <Operations operations={operations} locale={locale} timeZone={timeZone} withRecord />
      )}
      {next ? (
        <div className="mt-4 flex justify-end">
          <ButtonLink href={`/trail${trailQueryString(filter, next)}`}>Older entries</ButtonLink>
        </div>
      ) : null}
    </>
  );
}
