import { addActionItem } from "#lib/action-items/service.ts";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { canonicalContent } from "#lib/objectives/content.ts";
import { readObjective, type WholeObjective } from "#lib/objectives/record.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { editPlan } from "#lib/plans/service.ts";
import { addedKpi } from "./kpis.ts";

/** Reads an objective past all access checks, to look at what a service did. */
export async function readWhole(ref: string): Promise<WholeObjective> {
  const objective = await readObjective(database(), ref);
  if (!objective) throw new Error(`${ref} is missing`);
  return objective;
}

/** The hash of an objective's content as it stands. */
export const hashOf = async (ref: string): Promise<string> => canonicalContent(await readWhole(ref)).sha256;

type Cast = { manager: Actor; owner: Actor; evaluator: Actor; functionId: string };

/** A draft that lacks nothing the gate asks for. @returns its reference */
export async function completeDraft(
  { manager, owner, evaluator, functionId }: Cast,
  changed: Record<string, unknown> = {},
): Promise<string> {
  const input = objectiveInput.parse({
    title: "Restore tests",
    statement: "Restore 100 % of sampled backups within four hours by 30 June 2027.",
    functionId,
    ownerId: owner.personId,
    baselineValue: "82",
    baselineOn: "2025-12-01",
    startsOn: "2026-01-01",
    targetOn: "2027-06-30",
    ...changed,
  });
  const { ref } = await createObjective(manager, input);
  await addActionItem(manager, {
    objectiveRef: ref,
    title: "Write the instructions",
    description: null,
    ownerId: owner.personId,
    startsOn: null,
    dueOn: "2026-12-01",
    dependsOn: [],
  });
  await editPlan(manager, {
    ref,
    version: 1,
    needsNoResources: true,
    noResourcesReason: "Done within the running budget.",
    authority: "Job description",
    evaluationMethod: "Log of the test",
    successCriterion: "All five systems restored within four hours",
    evaluatorId: evaluator.personId,
    evaluatorIsOwnerReason: null,
    evaluationFrequency: "QUARTERLY",
    firstEvaluationOn: "2027-03-31",
  });
  await addedKpi(manager, ref, { collector: owner, analyst: evaluator });
  return ref;
}

/** The same, proposed. */
export async function proposed(cast: Cast, changed: Record<string, unknown> = {}): Promise<string> {
  const ref = await completeDraft(cast, changed);
  await proposeObjective(cast.manager, { ref, version: (await readWhole(ref)).version });
  return ref;
}

/** The same, approved. */
export async function approved(
  cast: Cast,
  executive: Actor,
  changed: Record<string, unknown> = {},
): Promise<string> {
  const ref = await proposed(cast, changed);
  await approveObjective(executive, { ref, contentSha256: await hashOf(ref), note: null, accepted: [] });
  return ref;
}
