import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { fromDay, toDay, todayIn } from "#lib/time/day.ts";
import { assertExpected, assertMove } from "./guards.ts";
import { isEarly, nextReview, stateAfterEvaluation } from "./rules.ts";
import type { EvaluationInput, ObjectiveMove } from "./schema.ts";
import { loadObjective } from "./service.ts";

/**
 * Records the evaluation against the success criterion. A dated objective becomes ACHIEVED or MISSED; an
 * ongoing one stays ACTIVE and its next review moves on by its cycle.
 * @throws RuleViolation for a day in the future, or one before its time without a reason
 */
export function evaluateObjective(actor: Actor, input: EvaluationInput) {
  return change(actor, "objective.evaluate", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.evaluate", objective);
    assertExpected(objective, input.version);
    const today = todayIn(actor.organisation.timeZone);
    if (input.evaluatedOn > today)
      throw fieldError("evaluatedOn", "The evaluation cannot lie in the future.");
    const dates = {
      isOngoing: objective.isOngoing,
      targetOn: toDay(objective.targetOn),
      nextReviewOn: toDay(objective.nextReviewOn),
    };
    if (isEarly(dates, input.evaluatedOn) && !input.earlyReason)
      throw fieldError("earlyReason", "Say why it is evaluated before its time.");
    const { ref, version: _, evaluatedOn, ...written } = input;
    await tx.objectiveEvaluation.create({
      data: {
        id: newId(),
        objectiveId: objective.id,
        evaluatorId: actor.personId,
        evaluatedOn: fromDay(evaluatedOn),
        ...written,
      },
    });
    const next =
      objective.isOngoing && objective.reviewCycle
        ? fromDay(nextReview(evaluatedOn, objective.reviewCycle))
        : null;
    await tx.objective.update({
      where: { id: objective.id },
      data: {
        state: stateAfterEvaluation(objective.isOngoing, input.result),
        lastReviewedOn: fromDay(evaluatedOn),
        nextReviewOn: next,
      },
    });
    return { ref };
  });
}

/** Closes an evaluated objective. */
export function closeObjective(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.close", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.close", objective);
    assertExpected(objective, input.version);
    await tx.objective.update({
      where: { id: objective.id },
      data: { state: "CLOSED", closedAt: new Date() },
    });
    return { ref: input.ref };
  });
}

/** Notes that an active objective was looked at today and still holds. */
export function reviewObjective(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.review", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.review", objective);
    assertExpected(objective, input.version);
    await tx.objective.update({
      where: { id: objective.id },
      data: { lastReviewedOn: fromDay(todayIn(actor.organisation.timeZone)) },
    });
    return { ref: input.ref };
  });
}
