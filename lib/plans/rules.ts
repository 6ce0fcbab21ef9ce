import type { Missing } from "#lib/objectives/rules.ts";
import type { Day } from "#lib/time/day.ts";
import type { Cycle, ResourceState } from "#prisma/generated/enums.ts";

/** One of the five elements of 6.2 h–l. */
export type PlanElement = {
  key: "what" | "resources" | "who" | "when" | "evaluation";
  label: string;
  question: string;
  missing: Missing[];
};

type PersonLike = { id: string; isActive: boolean } | null;

/** What the five elements are judged by. Days as `YYYY-MM-DD`. */
export type PlanFacts = {
  owner: PersonLike;
  startsOn: Day | null;
  targetOn: Day | null;
  isOngoing: boolean;
  reviewCycle: Cycle | null;
  needsNoResources: boolean;
  noResourcesReason: string | null;
  authority: string | null;
  evaluationMethod: string | null;
  successCriterion: string | null;
  evaluator: PersonLike;
  evaluatorIsOwnerReason: string | null;
  evaluationFrequency: Cycle | null;
  firstEvaluationOn: Day | null;
  actionItems: { ref: string; owner: PersonLike; dueOn: Day | null; isCancelled: boolean }[];
  resourceLines: { state: ResourceState; description: string; isSized: boolean }[];
};

/** The five plan elements, each with what it still lacks; an empty list means complete. */
export function planElements(plan: PlanFacts): PlanElement[] {
  const actions = plan.actionItems.filter((item) => !item.isCancelled);
  return [
    {
      key: "what",
      label: "What",
      question: "What will be done",
      missing: actions.length > 0 ? [] : [ask("actions", "At least one action that says what will be done.")],
    },
    {
      key: "resources",
      label: "Resources",
      question: "What resources are required",
      missing: missingResources(plan),
    },
    { key: "who", label: "Who", question: "Who is responsible", missing: missingWho(plan, actions) },
    {
      key: "when",
      label: "When",
      question: "When it will be completed",
      missing: missingWhen(plan, actions),
    },
    {
      key: "evaluation",
      label: "Evaluation",
      question: "How the results are evaluated",
      missing: missingEvaluation(plan),
    },
  ];
}

/** How many of the five elements are complete. */
export function completeElements(elements: PlanElement[]): number {
  return elements.filter((element) => element.missing.length === 0).length;
}

function ask(anchor: string, message: string): Missing {
  return { message, href: anchor.includes("#") ? anchor : `plan#${anchor}` };
}

function missingResources(plan: PlanFacts): Missing[] {
  if (plan.needsNoResources)
    return plan.noResourcesReason
      ? []
      : [ask("resources", "The reason why no additional resources are needed.")];
  if (plan.resourceLines.length === 0)
    return [ask("resources", "A resource line, or the statement that no additional resources are needed.")];
  return plan.resourceLines
    .filter(({ isSized }) => !isSized)
    .map(({ description }) => ask("resources", `The amount or the days of “${description}”.`));
}

function missingWho(plan: PlanFacts, actions: PlanFacts["actionItems"]): Missing[] {
  const missing: Missing[] = [];
  if (!plan.owner) missing.push(ask("edit#ownerId", "The owner: exactly one named person."));
  else if (!plan.owner.isActive)
    missing.push(ask("edit#ownerId", "An active owner: the present one was deactivated."));
  for (const item of actions) {
    if (!item.owner) missing.push(ask("actions", `The owner of ${item.ref}.`));
    else if (!item.owner.isActive)
      missing.push(ask("actions", `An active owner of ${item.ref}: the present one was deactivated.`));
  }
  if (!plan.authority)
    missing.push(ask("who", "The authority by which the owner acts (job description, access role)."));
  return missing;
}

function missingWhen(plan: PlanFacts, actions: PlanFacts["actionItems"]): Missing[] {
  const missing: Missing[] = [];
  if (!plan.startsOn) missing.push(ask("edit#startsOn", "The start."));
  if (plan.isOngoing && !plan.reviewCycle)
    missing.push(ask("edit#reviewCycle", "The review cycle, since the objective is ongoing."));
  if (!plan.isOngoing && !plan.targetOn)
    missing.push(ask("edit#targetOn", "The target date, or that the objective is ongoing."));
  for (const item of actions) {
    if (!item.dueOn) missing.push(ask("actions", `The due date of ${item.ref}.`));
    else if (plan.startsOn && item.dueOn < plan.startsOn)
      missing.push(ask("actions", `${item.ref} is due before the objective starts.`));
    else if (!plan.isOngoing && plan.targetOn && item.dueOn > plan.targetOn)
      missing.push(ask("actions", `${item.ref} is due after the objective's target date.`));
  }
  return missing;
}

function missingEvaluation(plan: PlanFacts): Missing[] {
  const missing: Missing[] = [];
  const need = (isThere: unknown, message: string) => {
    if (!isThere) missing.push(ask("evaluation", message));
  };
  need(plan.evaluationMethod, "The method of evaluation.");
  need(plan.successCriterion, "The success criterion.");
  need(plan.evaluator, "The evaluator.");
  need(
    plan.evaluator === null || plan.evaluator.isActive,
    "An active evaluator: the present one was deactivated.",
  );
  const isOwner = plan.evaluator !== null && plan.evaluator.id === plan.owner?.id;
  need(!isOwner || plan.evaluatorIsOwnerReason, "The reason why the owner evaluates their own objective.");
  need(plan.evaluationFrequency, "How often it is evaluated.");
  need(plan.firstEvaluationOn, "The date of the first evaluation.");
  return missing;
}
