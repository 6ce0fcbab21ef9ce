import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { type News, notify } from "#lib/inbox/service.ts";
import { missingOfKpis } from "#lib/kpis/gate.ts";
import { approveKpis } from "#lib/kpis/standing-store.ts";
import { holdersOf } from "#lib/people/roles-in-force.ts";
import { fromDay, toDay, todayIn } from "#lib/time/day.ts";
import type { VersionCause } from "#prisma/generated/enums.ts";
import { type Completing, canonicalContent, contentSchema } from "./content.ts";
import { assertExpected, assertMove } from "./guards.ts";
import { elementsOf, type GuardedObjective, type WholeObjective } from "./record.ts";
import { type Missing, missingFields, nextReview } from "./rules.ts";
import type { ApprovalInput, ObjectiveMove, ReturnInput } from "./schema.ts";
import { changedMeanwhile, loadObjective } from "./service.ts";
import { codeFacts } from "./smart/finding.ts";
import { missingAnswers, overruledFindings } from "./smart-gate.ts";

/** Everything the gate of DRAFT → PROPOSED asks for and does not find. Empty: it may be proposed. */
export function gateOf(objective: WholeObjective): Missing[] {
  return [
    ...missingFields(objective),
    ...missingAnswers(objective),
    ...elementsOf(objective).flatMap((element) => element.missing),
    ...missingKpis(objective),
  ];
}

/** What of it concerns its KPIs. */
export function missingKpis(objective: WholeObjective): Missing[] {
  return missingOfKpis(objective.kpis, {
    isOngoing: objective.isOngoing,
    targetOn: toDay(objective.targetOn),
  });
}

/** @throws RuleViolation listing what is missing and where it is filled in */
export function assertGate(objective: WholeObjective, missing: Missing[] = gateOf(objective)): void {
  if (missing.length === 0) return;
  throw new RuleViolation(
    `${objective.ref} is not complete yet.`,
    missing.map(({ message, href }) => ({ path: href, message })),
  );
}

function assertAccepted(objective: WholeObjective, accepted: readonly string[]): void {
  const open = overruledFindings(objective).filter(({ code }) => !accepted.includes(code));
  if (open.length === 0) return;
  throw new RuleViolation(
    "The proposer overruled findings of the SMART check. Accept each by name, or return the objective.",
    open.map(({ code }) => ({
      path: "accepted",
      message: `Accept “${codeFacts[code].title}” with its reason, or return the objective.`,
    })),
  );
}

/** Submits a complete draft for approval and locks it. @throws RuleViolation listing what is missing */
export function proposeObjective(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.propose", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.propose", objective);
    assertExpected(objective, input.version);
    assertGate(objective);
    await tx.objective.update({
      where: { id: objective.id },
      data: { state: "PROPOSED", proposedById: actor.personId, proposedAt: new Date() },
    });
    await tellExecutives(tx, actor, objective, "proposed for your approval");
    return { ref: input.ref };
  });
}

/** The proposer takes the proposal back to change it. */
export function withdrawObjective(actor: Actor, input: ObjectiveMove) {
  return change(actor, "objective.withdraw", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.withdraw", objective);
    assertExpected(objective, input.version);
    await tx.objective.update({ where: { id: objective.id }, data: { state: "DRAFT" } });
    return { ref: input.ref };
  });
}

/**
 * Approves exactly the bytes the approver saw: the content hash is computed again under the lock and must be
 * the one on the approver's page. Writes the approval and the next version.
 * @throws Conflict when the content is another one by now; RuleViolation when a gate no longer holds
 */
export function approveObjective(actor: Actor, input: ApprovalInput) {
  return change(actor, "objective.approve", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.approve", objective);
    assertGate(objective);
    if (canonicalContent(objective).sha256 !== input.contentSha256) throw changedMeanwhile(objective);
    assertAccepted(objective, input.accepted);
    const startsCycle =
      objective.isOngoing && objective.reviewCycle
        ? nextReview(todayIn(actor.organisation.timeZone), objective.reviewCycle)
        : null;
    await tx.$executeRaw`UPDATE "ActionItem" SET "approvedDueOn" = "dueOn"
      WHERE "objectiveId" = ${objective.id}::uuid AND "archivedAt" IS NULL`;
    await tx.approval.create({
      data: {
        ...decision(actor, objective, "APPROVED", input.contentSha256, input.note),
        acceptedFindings: overruledFindings(objective).map(({ code }) => code),
      },
    });
    const number = await writeVersion(tx, objective, "APPROVAL", null);
    await tx.objective.update({
      where: { id: objective.id },
      data: {
        state: "ACTIVE",
        approvedVersion: number,
        approvedAt: new Date(),
        nextReviewOn: fromDay(startsCycle ?? toDay(objective.targetOn)),
      },
    });
    await approveKpis(tx, actor, objective);
    await tell(tx, actor, objective, { to: concerned(objective), text: "approved", detail: input.note });
    return { ref: input.ref, version: number };
  });
}

/** Sends a proposal back to its proposer with a reason; the objective is a draft again. */
export function returnObjective(actor: Actor, input: ReturnInput) {
  return change(actor, "objective.return", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.return", objective);
    if (canonicalContent(objective).sha256 !== input.contentSha256) throw changedMeanwhile(objective);
    await tx.approval.create({
      data: decision(actor, objective, "RETURNED", input.contentSha256, input.reason),
    });
    await tx.objective.update({ where: { id: objective.id }, data: { state: "DRAFT" } });
    await tell(tx, actor, objective, { to: concerned(objective), text: "returned", detail: input.reason });
    return { ref: input.ref };
  });
}

/** Whom a decision about an objective concerns. */
export function concerned({ ownerId, proposedById }: GuardedObjective): (string | null)[] {
  return [ownerId, proposedById];
}

/** Tells the executives who may decide about it what waits for them. */
export async function tellExecutives(
  tx: Tx,
  actor: Actor,
  objective: GuardedObjective,
  text: string,
): Promise<void> {
  const executives = await holdersOf(tx, "EXECUTIVE", actor.organisation.timeZone);
  const barred = [objective.ownerId, ...objective.editorIds];
  await tell(tx, actor, objective, { to: executives.filter((id) => !barred.includes(id)), text });
}

/** Tells people what became of an objective. */
export function tell(
  tx: Tx,
  actor: Actor,
  { ref, title }: GuardedObjective,
  { text, ...news }: Pick<News, "to" | "text" | "detail">,
): Promise<void> {
  return notify(tx, actor, {
    ...news,
    kind: "DECISION",
    text: `${text} ${ref} ${title}`,
    href: `/objectives/${ref}`,
  });
}

/** The row of a decision that top management made about exactly these bytes. */
export function decision(
  actor: Actor,
  objective: GuardedObjective,
  made: "APPROVED" | "RETURNED",
  contentSha256: string,
  reason: string | null,
) {
  return {
    id: newId(),
    objectiveId: objective.id,
    decision: made,
    meaning: made === "APPROVED" ? "approved as top management" : "returned by top management",
    reason,
    contentSha256,
    personId: actor.personId,
    reauthenticatedAt: actor.reauthenticatedAt ?? new Date(0),
  };
}

/**
 * Writes the next version of an objective from its content as it stands in this transaction.
 * @returns its number
 */
export async function writeVersion(
  tx: Tx,
  objective: WholeObjective,
  cause: VersionCause,
  reason: string | null,
  completing: Completing = {},
): Promise<number> {
  const { content, sha256 } = canonicalContent(objective, completing);
  const number = (objective.versions[0]?.number ?? 0) + 1;
  await tx.objectiveVersion.create({
    data: {
      id: newId(),
      objectiveId: objective.id,
      number,
      cause,
      reason,
      schemaNumber: contentSchema,
      content,
      contentSha256: sha256,
    },
  });
  return number;
}
