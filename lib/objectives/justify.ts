import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { canAnswer, findingsOf } from "./findings.ts";
import { assertExpected, assertMove } from "./guards.ts";
import type { JustificationInput } from "./schema.ts";
import { loadObjective } from "./service.ts";
import { codeFacts } from "./smart/finding.ts";

/**
 * Answers a finding of the SMART check with a reason, for the statement as it reads now: an edited statement
 * leaves the answer readable and no longer counts it.
 * @throws RuleViolation when the check finds no such thing, or it can only be fixed
 */
export function justifyFinding(actor: Actor, input: JustificationInput): Promise<{ ref: string }> {
  return change(actor, "objective.justify", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.justify", objective);
    assertExpected(objective, input.version);
    const finding = findingsOf(objective).findings.find(({ code }) => code === input.code);
    if (!finding)
      throw fieldError("code", `The check no longer finds “${codeFacts[input.code].title}” here.`);
    if (!canAnswer(finding))
      throw fieldError("code", `“${codeFacts[input.code].title}” cannot be answered, only put right.`);
    await tx.smartJustification.create({
      data: {
        id: newId(),
        objectiveId: objective.id,
        code: input.code,
        statement: objective.statement ?? "",
        reason: input.reason,
        personId: actor.personId,
      },
    });
    return { ref: input.ref };
  });
}
