"use server";
import { action } from "#lib/action.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { kpiEditForm, newKpiForm } from "#lib/kpis/form.ts";
import { kpiMove, kpiRetirement } from "#lib/kpis/schema.ts";
import { addKpi, archiveKpi, editKpi, retireKpi } from "#lib/kpis/service.ts";

export const add = action("kpi.define", newKpiForm, async (actor, input) => {
  const { objectiveRef } = await addKpi(actor, input);
  await discardFormDraft(actor, `kpi:new:${objectiveRef}`);
  return { redirectTo: `/objectives/${objectiveRef}#kpis` };
});

export const edit = action("kpi.define", kpiEditForm, async (actor, input) => {
  const { ref } = await editKpi(actor, input);
  await discardFormDraft(actor, `kpi:${ref}`);
  return { redirectTo: `/kpis/${ref}` };
});

export const archive = action("kpi.archive", kpiMove, async (actor, input) => {
  const { objectiveRef } = await archiveKpi(actor, input);
  return { redirectTo: `/objectives/${objectiveRef}#kpis` };
});

export const retire = action("kpi.retire", kpiRetirement, async (actor, input) => {
  await retireKpi(actor, input);
  return { redirectTo: `/kpis/${input.ref}` };
});
