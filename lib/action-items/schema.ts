import { z } from "zod";
import { objectiveRef } from "#lib/objectives/schema.ts";
import {
  line,
  optionalDay,
  optionalId,
  optionalProse,
  optionalUrl,
  prose,
  recordVersion,
  wholeNumber,
} from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import type { ActionItemModel } from "#prisma/generated/models.ts";

/** Human reference of an action item. */
export const actionItemRef = z.string().regex(/^ACT-\d{3,9}$/, "There is no such action.");

/** What a person writes of an action while its objective is a draft. */
export const actionItemFields = z.strictObject({
  title: line("Title"),
  description: optionalProse("Description"),
  ownerId: optionalId,
  startsOn: optionalDay("Start"),
  dueOn: optionalDay("Due date"),
});
type Computed =
  | "id"
  | "number"
  | "ref"
  | "objectiveId"
  | "approvedDueOn"
  | "state"
  | "progress"
  | "stateReason"
  | "moveReason"
  | "evidenceNote"
  | "evidenceUrl"
  | "archivedAt"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
export type ActionItemColumnsPinned = Expect<
  Equal<keyof z.output<typeof actionItemFields>, Exclude<keyof ActionItemModel, Computed>>
>;

const inOrder = (input: { startsOn: string | null; dueOn: string | null }, context: z.RefinementCtx) => {
  if (input.startsOn && input.dueOn && input.dueOn < input.startsOn)
    context.addIssue({ code: "custom", path: ["dueOn"], message: "The due date lies before the start." });
};
const dependsOn = z
  .union([z.array(actionItemRef), actionItemRef])
  .nullish()
  .transform((refs) => [...new Set(typeof refs === "string" ? [refs] : (refs ?? []))]);

export const newActionItem = z
  .strictObject({ objectiveRef, ...actionItemFields.shape, dependsOn })
  .superRefine(inOrder);
export type NewActionItem = z.output<typeof newActionItem>;

export const actionItemEdit = z
  .strictObject({ ref: actionItemRef, version: recordVersion, ...actionItemFields.shape, dependsOn })
  .superRefine(inOrder);
export type ActionItemEdit = z.output<typeof actionItemEdit>;

/** An action as it was shown. */
export const actionItemMove = z.strictObject({ ref: actionItemRef, version: recordVersion });
export type ActionItemMove = z.output<typeof actionItemMove>;

/** How far an action has come. 100 % is done; below that, after done, needs a reason. */
export const actionItemProgress = z.strictObject({
  ref: actionItemRef,
  version: recordVersion,
  progress: wholeNumber("Progress", 0, 100),
  stateReason: optionalProse("Reason", 2000),
  evidenceNote: optionalProse("Evidence"),
  evidenceUrl: optionalUrl("Link to the evidence"),
});
export type ActionItemProgress = z.output<typeof actionItemProgress>;

/** A new owner or due date inside the objective's dates, after approval; the approved date stays visible. */
export const actionItemShift = z.strictObject({
  ref: actionItemRef,
  version: recordVersion,
  ownerId: optionalId,
  dueOn: optionalDay("Due date"),
  moveReason: prose("Reason", 2000),
});
export type ActionItemShift = z.output<typeof actionItemShift>;
