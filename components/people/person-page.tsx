import { PageHeader } from "#components/shell/page-header.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { Option } from "#lib/people/pickers.ts";
import type { getPerson } from "#lib/people/queries.ts";
import { AccessCard } from "./access-card.tsx";
import { EditPerson } from "./edit-person.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { RolesCard } from "./roles-card.tsx";

type Acts = React.ComponentProps<typeof AccessCard>["actions"] & Record<"edit" | "setRoles", FormAction>;

/** One person: who they are, and for administrators their access and roles. */
export function PersonPage({
  actor,
  person,
  functions,
  actions,
  children,
}: {
  actor: Actor;
  person: Awaited<ReturnType<typeof getPerson>>;
  functions: Option[];
  actions: Acts;
  children: React.ReactNode;
}) {
  const mayEdit = can(actor, "person.edit");
  return (
    <>
      <PageHeader
        title={person.name}
        description={person.jobTitle}
        back={{ href: "/people", label: "People" }}
      />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <PersonFacts person={person} actor={actor} />
        {mayEdit ? <AccessCard person={person} actions={actions} /> : null}
        {mayEdit ? <EditPerson action={actions.edit} person={person} functions={functions} /> : null}
        {can(actor, "role.change") ? <RolesCard action={actions.setRoles} person={person} /> : null}
        {children}
      </div>
    </>
  );
}
