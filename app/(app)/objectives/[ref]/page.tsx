import { Discussion } from "#components/comments/discussion.tsx";
import { ObjectiveOverview } from "#components/objectives/objective-overview.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { objectiveOptions } from "#lib/objectives/queries.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import { fromObjective } from "../../templates/actions.ts";
import * as actions from "../actions.ts";

export default async function ObjectivePage({ params }: PageProps<"/objectives/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const page = await objectivePage(ref);
  const target = { kind: "objective", ref } as const;
  const [successors, restoredEvaluation, comments] = await Promise.all([
    isMoveAllowed("objective.succeed", page.objective.state, page.objective.archivedAt !== null)
      ? objectiveOptions(actor, ref)
      : [],
    getFormDraft(actor, `evaluation:${ref}`),
    commentsFor(actor, target),
  ]);
  return (
    <ObjectiveOverview
      {...page}
      actor={actor}
      actions={actions}
      successors={successors}
      restoredEvaluation={restoredEvaluation}
      discussion={<Discussion actor={actor} target={target} comments={comments} actions={commentActions} />}
      keepAsTemplate={fromObjective}
    />
  );
}
