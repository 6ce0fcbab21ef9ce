import { newId } from "#lib/id.ts";
import type { OwnParts } from "#lib/import/own-parts.ts";
import type { ImportRow } from "#lib/import/rows.ts";
import { reference } from "#lib/references.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ResourceKind } from "#prisma/generated/enums.ts";

/** The rows of the database that one row of a sheet becomes. */
export type DraftRecords = {
  objective: Prisma.ObjectiveCreateManyInput;
  plan: Prisma.PlanCreateManyInput;
  resources: Prisma.ResourceLineCreateManyInput[];
  notes: Prisma.ImportNoteCreateManyInput[];
  actions: Prisma.ActionItemCreateManyInput[];
  dependencies: Prisma.DependencyCreateManyInput[];
  links: Prisma.OperationalLinkCreateManyInput[];
  kpis: Prisma.KpiCreateManyInput[];
  interim: Prisma.KpiInterimCreateManyInput[];
  levels: Prisma.KpiLevelCreateManyInput[];
  /** Of roll-ups: the KPI, and what it is made of by the references of the file. */
  madeOf: { kpiId: string; ref: string }[];
  /** KPIs of this draft by the references of the file. */
  kpiIds: Map<string, string>;
};

/**
 * Makes the records of a draft from a row that may come in. Line ends become \n, as a form would send them.
 * @param firstAction number of the row's first action, which the others follow; likewise `firstKpi`
 */
export function draftRecords(
  row: ImportRow,
  identity: { importId: string; number: number; ref: string },
  firstAction: number,
  firstKpi = 0,
): DraftRecords {
  const { draft, notes, parts } = row;
  const objectiveId = newId();
  return {
    objective: {
      id: objectiveId,
      ...identity,
      title: draft.title,
      statement: text(draft.statement),
      rationale: text(draft.rationale),
      kind: draft.kind ?? "QUANTITATIVE",
      isConfidentiality: draft.isConfidentiality ?? false,
      isIntegrity: draft.isIntegrity ?? false,
      isAvailability: draft.isAvailability ?? false,
      functionId: draft.functionId,
      origin: draft.origin,
      ownerId: draft.ownerId,
      sponsorId: draft.sponsorId,
      baselineValue: draft.baselineValue,
      baselineOn: draft.baselineOn,
      startsOn: draft.startsOn,
      isOngoing: draft.isOngoing ?? false,
      targetOn: draft.targetOn,
      reviewCycle: draft.reviewCycle,
      tags: draft.tags,
      qualitativeReason: text(draft.qualitativeReason),
      originLabel: draft.originLabel,
      originUrl: draft.originUrl,
      language: draft.language ?? "en",
    },
    plan: {
      id: newId(),
      objectiveId,
      authority: text(draft.plan.authority),
      evaluationMethod: text(draft.plan.evaluationMethod),
      successCriterion: text(draft.plan.successCriterion),
      evaluatorId: draft.plan.evaluatorId,
      evaluationFrequency: draft.plan.evaluationFrequency,
      evaluatorIsOwnerReason: text(draft.plan.evaluatorIsOwnerReason),
      firstEvaluationOn: draft.plan.firstEvaluationOn,
      needsNoResources: draft.plan.needsNoResources ?? false,
      noResourcesReason: text(draft.plan.noResourcesReason),
    },
    resources: [
      ...draft.resources.map((each) => {
        const description = text(each) ?? "";
        return { id: newId(), objectiveId, kind: resourceKind(description), description };
      }),
      ...(parts?.resources ?? []).map((line) => ({ id: newId(), objectiveId, ...line })),
    ],
    ...actionRecords(parts?.actions ?? [], objectiveId, firstAction),
    ...kpiRecords(parts?.kpis ?? [], objectiveId, firstKpi),
    links: (parts?.links ?? []).map((link) => ({ id: newId(), objectiveId, ...link })),
    notes: notes.map(({ column, value }, position) => ({
      id: newId(),
      objectiveId,
      position,
      heading: column,
      value,
    })),
  };
}

function actionRecords(
  actions: OwnParts["actions"],
  objectiveId: string,
  first: number,
): Pick<DraftRecords, "actions" | "dependencies"> {
  const ids = new Map(actions.map(({ ref }) => [ref, newId()]));
  return {
    actions: actions.map(({ ref, dependsOn: _, description, ...fields }, at) => ({
      id: ids.get(ref) ?? newId(),
      number: first + at,
      ref: reference("ACT", first + at),
      objectiveId,
      description: text(description),
      ...fields,
    })),
    dependencies: actions.flatMap(({ ref, dependsOn }) =>
      dependsOn.flatMap((other) => {
        const [dependentId, prerequisiteId] = [ids.get(ref), ids.get(other)];
        if (!dependentId || !prerequisiteId || ref === other) return [];
        return [{ id: newId(), objectiveId, dependentId, prerequisiteId }];
      }),
    ),
  };
}

function kpiRecords(
  kpis: OwnParts["kpis"],
  objectiveId: string,
  first: number,
): Pick<DraftRecords, "kpis" | "interim" | "levels" | "madeOf" | "kpiIds"> {
  const made = kpis.map((kpi, at) => ({ ...kpi, id: newId(), number: first + at }));
  return {
    kpis: made.map(({ interim: _, levels: __, parts: ___, unit, method, ...fields }) => ({
      ...fields,
      objectiveId,
      ref: reference("KPI", fields.number),
      unit: fields.scale === "NUMBER" ? (unit ?? "PERCENT") : "SCORE",
      targetValue: fields.scale === "SIGN_OFF" ? "1" : fields.targetValue,
      method: text(method),
    })),
    interim: made.flatMap(({ id: kpiId, interim }) =>
      interim.map((each) => ({ id: newId(), kpiId, ...each })),
    ),
    levels: made.flatMap(({ id: kpiId, levels }) => levels.map((each) => ({ id: newId(), kpiId, ...each }))),
    madeOf: made.flatMap(({ id: kpiId, parts }) => parts.map((ref) => ({ kpiId, ref }))),
    kpiIds: new Map(made.map(({ ref, id }) => [ref, id])),
  };
}

/** What kind of resource a description speaks of, as a start; the owner of the plan corrects it. */
export function resourceKind(description: string): ResourceKind {
  if (/[€$£]|\b(budget|cost|eur|usd|gbp|chf|funding|licen[cs]e fee)s?\b/i.test(description))
    return "FINANCIAL";
  const isHuman =
    /\b(fte|staff|team|people|person|counsel|committee|consultants?|trainers?|engineers?|hours|days|time)\b/i;
  return isHuman.test(description) ? "HUMAN" : "TECHNICAL";
}

function text(value: string | null): string | null {
  return value === null ? null : value.replace(/\r\n?/g, "\n");
}
