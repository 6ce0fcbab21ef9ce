import { notFound } from "next/navigation";
import { PlanPage } from "#components/plans/plan-page.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import * as actions from "./actions.ts";

export default async function ObjectivePlanPage({ params }: PageProps<"/objectives/[ref]/plan">) {
  const [actor, { ref }] = [await requireActor(), await params];
  if (!can(actor, "plan.read")) notFound();
  const page = await objectivePage(ref);
  const canEdit =
    page.objective.state === "DRAFT" &&
    !page.objective.archivedAt &&
    can(actor, "objective.edit", page.objective);
  const [people, restored] = await Promise.all([
    canEdit ? pickPeople(actor) : [],
    getFormDraft(actor, `plan:${ref}`),
  ]);
  return (
    <PlanPage
      {...page}
      actor={actor}
      canEdit={canEdit}
      people={people}
      restored={restored}
      actions={actions}
    />
  );
}
