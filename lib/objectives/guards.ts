import { Conflict } from "#lib/errors.ts";
import { toDay } from "#lib/time/day.ts";
import type { WholeObjective } from "./record.ts";
import { isMoveAllowed, type ObjectiveMoveAct, stateWords } from "./rules.ts";

type Moving = Pick<WholeObjective, "ref" | "state" | "archivedAt">;

/** @throws Conflict when the state machine does not allow the act now */
export function assertMove(act: ObjectiveMoveAct, objective: Moving): void {
  if (isMoveAllowed(act, objective.state, objective.archivedAt !== null)) return;
  const state = objective.archivedAt ? "archived" : stateWords[objective.state].toLowerCase();
  const isLocked = objective.state === "ACTIVE" && act === "objective.edit";
  throw new Conflict(
    isLocked
      ? `${objective.ref} is approved and locked: its controlled fields change only by a change request.`
      : `${objective.ref} is ${state}, so this cannot be done with it now.`,
  );
}

/** @throws Conflict carrying the current field values, for the merge view */
export function assertExpected(objective: WholeObjective, version: number): void {
  if (objective.version === version) return;
  throw new Conflict(
    `${objective.ref} was saved by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
    {
      code: "stale",
      current: editableValues(objective),
    },
  );
}

/** The objective's editable fields as a form holds them: days as text, decimals as text, tags joined. */
export function editableValues(objective: WholeObjective): Record<string, string | boolean | number | null> {
  return {
    version: objective.version,
    title: objective.title,
    statement: objective.statement,
    rationale: objective.rationale,
    kind: objective.kind,
    qualitativeReason: objective.qualitativeReason,
    isConfidentiality: objective.isConfidentiality,
    isIntegrity: objective.isIntegrity,
    isAvailability: objective.isAvailability,
    functionId: objective.functionId,
    origin: objective.origin,
    originLabel: objective.originLabel,
    originUrl: objective.originUrl,
    ownerId: objective.ownerId,
    sponsorId: objective.sponsorId,
    baselineValue: objective.baselineValue?.toString() ?? null,
    baselineOn: toDay(objective.baselineOn),
    startsOn: toDay(objective.startsOn),
    isOngoing: objective.isOngoing,
    targetOn: toDay(objective.targetOn),
    reviewCycle: objective.reviewCycle,
    tags: objective.tags.join(", "),
    language: objective.language,
  };
}
