import { Discussion } from "#components/comments/discussion.tsx";
import { EvidenceCard } from "#components/evidence/evidence-card.tsx";
import { KpiPage } from "#components/kpis/kpi-page.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { evidenceFor } from "#lib/evidence/queries.ts";
import { found } from "#lib/found.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import * as evidenceActions from "../../evidence/actions.ts";
import { archive, retire } from "../actions.ts";

export async function generateMetadata({ params }: PageProps<"/kpis/[ref]">) {
  return { title: (await params).ref };
}

export default async function Page({ params }: PageProps<"/kpis/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const page = await found(getKpi(actor, ref));
  const target = { kind: "kpi", ref } as const;
  const [comments, evidence] = await Promise.all([commentsFor(actor, target), evidenceFor(actor, target)]);
  return (
    <KpiPage
      {...{ page, actor, archive, retire }}
      discussion={
        <div className="grid gap-5">
          <EvidenceCard actor={actor} evidence={evidence} actions={evidenceActions} />
          <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
        </div>
      }
    />
  );
}
