import { notFound } from "next/navigation";
import { Discussion } from "#components/comments/discussion.tsx";
import { EvidencePage } from "#components/evidence/evidence-page.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { env } from "#lib/env.ts";
import { textOf } from "#lib/evidence/delivery.ts";
import { getEvidence } from "#lib/evidence/queries.ts";
import { evidenceView } from "#lib/evidence/view-model.ts";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";
import { noteAuditorView } from "#lib/trail/auditor-view.ts";
import * as commentActions from "../../comments/actions.ts";
import * as actions from "../actions.ts";

export async function generateMetadata({ params }: PageProps<"/evidence/[ref]">) {
  return { title: (await params).ref };
}

export default async function Page({ params }: PageProps<"/evidence/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  if (!/^EVD-\d{3,9}$/.test(ref)) notFound();
  const evidence = evidenceView(actor, await found(getEvidence(actor, ref)));
  const newest = evidence.revisions.at(-1);
  const target = { kind: "evidence", ref } as const;
  const [comments, text] = await Promise.all([
    commentsFor(actor, target),
    newest?.file?.preview === "text" ? textOf(actor, ref, newest.number) : null,
    noteAuditorView(actor, { kind: "Evidence", id: evidence.id, label: ref }),
  ]);
  return (
    <EvidencePage
      actor={actor}
      evidence={evidence}
      mostBytes={env().fileLimits.file}
      text={text}
      actions={actions}
      discussion={<Discussion actor={actor} target={target} comments={comments} actions={commentActions} />}
    />
  );
}
