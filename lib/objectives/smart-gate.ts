import { type AnsweredFinding, answeredFindings, type CheckedObjective, canAnswer } from "./findings.ts";
import type { Missing } from "./rules.ts";
import { codeFacts, isTextCode, type SmartFinding } from "./smart/finding.ts";

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
  const statement = objective.statement;
  return open.map((finding) => ({
    message: `SMART, ${codeFacts[finding.code].title.toLowerCase()}${quoted(statement, finding)} ${remedy(finding)}`,
    href: finding.code === "no-baseline" ? "edit#baselineValue" : "#smart",
  }));
}

function quoted(statement: string, { code, span }: SmartFinding): string {
  if (!isTextCode(code)) return ".";
  const words = statement.slice(...span);
  return `: “${words.length > 80 ? `${words.slice(0, 79)}…` : words}”.`;
}

const remedy = (finding: SmartFinding) => {
  if (!canAnswer(finding)) return "Put it right.";
  return finding.code === "no-baseline"
    ? "Enter value and date, or answer it with a reason."
    : "Rewrite it, or answer it with a reason.";
};

/** Blocking findings that somebody overruled with a reason: the approver accepts each by name. */
export function overruledFindings<Justification extends Answer>(
  objective: CheckedObjective & { justifications: Justification[] },
): AnsweredFinding<Justification>[] {
  return answeredFindings(objective).findings.filter(
    ({ severity, answer }) => severity === "blocking" && answer,
  );
}
