import type { Act } from "#lib/access.ts";
import { addDays, addMonths, type Day } from "#lib/time/day.ts";
import type { Cycle, ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";

/** A move of the state machine: from which states, and to which (null: it stays where it is). */
export type Move<State> = { from: readonly State[]; to: State | null };

const ended = ["ACHIEVED", "MISSED", "CLOSED", "REVOKED"] as const;

/** DOMAIN.md section 3. Buttons are drawn from this table, services and the database hold to it. */
export const objectiveMoves = {
  "objective.edit": { from: ["DRAFT"], to: null },
  "objective.justify": { from: ["DRAFT"], to: null },
  "objective.propose": { from: ["DRAFT"], to: "PROPOSED" },
  "objective.withdraw": { from: ["PROPOSED"], to: "DRAFT" },
  "objective.return": { from: ["PROPOSED"], to: "DRAFT" },
  "objective.approve": { from: ["PROPOSED"], to: "ACTIVE" },
  // Completing what was approved before KPIs were asked for; see `completionOf`.
  "objective.propose-completion": { from: ["ACTIVE"], to: null },
  "objective.withdraw-completion": { from: ["ACTIVE"], to: null },
  "objective.return-completion": { from: ["ACTIVE"], to: null },
  "objective.complete": { from: ["ACTIVE"], to: null },
  "objective.evaluate": { from: ["ACTIVE"], to: null },
  "objective.review": { from: ["ACTIVE"], to: null },
  "objective.close": { from: ["ACHIEVED", "MISSED"], to: "CLOSED" },
  "objective.succeed": { from: ended, to: null },
  "objective.archive": { from: ["DRAFT", ...ended], to: null },
  "objective.restore": { from: ["DRAFT", ...ended], to: null },
  "objective.handover": { from: ["DRAFT", "PROPOSED", "ACTIVE", "ACHIEVED", "MISSED"], to: null },
  "resource.request": { from: ["DRAFT", "PROPOSED", "ACTIVE"], to: null },
  "resource.decide": { from: ["DRAFT", "PROPOSED", "ACTIVE"], to: null },
  "resource.spend": { from: ["ACTIVE"], to: null },
  "action-item.progress": { from: ["ACTIVE"], to: null },
  "action-item.move": { from: ["ACTIVE"], to: null },
  // In ACTIVE ones only while they have no approved KPI: what is missing is completed.
  "kpi.define": { from: ["DRAFT", "ACTIVE"], to: null },
  "kpi.archive": { from: ["DRAFT", "ACTIVE"], to: null },
  "kpi.retire": { from: ["ACTIVE", ...ended], to: null },
} as const satisfies Partial<Record<Act, Move<ObjectiveState>>>;

export type ObjectiveMoveAct = keyof typeof objectiveMoves;

/** Whether the state machine allows the act in this state; archived objectives only come back. */
export function isMoveAllowed(act: ObjectiveMoveAct, state: ObjectiveState, isArchived: boolean): boolean {
  const from: readonly ObjectiveState[] = objectiveMoves[act].from;
  return from.includes(state) && isArchived === (act === "objective.restore");
}

/** What completing an objective goes by. */
export type Completable = {
  state: ObjectiveState;
  archivedAt: Date | null;
  proposedAt: Date | null;
  approvedAt: Date | null;
  kpis: readonly { approvedAt: Date | null }[];
};

/**
 * Whether an objective lacks what its approval did not ask for yet: an ACTIVE one without any approved KPI is
 * `incomplete`, and `proposed` once its KPIs wait for an executive. Null: there is nothing to complete.
 */
export function completionOf(objective: Completable): "incomplete" | "proposed" | null {
  const { state, archivedAt, proposedAt, approvedAt, kpis } = objective;
  if (state !== "ACTIVE" || archivedAt !== null || kpis.some((kpi) => kpi.approvedAt !== null)) return null;
  // Proposed once more since it was approved.
  return proposedAt !== null && approvedAt !== null && proposedAt > approvedAt ? "proposed" : "incomplete";
}

/** Names of the states as people read them. */
export const stateWords: Record<ObjectiveState, string> = {
  DRAFT: "Draft",
  PROPOSED: "Proposed",
  ACTIVE: "Active",
  ACHIEVED: "Achieved",
  MISSED: "Missed",
  CLOSED: "Closed",
  REVOKED: "Revoked",
};

/** Something a gate asks for that is not there, and where it is filled in (path below the objective's page). */
export type Missing = { message: string; href: string };

/** What the gate of DRAFT → PROPOSED reads of the objective itself; the plan's five elements come from plans/rules. */
export type GateObjective = {
  statement: string | null;
  kind: ObjectiveKind;
  qualitativeReason: string | null;
  functionId: string | null;
};

/** What is missing in the objective's own fields before it can be proposed (6.2 b). */
export function missingFields(objective: GateObjective): Missing[] {
  const missing: Missing[] = [];
  const ask = (field: string, message: string) => missing.push({ message, href: `edit#${field}` });
  if (!objective.statement)
    ask("statement", "The statement: one sentence that says what is to be reached, by how much and by when.");
  if (objective.kind === "QUALITATIVE" && !objective.qualitativeReason)
    ask(
      "qualitativeReason",
      "The reason why a number is not practicable, since the objective is qualitative.",
    );
  if (!objective.functionId) ask("functionId", "The function the objective is set for.");
  return missing;
}

const cycleMonths: Record<Exclude<Cycle, "WEEKLY">, number> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  SEMI_ANNUAL: 6,
  ANNUAL: 12,
};

/** The next review day of an ongoing objective. */
export function nextReview(from: Day, cycle: Cycle): Day {
  return cycle === "WEEKLY" ? addDays(from, 7) : addMonths(from, cycleMonths[cycle]);
}

/** How often, in words. */
export const cycleWords: Record<Cycle, string> = {
  WEEKLY: "weekly",
  MONTHLY: "monthly",
  QUARTERLY: "quarterly",
  SEMI_ANNUAL: "every six months",
  ANNUAL: "yearly",
};

/** Whether an evaluation on this day comes before its time and therefore needs a reason. */
export function isEarly(
  objective: { isOngoing: boolean; targetOn: Day | null; nextReviewOn: Day | null },
  on: Day,
): boolean {
  const due = objective.isOngoing ? objective.nextReviewOn : objective.targetOn;
  return due !== null && on < due;
}

/** The state an evaluation leads to: an ongoing objective stays ACTIVE and is evaluated again in its next cycle. */
export function stateAfterEvaluation(isOngoing: boolean, result: "ACHIEVED" | "MISSED"): ObjectiveState {
  return isOngoing ? "ACTIVE" : result;
}
