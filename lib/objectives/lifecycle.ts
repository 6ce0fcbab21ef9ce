import type { ObjectiveState } from "#prisma/generated/enums.ts";

/** One stage of an objective's life, from the data; never typed by anybody. */
export type Stage = {
  key: "establish" | "plan" | "monitor" | "evaluate" | "update";
  label: string;
  isComplete: boolean;
  missing: string | null;
};

type Facts = {
  state: ObjectiveState;
  missingFields: number;
  completeElements: number;
  evaluations: number;
  hasProgress: boolean;
  isOngoing: boolean;
  successorRef: string | null;
};

/**
 * The stages an objective goes through (DOMAIN.md section 4), each complete or not, with what is missing.
 * Monitoring rests on progress of the plan until measurements exist.
 */
export function lifecycle(facts: Facts): Stage[] {
  const isApproved = facts.state !== "DRAFT" && facts.state !== "PROPOSED";
  const isEvaluated = facts.evaluations > 0;
  const stage = (key: Stage["key"], label: string, isComplete: boolean, missing: string): Stage => ({
    key,
    label,
    isComplete,
    missing: isComplete ? null : missing,
  });
  return [
    stage(
      "establish",
      "Establish",
      facts.missingFields === 0 && isApproved,
      facts.missingFields > 0 ? `${facts.missingFields} of its own fields` : "approval by top management",
    ),
    stage(
      "plan",
      "Plan",
      facts.completeElements === 5,
      `${5 - facts.completeElements} of five plan elements`,
    ),
    stage(
      "monitor",
      "Monitor",
      isApproved && facts.hasProgress,
      isApproved ? "progress recorded on its actions" : "starts when it is active",
    ),
    stage(
      "evaluate",
      "Evaluate",
      isEvaluated,
      facts.isOngoing ? "the first evaluation of its cycle" : "the evaluation at its target date",
    ),
    stage(
      "update",
      "Update",
      facts.state === "CLOSED" || facts.successorRef !== null,
      isEvaluated ? "closing it or naming its successor" : "comes after the evaluation",
    ),
  ];
}
