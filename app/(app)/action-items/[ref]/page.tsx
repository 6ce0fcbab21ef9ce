import { ActionItemPage } from "#components/action-items/action-item-page.tsx";
import { Discussion } from "#components/comments/discussion.tsx";
import { EvidenceCard } from "#components/evidence/evidence-card.tsx";
import { can } from "#lib/access.ts";
import { getActionItem } from "#lib/action-items/queries.ts";
import { commentsFor } from "#lib/comments/queries.ts";
import { evidenceFor } from "#lib/evidence/queries.ts";
import { found } from "#lib/found.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import * as evidenceActions from "../../evidence/actions.ts";
import { move, progress } from "./actions.ts";

export async function generateMetadata({ params }: PageProps<"/action-items/[ref]">) {
  return { title: (await params).ref };
}

export default async function Page({ params }: PageProps<"/action-items/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const item = await found(getActionItem(actor, ref));
  const target = { kind: "action-item", ref } as const;
  const [people, comments, evidence] = await Promise.all([
    can(actor, "person.pick") ? pickPeople(actor) : [],
    commentsFor(actor, target),
    evidenceFor(actor, target),
  ]);
  return (
    <div className="grid gap-5">
      <ActionItemPage item={item} actor={actor} people={people} progress={progress} move={move} />
      <EvidenceCard actor={actor} evidence={evidence} actions={evidenceActions} />
      <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
    </div>
  );
}
