import "server-only";
import type { Actor } from "#lib/actor.ts";
import { editableValues } from "#lib/kpis/editable.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { getKpiResource, kpiQuery, listKpiResources } from "#lib/kpis/resource.ts";
import { kpiEdit, kpiFields, kpiMove, kpiRetirement, newKpi } from "#lib/kpis/schema.ts";
import { addKpi, archiveKpi, editKpi, retireKpi } from "#lib/kpis/service.ts";
import { pageAnswer } from "./answers/common.ts";
import { kpiAnswer } from "./answers/kpi.ts";
import { bodyOf, whole } from "./checked.ts";
import { operation, refParams } from "./operation.ts";

const tag = "KPIs";
const one = { tag, params: refParams, answer: kpiAnswer } as const;

// Whoever may do a thing is told what came of it, also with a token that has no other scope.
const afterwards = (actor: Actor, ref: string) => getKpiResource({ ...actor, scopes: null }, ref);

export const listKpis = operation({
  act: "kpi.read",
  variant: "list",
  method: "get",
  path: "/kpis",
  summary: "List KPIs",
  description: "Filtered as on the screen; the oldest come first.",
  tag,
  query: kpiQuery,
  answer: pageAnswer(kpiAnswer),
  run: (actor, { query }) => listKpiResources(actor, query),
});

export const addKpiOperation = operation({
  ...one,
  act: "kpi.define",
  variant: "add",
  method: "post",
  path: "/objectives/{ref}/kpis",
  summary: "Add a KPI to an objective",
  description: "To a draft, or to an active objective that was approved before KPIs were asked for.",
  example: {
    name: "Restores within four hours",
    unit: "PERCENT",
    direction: "HIGHER",
    baselineValue: "82",
    baselineOn: "2026-06-30",
    targetValue: "100",
    tolerance: "5",
    interim: [{ onDay: "2026-12-31", value: "90" }],
    frequency: "MONTHLY",
    method: "Samples restored within four hours, divided by all samples.",
  },
  body: kpiFields,
  location: ({ ref }) => `/kpis/${ref}`,
  run: async (actor, { params, body }) =>
    afterwards(actor, (await addKpi(actor, whole(newKpi, { ...body, objectiveRef: params.ref }))).ref),
});

export const getKpiOperation = operation({
  ...one,
  act: "kpi.read",
  method: "get",
  path: "/kpis/{ref}",
  summary: "Read a KPI",
  run: (actor, { params }) => getKpiResource(actor, params.ref),
});

export const editKpiOperation = operation({
  ...one,
  act: "kpi.define",
  method: "patch",
  path: "/kpis/{ref}",
  summary: "Change a KPI that is not approved yet",
  description: "Fields that are not sent stay as they are; null clears one.",
  isVersioned: true,
  isPartial: true,
  example: { targetValue: "95" },
  body: kpiFields.partial(),
  run: async (actor, { params, body, version }) => {
    const { kpi } = await getKpi({ ...actor, scopes: null }, params.ref);
    const input = whole(kpiEdit, { ...editableValues(kpi), ...body, ref: params.ref, version });
    return afterwards(actor, (await editKpi(actor, input)).ref);
  },
});

export const archiveKpiOperation = operation({
  ...one,
  act: "kpi.archive",
  method: "post",
  path: "/kpis/{ref}/archive",
  summary: "Take a KPI off a draft",
  description: "Its reference is never given to another.",
  isVersioned: true,
  run: async (actor, { params, version }) =>
    afterwards(actor, (await archiveKpi(actor, whole(kpiMove, { ...params, version }))).ref),
});

export const retireKpiOperation = operation({
  ...one,
  act: "kpi.retire",
  method: "post",
  path: "/kpis/{ref}/retire",
  summary: "Retire an approved KPI",
  description: "It is measured no longer; what was measured stays. Not the last one of an active objective.",
  isVersioned: true,
  example: { reason: "The scanner was replaced; KPI-014 measures the same from now on." },
  body: bodyOf(kpiRetirement),
  run: async (actor, { params, body, version }) =>
    afterwards(actor, (await retireKpi(actor, whole(kpiRetirement, { ...body, ...params, version }))).ref),
});
