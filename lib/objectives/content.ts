import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { definitionOf } from "#lib/kpis/content.ts";
import { toDay } from "#lib/time/day.ts";
import { answeredFindings } from "./findings.ts";
import type { WholeObjective } from "./record.ts";

/** Number of the content's shape. A later shape gets a new number; earlier versions are never hashed again. */
export const contentSchema = 3;

type PersonLike = { id: string; name: string } | null;
const who = (person: PersonLike | undefined) => (person ? { id: person.id, name: person.name } : null);
const decimal = (value: { toString(): string } | null) => value?.toString() ?? null;

/** Which KPIs are meant: those of the version in force, or with them those that complete it. */
export type Completing = { isCompleting?: boolean };

/**
 * The complete objective with its plan and the definitions of its KPIs, as it is approved: planned and requested amounts,
 * no state that moves freely. A KPI that waits for its approval is in nothing that was approved.
 */
export function objectiveContent(objective: WholeObjective, { isCompleting = false }: Completing = {}) {
  const { plan } = objective;
  return {
    schema: contentSchema,
    objective: {
      ref: objective.ref,
      title: objective.title,
      statement: objective.statement,
      rationale: objective.rationale,
      kind: objective.kind,
      qualitativeReason: objective.qualitativeReason,
      confidentiality: objective.isConfidentiality,
      integrity: objective.isIntegrity,
      availability: objective.isAvailability,
      function: objective.function
        ? { id: objective.function.id, name: objective.function.name, level: objective.function.level }
        : null,
      origin: objective.origin,
      originLabel: objective.originLabel,
      originUrl: objective.originUrl,
      owner: who(objective.owner),
      sponsor: who(objective.sponsor),
      baselineValue: decimal(objective.baselineValue),
      baselineOn: toDay(objective.baselineOn),
      startsOn: toDay(objective.startsOn),
      ongoing: objective.isOngoing,
      targetOn: toDay(objective.targetOn),
      reviewCycle: objective.reviewCycle,
      language: objective.language,
      links: objective.links.map((link) => ({ label: link.label, url: link.url })),
    },
    // Since 3.
    kpis: objective.kpis
      .filter(({ approvedAt }) => isCompleting || isBeforeApproval(objective) || approvedAt !== null)
      .map(definitionOf),
    // Since 2: what answers a finding of the SMART check is approved with the statement it is about.
    justifications: inForce(objective),
    plan: {
      actionItems: objective.actionItems.map((item) => ({
        ref: item.ref,
        title: item.title,
        description: item.description,
        owner: who(item.owner),
        startsOn: toDay(item.startsOn),
        dueOn: toDay(item.dueOn),
        dependsOn: item.dependsOn.map((dependency) => dependency.prerequisite.ref).sort(),
      })),
      resources: objective.resourceLines.map((line) => ({
        id: line.id,
        kind: line.kind,
        description: line.description,
        plannedAmount: decimal(line.plannedAmount),
        plannedDays: decimal(line.plannedDays),
        requested: line.state !== "PLANNED",
      })),
      noAdditionalResources: plan?.needsNoResources ? plan.noResourcesReason : null,
      authority: plan?.authority ?? null,
      evaluationMethod: plan?.evaluationMethod ?? null,
      successCriterion: plan?.successCriterion ?? null,
      evaluator: who(plan?.evaluator),
      evaluatorIsOwnerReason: plan?.evaluatorIsOwnerReason ?? null,
      evaluationFrequency: plan?.evaluationFrequency ?? null,
      firstEvaluationOn: toDay(plan?.firstEvaluationOn),
    },
  };
}

const isBeforeApproval = ({ state }: WholeObjective) => state === "DRAFT" || state === "PROPOSED";

function inForce(objective: WholeObjective) {
  return answeredFindings(objective).findings.flatMap(({ code, answer }) =>
    answer
      ? [{ code, reason: answer.reason, by: who(answer.person), at: answer.createdAt.toISOString() }]
      : [],
  );
}

/** Content as it was written, of whatever number: what came later may be missing. */
export type WrittenContent = Omit<ObjectiveContent, "justifications" | "kpis"> &
  Partial<Pick<ObjectiveContent, "justifications" | "kpis">>;
export type ObjectiveContent = ReturnType<typeof objectiveContent>;

/**
 * The objective's canonical content (RFC 8785) and its SHA-256 in hex: what an approval names, byte for byte.
 */
export function canonicalContent(
  objective: WholeObjective,
  completing: Completing = {},
): { content: string; sha256: string } {
  const content = canonicalize(objectiveContent(objective, completing));
  if (content === undefined) throw new Error("The objective has no canonical form");
  return { content, sha256: createHash("sha256").update(content, "utf8").digest("hex") };
}
