import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict } from "#lib/errors.ts";
import { approveKpis } from "#lib/kpis/standing-store.ts";
import {
  assertGate,
  concerned,
  decision,
  missingKpis,
  tell,
  tellExecutives,
  writeVersion,
} from "./approval.ts";
import { canonicalContent } from "./content.ts";
import { assertExpected, assertMove } from "./guards.ts";
import type { GuardedObjective, WholeObjective } from "./record.ts";
import { completionOf } from "./rules.ts";
import type { CompletionInput, ObjectiveMove, ReturnInput } from "./schema.ts";
import { changedMeanwhile, loadObjective } from "./service.ts";

/** The hash that completing an objective names: of what was approved, with the KPIs that are to be added. */
export function completionSha256(objective: WholeObjective): string {
  return canonicalContent(objective, { isCompleting: true }).sha256;
}

/** @throws Conflict when there is nothing to complete, or nothing that waits for a decision */
function assertCompletion(objective: WholeObjective, wanted: "incomplete" | "proposed"): void {
  const completion = completionOf(objective);
  if (completion === wanted) return;
  throw new Conflict(
    completion === null
      ? `${objective.ref} has its KPIs: there is nothing to complete.`
      : completion === "proposed"
        ? `The KPIs of ${objective.ref} wait for their approval already.`
        : `No KPIs of ${objective.ref} wait for an approval.`,
  );
}

/** Submits the KPIs of an objective that was approved without any. @throws RuleViolation listing what is missing */
export function proposeCompletion(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.propose-completion", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.propose-completion", objective);
    assertCompletion(objective, "incomplete");
    assertExpected(objective, input.version);
    assertGate(objective, missingKpis(objective));
    await tx.objective.update({
      where: { id: objective.id },
      data: { proposedById: actor.personId, proposedAt: new Date() },
    });
    await tellExecutives(tx, actor, objective, "proposed KPIs to complete");
    return { ref: input.ref };
  });
}

// A proposal as old as the approval is the one that was approved.
const notProposed = ({ approvedAt }: GuardedObjective) => ({ proposedAt: approvedAt });

/** The proposer takes the KPIs back to change them. */
export function withdrawCompletion(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.withdraw-completion", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.withdraw-completion", objective);
    assertCompletion(objective, "proposed");
    assertExpected(objective, input.version);
    await tx.objective.update({ where: { id: objective.id }, data: notProposed(objective) });
    return { ref: input.ref };
  });
}

/** Sends the KPIs back with a reason; they may be changed again. */
export function returnCompletion(actor: Actor, input: ReturnInput) {
  return change(actor, "objective.return-completion", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.return-completion", objective);
    assertCompletion(objective, "proposed");
    assertSeen(objective, input.contentSha256);
    await tx.approval.create({
      data: decision(actor, objective, "RETURNED", input.contentSha256, input.reason),
    });
    await tx.objective.update({ where: { id: objective.id }, data: notProposed(objective) });
    const text = "returned the KPIs of";
    await tell(tx, actor, objective, { to: concerned(objective), text, detail: input.reason });
    return { ref: input.ref };
  });
}

/**
 * Approves the KPIs that an objective was approved without: the next version has them and nothing else that is new.
 * @throws Conflict when the content is another one by now; RuleViolation when a KPI is no longer complete
 */
export function completeObjective(actor: Actor, input: CompletionInput) {
  return change(actor, "objective.complete", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.complete", objective);
    assertCompletion(objective, "proposed");
    assertGate(objective, missingKpis(objective));
    assertSeen(objective, input.contentSha256);
    await tx.approval.create({
      data: decision(actor, objective, "APPROVED", input.contentSha256, input.note),
    });
    const number = await writeVersion(tx, objective, "COMPLETION", input.note, { isCompleting: true });
    await approveKpis(tx, actor, objective);
    await tx.objective.update({ where: { id: objective.id }, data: { approvedVersion: number } });
    const text = "completed";
    await tell(tx, actor, objective, { to: concerned(objective), text, detail: input.note });
    return { ref: input.ref, version: number };
  });
}

function assertSeen(objective: GuardedObjective, contentSha256: string): void {
  if (completionSha256(objective) !== contentSha256) throw changedMeanwhile(objective);
}
