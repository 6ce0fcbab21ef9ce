import { notFound } from "next/navigation";
import { ObjectiveForm } from "#components/objectives/objective-form.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { editableValues } from "#lib/objectives/guards.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import { withPresent } from "#lib/people/options.ts";
import { pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { edit } from "../../actions.ts";

export default async function EditObjectivePage({ params }: PageProps<"/objectives/[ref]/edit">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const { objective } = await objectivePage(ref);
  const isOpen = isMoveAllowed("objective.edit", objective.state, objective.archivedAt !== null);
  if (!isOpen || !can(actor, "objective.edit", objective)) notFound();
  const draftKey = `objective:${ref}`;
  const [people, executives, functions, restored] = await Promise.all([
    pickPeople(actor),
    pickPeople(actor, ["EXECUTIVE"]),
    pickFunctions(actor),
    getFormDraft(actor, draftKey),
  ]);
  return (
    <ObjectiveForm
      action={edit}
      submission={crypto.randomUUID()}
      reference={ref}
      values={editableValues(objective)}
      people={withPresent(people, objective.owner)}
      executives={withPresent(executives, objective.sponsor)}
      functions={functions}
      draftKey={draftKey}
      restored={restored}
    />
  );
}
