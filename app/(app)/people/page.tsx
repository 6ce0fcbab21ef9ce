import type { Metadata } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { PeopleFilterForm } from "#components/people/people-filter.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { queryString } from "#lib/lists/query.ts";
import { listPeople } from "#lib/people/queries.ts";
import { peopleFilter } from "#lib/people/schema.ts";
import { requireActor } from "#lib/request.ts";

export const metadata: Metadata = { title: "People" };
const description = "Everybody who works with SixTwo, and in which roles.";

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const [actor, params] = await Promise.all([requireActor(), searchParams]);
  const filter = peopleFilter.parse(params);
  const list = await found(listPeople(actor, filter));
  const actions = (
    <>
      <ExportMenu list="people" query={queryString(params)} />
      {can(actor, "person.invite") ? (
        <ButtonLink href="/people/new" look="primary">
          Invite somebody
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeader title="People" description={description} actions={actions} />
      <div className="grid gap-4">
        <PeopleFilterForm filter={filter} />
        <PeopleTable list={list} filter={filter} actor={actor} />
      </div>
    </>
  );
}
