import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { assertMove } from "#lib/objectives/guards.ts";
import { assertWorking, loadObjective } from "#lib/objectives/service.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import type { NewResource, PlanEdit, ResourceMove } from "./schema.ts";

/** Saves who, when and how of the plan while the objective is a draft. @throws Conflict with the plan as it is now */
export function editPlan(actor: Actor, input: PlanEdit) {
  const { ref, version, firstEvaluationOn, ...fields } = input;
  return change(actor, "objective.edit", loadObjective(ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    const { plan } = objective;
    if (!plan) throw new Error(`${ref} has no plan`);
    if (plan.version !== version) {
      const { id: _, evaluator: __, objectiveId: ___, ...current } = plan;
      throw new Conflict(
        `The plan of ${ref} was saved by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
        {
          code: "stale",
          current: { ...current, firstEvaluationOn: toDay(plan.firstEvaluationOn) },
        },
      );
    }
    if (fields.evaluatorId && fields.evaluatorId !== plan.evaluatorId)
      await assertWorking(tx, fields.evaluatorId, "evaluatorId");
    await tx.plan.update({
      where: { id: plan.id },
      data: { ...fields, firstEvaluationOn: fromDay(firstEvaluationOn) },
    });
    if (fields.evaluatorId !== plan.evaluatorId)
      await notify(tx, actor, {
        to: [fields.evaluatorId],
        kind: "ASSIGNMENT",
        text: `made you the evaluator of ${ref} ${objective.title}`,
        href: `/objectives/${ref}/plan`,
      });
    return { ref };
  });
}

/** Adds a resource line to a draft's plan. */
export function addResource(actor: Actor, input: NewResource) {
  const { ref, ...fields } = input;
  return change(actor, "objective.edit", loadObjective(ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    if (objective.plan?.needsNoResources)
      throw fieldError("kind", "The plan says that no additional resources are needed. Untick that first.");
    await tx.resourceLine.create({ data: { id: newId(), objectiveId: objective.id, ...fields } });
    return { ref };
  });
}

/** Takes a resource line off a draft's plan; the trail keeps it. */
export function removeResource(actor: Actor, input: ResourceMove) {
  return change(actor, "objective.edit", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    const line = objective.resourceLines.find((each) => each.id === input.id);
    if (!line || line.version !== input.version)
      throw new Conflict("This resource line was changed meanwhile. Look at it again.", { code: "stale" });
    if (line.state !== "PLANNED")
      throw new Conflict("This resource was already requested, so the line stays.");
    await tx.resourceLine.update({ where: { id: line.id }, data: { archivedAt: new Date() } });
    return { ref: input.ref };
  });
}
