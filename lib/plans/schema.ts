import { z } from "zod";
import { objectiveRef } from "#lib/objectives/schema.ts";
import {
  flag,
  optionalAmount,
  optionalDay,
  optionalId,
  optionalProse,
  prose,
  recordVersion,
} from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { Cycle, ResourceKind } from "#prisma/generated/enums.ts";
import type { PlanModel, ResourceLineModel } from "#prisma/generated/models.ts";

/** What a person writes of a plan beside its actions and resource lines. */
export const planFields = z.strictObject({
  needsNoResources: flag,
  noResourcesReason: optionalProse("Why no additional resources are needed"),
  authority: optionalProse("Authority"),
  evaluationMethod: optionalProse("Evaluation method"),
  successCriterion: optionalProse("Success criterion"),
  evaluatorId: optionalId,
  evaluatorIsOwnerReason: optionalProse("Why the owner evaluates"),
  evaluationFrequency: z
    .enum(Cycle, "Choose how often it is evaluated.")
    .nullish()
    .transform((cycle) => cycle ?? null),
  firstEvaluationOn: optionalDay("First evaluation"),
});
type ComputedPlan =
  | "id"
  | "objectiveId"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
export type PlanColumnsPinned = Expect<
  Equal<keyof z.output<typeof planFields>, Exclude<keyof PlanModel, ComputedPlan>>
>;

/** A changed plan: of which objective, and the plan's version it was made from. */
export const planEdit = z.strictObject({ ref: objectiveRef, version: recordVersion, ...planFields.shape });
export type PlanEdit = z.output<typeof planEdit>;

/** What a person writes of a resource line. Amounts in the organisation's currency, days as person-days. */
export const resourceFields = z.strictObject({
  kind: z.enum(ResourceKind, "Choose financial, human or technical."),
  description: prose("Description", 2000),
  plannedAmount: optionalAmount("Planned amount"),
  plannedDays: optionalAmount("Planned days"),
});
type ComputedLine =
  | "id"
  | "objectiveId"
  | "approvedAmount"
  | "approvedDays"
  | "spentAmount"
  | "spentDays"
  | "state"
  | "requestedById"
  | "requestedAt"
  | "decidedById"
  | "decidedAt"
  | "decisionNote"
  | "archivedAt"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
export type ResourceColumnsPinned = Expect<
  Equal<keyof z.output<typeof resourceFields>, Exclude<keyof ResourceLineModel, ComputedLine>>
>;

const amountOrDays = (
  input: { plannedAmount: string | null; plannedDays: string | null },
  context: z.RefinementCtx,
) => {
  if (input.plannedAmount === null && input.plannedDays === null)
    context.addIssue({
      code: "custom",
      path: ["plannedAmount"],
      message: "Give an amount or a number of days.",
    });
};
export const newResource = z
  .strictObject({ ref: objectiveRef, ...resourceFields.shape })
  .superRefine(amountOrDays);
export type NewResource = z.output<typeof newResource>;

/** A resource line of an objective, as it was shown. */
export const resourceMove = z.strictObject({ ref: objectiveRef, id: z.uuid(), version: recordVersion });
export type ResourceMove = z.output<typeof resourceMove>;

/** The decision over a requested line. Blank amounts: as planned. */
export const resourceDecision = z.strictObject({
  ...resourceMove.shape,
  decision: z.enum(["APPROVED", "DECLINED"], "Choose approve or decline."),
  approvedAmount: optionalAmount("Approved amount"),
  approvedDays: optionalAmount("Approved days"),
  decisionNote: optionalProse("Reason or evidence", 2000),
});
export type ResourceDecision = z.output<typeof resourceDecision>;

/** What was spent so far on an approved line. */
export const resourceSpending = z.strictObject({
  ...resourceMove.shape,
  spentAmount: optionalAmount("Spent amount"),
  spentDays: optionalAmount("Spent days"),
});
export type ResourceSpending = z.output<typeof resourceSpending>;
