import { Discussion } from "#components/comments/discussion.tsx";
import { EvidenceCard } from "#components/evidence/evidence-card.tsx";
import { KpiPage } from "#components/kpis/kpi-page.tsx";
import { Measured } from "#components/measurements/measured.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { evidenceFor } from "#lib/evidence/queries.ts";
import { found } from "#lib/found.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { listEntryLinks } from "#lib/measurements/entry-link.ts";
import { getHistory } from "#lib/measurements/queries.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import * as evidenceActions from "../../evidence/actions.ts";
import * as measurementActions from "../../measurements/actions.ts";
import { archive, retire } from "../actions.ts";

export const generateMetadata = async ({ params }: PageProps<"/kpis/[ref]">) => ({
  title: (await params).ref,
});

export default async function Page({ params, searchParams }: PageProps<"/kpis/[ref]">) {
  const [actor, { ref }, query] = [await requireActor(), await params, await searchParams];
  const target = { kind: "kpi", ref } as const;
  const [page, history, links, comments, evidence] = await Promise.all([
    found(getKpi(actor, ref)),
    found(getHistory(actor, ref)),
    found(listEntryLinks(actor, ref)),
    commentsFor(actor, target),
    evidenceFor(actor, target),
  ]);
  const measured = { page, history, links, actor, query };
  return (
    <KpiPage
      {...{ page, actor, archive, retire }}
      measurements={<Measured {...measured} actions={measurementActions} />}
      evidence={<EvidenceCard {...{ actor, evidence }} actions={evidenceActions} />}
      discussion={<Discussion {...{ actor, target, comments }} actions={commentActions} />}
    />
  );
}
