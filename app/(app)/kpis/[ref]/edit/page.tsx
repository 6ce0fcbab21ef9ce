import { notFound } from "next/navigation";
import { KpiForm } from "#components/kpis/kpi-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { found } from "#lib/found.ts";
import { editableValues } from "#lib/kpis/editable.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { withPresent } from "#lib/people/options.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { edit } from "../../actions.ts";

export default async function EditKpiPage({ params }: PageProps<"/kpis/[ref]/edit">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const { kpi, isDefinable } = await found(getKpi(actor, ref));
  if (!isDefinable || !can(actor, "kpi.define", kpi.objective)) notFound();
  const draftKey = `kpi:${ref}`;
  const [people, restored] = await Promise.all([pickPeople(actor), getFormDraft(actor, draftKey)]);
  return (
    <>
      <PageHeader title={`Edit ${ref}`} back={{ href: `/kpis/${ref}`, label: kpi.name }} />
      <KpiForm
        {...{ action: edit, draftKey, restored, objective: kpi.objective, reference: ref }}
        values={editableValues(kpi)}
        people={withPresent(withPresent(people, kpi.collector), kpi.analyst)}
      />
    </>
  );
}
