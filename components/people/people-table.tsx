import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/actor.ts";
import type { PeopleList } from "#lib/people/queries.ts";
import type { PeopleFilter } from "#lib/people/schema.ts";
import { todayIn } from "#lib/time/day.ts";
import { RoleBadges } from "./role-badges.tsx";

type Person = PeopleList["people"][number];

/** People as rows; on a narrow screen each becomes a card. */
export function PeopleTable({
  list,
  filter,
  actor,
}: {
  list: PeopleList;
  filter: PeopleFilter;
  actor: Actor;
}) {
  if (list.people.length === 0)
    return (
      <Empty title="Nobody matches.">Search for something else, or choose another role or status.</Empty>
    );
  const today = todayIn(actor.organisation.timeZone);
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {list.people.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)] md:items-center"
          >
            <Who person={person} />
            <div className="min-w-0 text-sm break-words text-muted">
              {person.function?.name ?? "No function"}
            </div>
            <RoleBadges grants={person.roles} today={today} locale={actor.organisation.locale} />
          </li>
        ))}
      </ul>
      <Pages list={list} filter={filter} />
    </div>
  );
}

function Who({ person }: { person: Person }) {
  return (
    <div className="min-w-0">
      <Link href={`/people/${person.id}` as Route} className="link font-medium break-words">
        {person.name}
      </Link>{" "}
      {person.isActive ? null : <Badge tone="warn">Deactivated</Badge>}
      {person.isActive && !person.hasPassword ? <Badge>Invited</Badge> : null}
      <div className="text-sm break-words text-muted">
        {person.jobTitle ? `${person.jobTitle} · ` : ""}
        {person.email}
      </div>
    </div>
  );
}

function Pages({ list, filter }: { list: PeopleList; filter: PeopleFilter }) {
  const href = (page: number) =>
    `/people?${new URLSearchParams({ q: filter.q, role: filter.role ?? "", status: filter.status, page: String(page) })}`;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
      <span>
        {list.total} {list.total === 1 ? "person" : "people"}, page {list.page} of {list.pages}
      </span>
      <span className="flex gap-2">
        {list.page > 1 ? <ButtonLink href={href(list.page - 1)}>Previous</ButtonLink> : null}
        {list.page < list.pages ? <ButtonLink href={href(list.page + 1)}>Next</ButtonLink> : null}
      </span>
    </nav>
  );
}
