import { Discussion } from "#components/comments/discussion.tsx";
import { EvidenceCard } from "#components/evidence/evidence-card.tsx";
import { ObjectiveOverview } from "#components/objectives/objective-overview.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { evidenceFor } from "#lib/evidence/queries.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { found } from "#lib/found.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import * as evidenceActions from "../../evidence/actions.ts";
import { fromObjective } from "../../templates/actions.ts";
import * as actions from "../actions.ts";

export default async function ObjectivePage({ params }: PageProps<"/objectives/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const target = { kind: "objective", ref } as const;
  const [page, restoredEvaluation, comments, evidence] = await Promise.all([
    objectivePage(ref),
    getFormDraft(actor, `evaluation:${ref}`),
    found(commentsFor(actor, target)),
    found(evidenceFor(actor, target)),
  ]);
  return (
    <ObjectiveOverview
      {...page}
      actor={actor}
      actions={actions}
      restoredEvaluation={restoredEvaluation}
      discussion={<Discussion actor={actor} target={target} comments={comments} actions={commentActions} />}
      evidence={<EvidenceCard actor={actor} evidence={evidence} actions={evidenceActions} />}
      keepAsTemplate={fromObjective}
    />
  );
}
