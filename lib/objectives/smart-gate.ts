import { type AnsweredFinding, answeredFindings, type CheckedObjective, canAnswer } from "./findings.ts";
import type { Missing } from "./rules.ts";
import { codeFacts } from "./smart/finding.ts";

type Answer = { code: string; statement: string };
type Gated = CheckedObjective & { justifications: Answer[] };

/**
 * What the SMART check keeps from being proposed: findings that are neither fixed nor answered. Nobody owning it
 * is asked for by the plan already and not told twice.
 */
export function missingAnswers(objective: Gated): Missing[] {
  if (!objective.statement) return [];
  const open = answeredFindings(objective).findings.filter(
    ({ answer, code }) => !answer && code !== "unowned",
  );
  return open.map((finding) => ({
    message: `SMART, ${codeFacts[finding.code].title.toLowerCase()}: ${finding.message} ${remedy(finding)}`,
    href: finding.code === "no-baseline" ? "edit#baselineValue" : "#smart",
  }));
}

const remedy = (finding: AnsweredFinding<Answer>) =>
  canAnswer(finding) ? "Rewrite it, or answer the finding with a reason." : "Rewrite it.";

/** Blocking findings that somebody overruled with a reason: the approver accepts each by name. */
export function overruledFindings<Justification extends Answer>(
  objective: CheckedObjective & { justifications: Justification[] },
): AnsweredFinding<Justification>[] {
  return answeredFindings(objective).findings.filter(
    ({ severity, answer }) => severity === "blocking" && answer,
  );
}
