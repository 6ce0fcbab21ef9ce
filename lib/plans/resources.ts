import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { canonicalContent } from "#lib/objectives/content.ts";
import { assertMove } from "#lib/objectives/guards.ts";
import { loadObjective } from "#lib/objectives/service.ts";
import { holdersOf } from "#lib/people/roles-in-force.ts";
import type { ResourceState } from "#prisma/generated/enums.ts";
import type { ResourceDecision, ResourceMove, ResourceSpending } from "./schema.ts";

// A line's act is judged on the line: who requested it is who may not decide it.
const loadLine = (input: ResourceMove) => async (tx: Tx) => {
  const objective = await loadObjective(input.ref)(tx);
  const line = objective?.resourceLines.find((each) => each.id === input.id);
  return objective && line ? { ...objective, line, requestedById: line.requestedById } : null;
};

function assertLine(
  line: { state: ResourceState; version: number },
  input: ResourceMove,
  from: readonly ResourceState[],
): void {
  if (line.version !== input.version)
    throw new Conflict("This resource line was changed meanwhile. Look at it again before you decide.", {
      code: "stale",
    });
  if (!from.includes(line.state))
    throw new Conflict(`This resource is ${line.state.toLowerCase()}, so this cannot be done with it now.`);
}

/** Asks top management for a planned (or once declined) resource. */
export function requestResource(actor: Actor, input: ResourceMove) {
  return change(actor, "resource.request", loadLine(input), async (tx, { line, ...objective }) => {
    assertMove("resource.request", objective);
    assertLine(line, input, ["PLANNED", "DECLINED"]);
    await tx.resourceLine.update({
      where: { id: line.id },
      data: {
        state: "REQUESTED",
        requestedById: actor.personId,
        requestedAt: new Date(),
        decidedById: null,
        decidedAt: null,
        decisionNote: null,
      },
    });
    await notify(tx, actor, {
      to: await holdersOf(tx, "EXECUTIVE", actor.organisation.timeZone),
      kind: "DECISION",
      text: `asks for a resource for ${objective.ref} ${objective.title}`,
      detail: line.description,
      href: `/objectives/${objective.ref}/plan`,
    });
    return { ref: input.ref };
  });
}

/** Approves (wholly or in part) or declines a requested resource. @throws RuleViolation for a decline without a reason */
export function decideResource(actor: Actor, input: ResourceDecision) {
  return change(actor, "resource.decide", loadLine(input), async (tx, { line, ...objective }) => {
    assertMove("resource.decide", objective);
    assertLine(line, input, ["REQUESTED"]);
    const isApproved = input.decision === "APPROVED";
    if (!isApproved && !input.decisionNote)
      throw fieldError("decisionNote", "Say why the resource is declined.");
    const sha256 = canonicalContent(objective).sha256;
    await tx.resourceLine.update({
      where: { id: line.id },
      data: {
        state: input.decision,
        decidedById: actor.personId,
        decidedAt: new Date(),
        decisionNote: input.decisionNote,
        approvedAmount: isApproved ? (input.approvedAmount ?? line.plannedAmount) : null,
        approvedDays: isApproved ? (input.approvedDays ?? line.plannedDays) : null,
      },
    });
    await tx.approval.create({
      data: {
        id: newId(),
        objectiveId: objective.id,
        resourceLineId: line.id,
        decision: input.decision,
        meaning: isApproved
          ? "approved a resource as top management"
          : "declined a resource as top management",
        reason: input.decisionNote,
        contentSha256: sha256,
        personId: actor.personId,
        reauthenticatedAt: actor.reauthenticatedAt ?? new Date(0),
      },
    });
    await notify(tx, actor, {
      to: [line.requestedById, objective.ownerId],
      kind: "DECISION",
      text: `${isApproved ? "approved" : "declined"} a resource of ${objective.ref} ${objective.title}`,
      detail: input.decisionNote ?? line.description,
      href: `/objectives/${objective.ref}/plan`,
    });
    return { ref: input.ref };
  });
}

/** Records what was spent on an approved line so far. */
export function recordSpending(actor: Actor, input: ResourceSpending) {
  return change(actor, "resource.spend", loadLine(input), async (tx, { line, ...objective }) => {
    assertMove("resource.spend", objective);
    assertLine(line, input, ["APPROVED"]);
    const data = {
      spentAmount: input.spentAmount ?? line.spentAmount,
      spentDays: input.spentDays ?? line.spentDays,
    };
    await tx.resourceLine.update({ where: { id: line.id }, data });
    return { ref: input.ref };
  });
}
