import { notFound } from "next/navigation";
import { KpiForm } from "#components/kpis/kpi-form.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { isDefinable } from "#lib/kpis/definable.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { add } from "../../../../kpis/actions.ts";

export default async function NewKpiPage({ params }: PageProps<"/objectives/[ref]/kpis/new">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const { objective } = await objectivePage(ref);
  if (!isDefinable(objective) || !can(actor, "kpi.define", objective)) notFound();
  const draftKey = `kpi:new:${ref}`;
  const [people, restored] = await Promise.all([pickPeople(actor), getFormDraft(actor, draftKey)]);
  const values = {
    scale: objective.kind === "QUALITATIVE" ? "MATURITY" : "NUMBER",
    frequency: "MONTHLY",
    collectorId: objective.ownerId,
    analystId: objective.plan?.evaluatorId ?? null,
  };
  return (
    <>
      <h2 className="mb-4 text-lg font-semibold">Add a KPI</h2>
      <KpiForm {...{ action: add, values, objective, people, draftKey, restored }} />
    </>
  );
}
