import { notFound } from "next/navigation";
import { ObjectiveForm } from "#components/objectives/objective-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { create } from "../actions.ts";

export const metadata = { title: "New objective" };

export default async function NewObjectivePage() {
  const actor = await requireActor();
  if (!can(actor, "objective.create")) notFound();
  const [people, executives, functions, restored] = await Promise.all([
    pickPeople(actor),
    pickPeople(actor, ["EXECUTIVE"]),
    pickFunctions(actor),
    getFormDraft(actor, "objective:new"),
  ]);
  return (
    <>
      <PageHeader
        title="New objective"
        description="A draft needs a title only. What the plan and the approval still ask for is shown afterwards."
        back={{ href: "/objectives", label: "Objectives" }}
      />
      <ObjectiveForm
        action={create}
        submission={crypto.randomUUID()}
        values={{ kind: "QUANTITATIVE", ownerId: can(actor, "objective.create", {}) ? null : actor.personId }}
        people={people}
        executives={executives}
        functions={functions}
        draftKey="objective:new"
        restored={restored}
      />
    </>
  );
}
