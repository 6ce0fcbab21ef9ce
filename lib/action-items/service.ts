import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { assertMove } from "#lib/objectives/guards.ts";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { assertWorking, loadObjective } from "#lib/objectives/service.ts";
import { reference, takeNumbers } from "#lib/references.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import { findCycle, needsReason, stateOfProgress } from "./rules.ts";
import type {
  ActionItemEdit,
  ActionItemMove,
  ActionItemProgress,
  ActionItemShift,
  NewActionItem,
} from "./schema.ts";

type Item = WholeObjective["actionItems"][number];

// Every act on an action locks its objective first, then judges the item on it.
const loadItem = (ref: string) => async (tx: Tx) => {
  const found = await tx.actionItem.findFirst({
    where: { ref, archivedAt: null },
    select: { objective: { select: { ref: true } } },
  });
  if (!found) return null;
  const objective = await loadObjective(found.objective.ref)(tx);
  const item = objective?.actionItems.find((each) => each.ref === ref);
  return objective && item ? { ...objective, item, assigneeId: item.ownerId } : null;
};

function assertExpected(item: Item, version: number): void {
  if (item.version === version) return;
  throw new Conflict(
    `${item.ref} was changed by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
    {
      code: "stale",
      current: {
        version: item.version,
        title: item.title,
        description: item.description,
        ownerId: item.ownerId,
        startsOn: toDay(item.startsOn),
        dueOn: toDay(item.dueOn),
        progress: item.progress,
        evidenceNote: item.evidenceNote,
      },
    },
  );
}

/** Adds an action to the plan of a draft. @returns its reference */
export function addActionItem(actor: Actor, input: NewActionItem) {
  const { objectiveRef, dependsOn, startsOn, dueOn, ...fields } = input;
  return change(actor, "objective.edit", loadObjective(objectiveRef), async (tx, objective) => {
    assertMove("objective.edit", objective);
    if (fields.ownerId) await assertWorking(tx, fields.ownerId, "ownerId");
    const number = await takeNumbers(tx, "ACT");
    const ref = reference("ACT", number);
    const id = newId();
    await tx.actionItem.create({
      data: {
        id,
        number,
        ref,
        objectiveId: objective.id,
        startsOn: fromDay(startsOn),
        dueOn: fromDay(dueOn),
        ...fields,
      },
    });
    await setDependencies(tx, objective, { id, ref }, dependsOn);
    await tellAssignee(tx, actor, { ref, title: fields.title }, fields.ownerId);
    return { ref, objectiveRef };
  });
}

/** Saves an action of a draft's plan. */
export function editActionItem(actor: Actor, input: ActionItemEdit) {
  const { ref, version, dependsOn, startsOn, dueOn, ...fields } = input;
  return change(actor, "objective.edit", loadItem(ref), async (tx, { item, ...objective }) => {
    assertMove("objective.edit", objective);
    assertExpected(item, version);
    if (fields.ownerId && fields.ownerId !== item.ownerId) await assertWorking(tx, fields.ownerId, "ownerId");
    await tx.actionItem.update({
      where: { id: item.id },
      data: { ...fields, startsOn: fromDay(startsOn), dueOn: fromDay(dueOn) },
    });
    await setDependencies(tx, objective, item, dependsOn);
    if (fields.ownerId !== item.ownerId)
      await tellAssignee(tx, actor, { ref, title: fields.title }, fields.ownerId);
    return { ref, objectiveRef: objective.ref };
  });
}

function tellAssignee(
  tx: Tx,
  actor: Actor,
  { ref, title }: { ref: string; title: string },
  ownerId: string | null,
): Promise<void> {
  const text = `gave you the action ${ref} ${title}`;
  return notify(tx, actor, { to: [ownerId], kind: "ASSIGNMENT", text, href: `/action-items/${ref}` });
}

/** Takes an action off a draft's plan; its reference is never given to another. */
export function removeActionItem(actor: Actor, input: ActionItemMove) {
  return change(actor, "objective.edit", loadItem(input.ref), async (tx, { item, ...objective }) => {
    assertMove("objective.edit", objective);
    assertExpected(item, input.version);
    await tx.dependency.deleteMany({
      where: { OR: [{ dependentId: item.id }, { prerequisiteId: item.id }] },
    });
    await tx.actionItem.update({ where: { id: item.id }, data: { archivedAt: new Date() } });
    return { ref: input.ref, objectiveRef: objective.ref };
  });
}

/** Records progress; the state follows from it. @throws RuleViolation while something it depends on is not done */
export function recordProgress(actor: Actor, input: ActionItemProgress) {
  const { ref, version, stateReason, ...fields } = input;
  return change(actor, "action-item.progress", loadItem(ref), async (tx, { item, ...objective }) => {
    assertMove("action-item.progress", objective);
    assertExpected(item, version);
    if (item.state === "CANCELLED" || item.state === "VERIFIED")
      throw new Conflict(`${ref} is ${item.state.toLowerCase()} and no longer moves.`);
    const state = stateOfProgress(fields.progress);
    if (needsReason(item.state, state) && !stateReason)
      throw fieldError("stateReason", "Say why it is not done after all.");
    const waiting = item.dependsOn
      .map((each) => each.prerequisite)
      .filter((each) => each.state === "OPEN" || each.state === "IN_PROGRESS");
    if (state === "DONE" && waiting.length > 0)
      throw fieldError(
        "progress",
        `It cannot be done before ${waiting.map((each) => each.ref).join(", ")}, on which it depends.`,
      );
    await tx.actionItem.update({ where: { id: item.id }, data: { ...fields, state, stateReason } });
    return { ref, objectiveRef: objective.ref };
  });
}

/** Moves an approved action's owner or due date inside the objective's dates, with a reason. */
export function moveActionItem(actor: Actor, input: ActionItemShift) {
  return change(actor, "action-item.move", loadItem(input.ref), async (tx, { item, ...objective }) => {
    assertMove("action-item.move", objective);
    assertExpected(item, input.version);
    const { startsOn, targetOn } = {
      startsOn: toDay(objective.startsOn),
      targetOn: toDay(objective.targetOn),
    };
    if (!input.dueOn) throw fieldError("dueOn", "An action of an approved plan keeps a due date.");
    if (!input.ownerId) throw fieldError("ownerId", "An action of an approved plan keeps an owner.");
    if (startsOn && input.dueOn < startsOn)
      throw fieldError("dueOn", `It cannot be due before the objective starts (${startsOn}).`);
    if (targetOn && input.dueOn > targetOn)
      throw fieldError("dueOn", `It cannot be due after the objective's target date (${targetOn}).`);
    if (input.ownerId !== item.ownerId) await assertWorking(tx, input.ownerId, "ownerId");
    await tx.actionItem.update({
      where: { id: item.id },
      data: { ownerId: input.ownerId, dueOn: fromDay(input.dueOn), moveReason: input.moveReason },
    });
    if (input.ownerId !== item.ownerId) await tellAssignee(tx, actor, item, input.ownerId);
    return { ref: input.ref, objectiveRef: objective.ref };
  });
}

async function setDependencies(
  tx: Tx,
  objective: WholeObjective,
  item: { id: string; ref: string },
  refs: string[],
): Promise<void> {
  const byRef = new Map(objective.actionItems.map((each) => [each.ref, each]));
  const unknown = refs.filter((ref) => !byRef.has(ref));
  if (unknown.length > 0)
    throw fieldError("dependsOn", `${unknown.join(", ")} is not an action of ${objective.ref}.`);
  const graph = new Map(
    objective.actionItems.map((each) => [
      each.ref,
      each.dependsOn.map((dependency) => dependency.prerequisite.ref),
    ]),
  );
  const cycle = findCycle(graph.set(item.ref, refs));
  if (cycle) throw fieldError("dependsOn", `These actions would wait for each other: ${cycle.join(" → ")}.`);
  await tx.dependency.deleteMany({ where: { dependentId: item.id, prerequisite: { ref: { notIn: refs } } } });
  const before = new Set(byRef.get(item.ref)?.dependsOn.map((each) => each.prerequisite.ref));
  const added = refs.filter((ref) => !before.has(ref)).flatMap((ref) => byRef.get(ref)?.id ?? []);
  await tx.dependency.createMany({
    data: added.map((prerequisiteId) => ({
      id: newId(),
      objectiveId: objective.id,
      dependentId: item.id,
      prerequisiteId,
    })),
  });
}
