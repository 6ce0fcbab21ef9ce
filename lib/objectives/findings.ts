import { codeFacts, isTextCode, type RecordCode, type SmartFinding } from "./smart/finding.ts";
import { checkStatement } from "./smart.ts";

/** What the check reads of an objective. */
export type CheckedObjective = {
  statement: string | null;
  kind: "QUANTITATIVE" | "QUALITATIVE";
  language: string;
  baselineValue: { toString(): string } | null;
  baselineOn: Date | string | null;
  targetOn: Date | string | null;
  reviewCycle: string | null;
  owner: { isActive: boolean } | null;
};

const recordWords: Record<RecordCode, { message: string; suggestion: string }> = {
  "no-baseline": {
    message: "A number is to be reached and nothing says where you start from and when that was measured.",
    suggestion: "Enter the baseline and its date in the form.",
  },
  unowned: {
    message: "Nobody who is still active is accountable for this objective.",
    suggestion: "Choose one active person as its owner.",
  },
};

/**
 * All findings about an objective: those of its sentence, then those of the record. Target date and review
 * cycle of the record silence a missing deadline. An objective
 * without a statement has none of the sentence; the gate asks for the statement itself.
 */
export function findingsOf(objective: CheckedObjective): { isChecked: boolean; findings: SmartFinding[] } {
  const statement = objective.statement ?? "";
  const { isChecked, findings } = checkStatement(
    {
      statement,
      kind: objective.kind,
      targetDate: objective.targetOn ? String(objective.targetOn) : null,
      reviewCycle: objective.reviewCycle,
    },
    objective.language,
  );
  const about = (code: RecordCode): SmartFinding => ({
    code,
    letter: codeFacts[code].letter,
    severity: codeFacts[code].severity,
    span: [0, statement.length],
    ...recordWords[code],
  });
  const hasBaseline = objective.baselineValue !== null && objective.baselineOn !== null;
  if (objective.kind === "QUANTITATIVE" && !hasBaseline) findings.push(about("no-baseline"));
  if (!objective.owner?.isActive) findings.push(about("unowned"));
  return { isChecked, findings };
}

type Answer = { code: string; statement: string };
/** A finding with the answer that is in force, if there is one. */
export type AnsweredFinding<Justification extends Answer> = SmartFinding & { answer: Justification | null };

/** The findings with what answers them: an answer counts while the statement reads as it did. Newest first in. */
export function answeredFindings<Justification extends Answer>(
  objective: CheckedObjective & { justifications: Justification[] },
): { isChecked: boolean; findings: AnsweredFinding<Justification>[]; former: Justification[] } {
  const { isChecked, findings } = findingsOf(objective);
  const statement = objective.statement ?? "";
  const answered = findings.map((finding) => ({
    ...finding,
    answer: canAnswer(finding)
      ? (objective.justifications.find(
          (each) => each.code === finding.code && each.statement === statement,
        ) ?? null)
      : null,
  }));
  const inForce = new Set(answered.map(({ answer }) => answer));
  return {
    isChecked,
    findings: answered,
    former: objective.justifications.filter((each) => !inForce.has(each)),
  };
}

/** Every finding can be answered but a blocking one of the record: that is fixed. */
export const canAnswer = ({ code, severity }: Pick<SmartFinding, "code" | "severity">) =>
  severity === "advisory" || isTextCode(code);
