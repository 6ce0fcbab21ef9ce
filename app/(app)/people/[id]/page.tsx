import type { Metadata } from "next";
import { AccessCard } from "#components/people/access-card.tsx";
import { EditPerson } from "#components/people/edit-person.tsx";
import { PersonFacts } from "#components/people/person-facts.tsx";
import { RolesCard } from "#components/people/roles-card.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { pickFunctions } from "#lib/people/pickers.ts";
import { getPerson } from "#lib/people/queries.ts";
import { recordId } from "#lib/record-id.ts";
import { requireActor } from "#lib/request.ts";
import * as act from "./actions.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/people/[id]">) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const [person, functions] = await Promise.all([
    found(getPerson(actor, recordId(id))),
    pickFunctions(actor),
  ]);
  return (
    <>
      <PageHeader
        title={person.name}
        description={person.jobTitle}
        back={{ href: "/people", label: "People" }}
      />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <PersonFacts person={person} actor={actor} />
        {can(actor, "person.edit") ? <AccessCard person={person} actions={act} /> : null}
        {can(actor, "person.edit") ? (
          <EditPerson action={act.edit} person={person} functions={functions} />
        ) : null}
        {can(actor, "role.change") ? <RolesCard action={act.setRoles} person={person} /> : null}
      </div>
    </>
  );
}
