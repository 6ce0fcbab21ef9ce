import { LinksCard } from "#components/objectives/links-card.tsx";
import { NextSteps } from "#components/objectives/next-steps.tsx";
import { ObjectiveFacts, Succession } from "#components/objectives/overview.tsx";
import { Evaluations, ImportNotes, Versions } from "#components/objectives/records.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { objectiveOptions } from "#lib/objectives/queries.ts";
import { requireActor } from "#lib/request.ts";
import {
  addLink,
  approve,
  archive,
  close,
  evaluate,
  giveBack,
  propose,
  removeLink,
  restore,
  review,
  succeed,
  withdraw,
} from "../actions.ts";

export default async function ObjectivePage({ params }: PageProps<"/objectives/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const page = await objectivePage(ref);
  const { objective } = page;
  const [successors, restoredEvaluation] = await Promise.all([
    objectiveOptions(actor, ref),
    getFormDraft(actor, `evaluation:${ref}`),
  ]);
  const actions = {
    propose,
    withdraw,
    approve,
    giveBack,
    evaluate,
    review,
    close,
    succeed,
    archive,
    restore,
  };
  const canEdit =
    objective.state === "DRAFT" && !objective.archivedAt && can(actor, "objective.edit", objective);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
      <div className="grid gap-5">
        <ObjectiveFacts objective={objective} actor={actor} />
        <Evaluations objective={objective} actor={actor} />
        <ImportNotes objective={objective} />
      </div>
      <div className="grid gap-5 max-xl:order-first">
        <NextSteps
          {...page}
          actor={actor}
          actions={actions}
          successors={successors}
          restoredEvaluation={restoredEvaluation}
        />
        <Versions objective={objective} actor={actor} />
        <Succession objective={objective} />
        <LinksCard objective={objective} canEdit={canEdit} addLink={addLink} removeLink={removeLink} />
      </div>
    </div>
  );
}
