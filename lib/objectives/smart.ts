import { english } from "./smart/english/judge.ts";
import { codeFacts, type SmartFinding, type SmartKind, textCodes } from "./smart/finding.ts";
import type { SmartLanguage } from "./smart/language.ts";
import { plainText } from "./smart/text.ts";

const languages: readonly SmartLanguage[] = [english];

/** A statement with what may be sent along. Days are `YYYY-MM-DD`. */
export type StatementToCheck = {
  statement: string;
  kind: SmartKind;
  startDate?: string | null;
  targetDate?: string | null;
  reviewCycle?: string | null | undefined;
};

/** `isChecked` is false when there are no rules for the language. */
export type StatementCheck = { isChecked: boolean; findings: SmartFinding[] };

/**
 * The SMART check of a statement alone (DOMAIN.md section 4): pure and deterministic. Dates sent along can only
 * silence `no-deadline`; an empty statement has no findings.
 * @param language of the objective, as "en" or "en-GB"
 */
export function checkStatement(given: StatementToCheck, language = "en"): StatementCheck {
  const rules = languages.find((each) => each.code === language.slice(0, 2).toLowerCase());
  if (!rules) return { isChecked: false, findings: [] };
  const text = plainText(given.statement);
  if (text.plain === "") return { isChecked: true, findings: [] };
  const hits = rules.judge(text, given.kind).filter(({ code }) => code !== "no-deadline" || !hasDates(given));
  const order = (code: (typeof hits)[number]["code"]) => textCodes.indexOf(code);
  const findings = hits
    .sort((one, other) => order(one.code) - order(other.code))
    .map((hit) => {
      const { letter, severity } = codeFacts[hit.code];
      return {
        code: hit.code,
        letter,
        severity,
        span: hit.span,
        message: hit.message,
        suggestion: hit.suggestion,
      };
    });
  return { isChecked: true, findings };
}

// A start alone says nothing about when it is to be reached.
const hasDates = (given: StatementToCheck) => Boolean(given.targetDate || given.reviewCycle);
