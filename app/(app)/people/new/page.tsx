import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PersonFields } from "#components/people/person-fields.tsx";
import { RoleFields } from "#components/people/role-fields.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { pickFunctions } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { invite } from "../actions.ts";

export const metadata = { title: "Invite somebody" };

export default async function NewPersonPage() {
  const actor = await requireActor();
  if (!can(actor, "person.invite")) notFound();
  const [functions, restored] = await Promise.all([pickFunctions(actor), getFormDraft(actor, "person-new")]);
  return (
    <>
      <PageHeader
        title="Invite somebody"
        description="You get a link to pass on; it is shown once and works for 72 hours."
        back={{ href: "/people", label: "People" }}
      />
      <Card className="max-w-3xl">
        <ActionForm
          action={invite}
          submission={crypto.randomUUID()}
          submitLabel="Make invitation link"
          draftKey="person-new"
          restored={restored}
        >
          <PersonFields functions={functions} />
          <RoleFields grants={[]} />
        </ActionForm>
      </Card>
    </>
  );
}
