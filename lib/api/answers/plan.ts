import { z } from "zod";
import { ActionItemState, Cycle, ResourceKind, ResourceState } from "#prisma/generated/enums.ts";
import { day, decimal, instant, person, version } from "./common.ts";

/** Who, when and how of a plan; its actions and resource lines are lists of their own. */
export const planAnswer = z
  .strictObject({
    objective: z.string(),
    needsNoResources: z.boolean(),
    noResourcesReason: z.string().nullable(),
    authority: z.string().nullable(),
    evaluationMethod: z.string().nullable(),
    successCriterion: z.string().nullable(),
    evaluator: person.nullable(),
    evaluatorIsOwnerReason: z.string().nullable(),
    evaluationFrequency: z.enum(Cycle).nullable(),
    firstEvaluationOn: day.nullable(),
    version,
    updatedAt: instant,
  })
  .meta({ id: "Plan" });

/** A resource line of a plan. Amounts in the organisation's currency, days as person-days. */
export const resourceAnswer = z
  .strictObject({
    id: z.uuid(),
    objective: z.string(),
    kind: z.enum(ResourceKind),
    description: z.string(),
    plannedAmount: decimal.nullable(),
    plannedDays: decimal.nullable(),
    approvedAmount: decimal.nullable(),
    approvedDays: decimal.nullable(),
    spentAmount: decimal,
    spentDays: decimal,
    state: z.enum(ResourceState),
    requestedBy: person.nullable(),
    requestedAt: instant.nullable(),
    decidedBy: person.nullable(),
    decidedAt: instant.nullable(),
    decisionNote: z.string().nullable(),
    version,
  })
  .meta({ id: "ResourceLine" });

/** An action of a plan. */
export const actionItemAnswer = z
  .strictObject({
    id: z.uuid(),
    ref: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    owner: person.nullable(),
    state: z.enum(ActionItemState),
    progress: z.int().min(0).max(100),
    startsOn: day.nullable(),
    dueOn: day.nullable(),
    approvedDueOn: day.nullable(),
    evidenceNote: z.string().nullable(),
    evidenceUrl: z.string().nullable(),
    dependsOn: z.array(z.string()),
    source: z.strictObject({ kind: z.string(), ref: z.string(), title: z.string() }),
    version,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "ActionItem" });
