/**
 * How the statements of the SMART check are labelled: the contract between the rules and the labelled set.
 *
 * A statement is one objective as people write it, also as a heading or a fragment. Its kind is given.
 * Codes are independent and all that apply are written: "Improve security" (quantitative) is vague,
 * no-measure and no-deadline. The statement alone is judged, never what a register says beside it.
 *
 * no-deadline: no date ("by 30 June 2027", "by June", "by year end"), no period ("in 2027", "by Q4", "during
 *   FY26", "over the next 12 months", "in the coming year", "this year", "by the 2027 survey") and no recurring
 *   cycle ("quarterly", "monthly", "annual", "each month", "per quarter", "twice a year", "year-on-year",
 *   "daily"), wherever it stands ("the quarterly simulation" will do). A duration inside the measure is none:
 *   "patch within 48 hours", "within 30 days of joining", "close findings within 60 days", "an RTO of 4 hours".
 *   The horizon of the objective is one: "by 30 % within 12 months", "certification within one year". "Regular",
 *   "ongoing", "continuous", "timely", "periodic", "at all times" and "24/7" are none, nor is the year in the
 *   name of a law or standard ("Data Protection Act 2018", "ISO 27001:2022").
 *
 * no-measure (quantitative only): no number with a unit, rate or count. Measures are "99.9 %", "half", "two
 *   thirds", "within 48 hours", "under five minutes", "maturity level 3", "4 of 5", "twice a year", "four
 *   campaigns", "one restore test every quarter"; "zero", "0" and "no breaches", "no customer" are counts;
 *   "never" and "prevent all" are not. "All", "every" and "each" alone are no number. Names and dates are no
 *   measures: ISO 27001, Annex A 8.14, NIS2, SOC 2, TLS 1.3, AES-256, Tier 1, Phase 2, 24/7, 2027, Q4, 30 June.
 *   A bare cycle ("quarterly", "every six months") is no measure, and neither is a horizon ("within one year").
 *
 * vague: improve, enhance, strengthen, increase, raise, ensure, maintain, protect, secure, promote, foster, be
 *   resilient, comply, support, align and the like, with no measure of what; also reducing or minimising "risk" or
 *   "impact", and a heading without a verb ("Robust access control", "Input privacy"). A percentage of something
 *   nobody can count leaves it vague: "Improve security by 20 % by Q4". Not vague:
 *   - it measures what it is about ("Improve phishing resilience: click rate below 3 % by Q4", "Reduce security
 *     incidents by 20 %"),
 *   - it names an indicator that is counted and only the number is missing ("Reduce the number of incidents",
 *     "Reduce the mean time to detect": no-measure),
 *   - "ensure" or "maintain" a state one can see to be so ("Ensure that all laptops are encrypted", "Maintain ISO
 *     27001 certification": no-measure),
 *   - qualitative, with a judgement by somebody named or an instrument named (sign-off, survey answer, rating,
 *     maturity level).
 *   "Prevent model leakage" and "Protect against unauthorised access" are vague; with "all", "any", "every" or
 *   "never" they are zero-risk instead.
 *
 * zero-risk: promises the absence of risk, incidents, breaches, attacks, leaks, losses or errors: "zero
 *   incidents", "no data breaches", "prevent all attacks", "eliminate all risk", "never be hacked", "100 % secure",
 *   "a risk-free supply chain", "zero unauthorised downloads of model weights". Not when the zero or the 100 % is
 *   counted in a named log, scan, test, audit or review ("zero critical findings in quarterly access reviews", "no
 *   personal data found in the monthly scans of the training logs", "0 % personal data in the training logs"), nor
 *   on a process in one's own hands ("100 % of laptops encrypted", "zero overdue audit actions", "no account of a
 *   leaver active after 24 hours").
 *
 * activity: something is done (held, conducted, reviewed, trained, monitored, reported) and nothing says what is to
 *   come of it: "hold regular meetings", "perform quarterly access reviews", "run four awareness campaigns in
 *   2027". Not with a criterion of success: "run quarterly phishing simulations with a click rate below 3 %",
 *   "annual training completed by 95 % of staff".
 *
 * binary: one delivery (implement, deploy, install, roll out, establish, publish, appoint, develop, document,
 *   migrate, obtain a certificate ...) with a date or period and no coverage or quality: "implement a firewall by
 *   June". "For all administrators" is no coverage, "for 100 % of administrators" is. Not binary without a date,
 *   when it recurs, or when it is a state that is to hold ("All risks have an owner by Q4"). A single dated
 *   activity is activity and binary: "conduct a penetration test by June 2027".
 *
 * compound: outcomes with separate subjects, each of which could be an objective: "Reduce phishing clicks to 3 %
 *   and patch critical vulnerabilities in 48 hours by Q4", "Comply with the law and protect our reputation". Not
 *   two measures or steps of one outcome ("all staff take the simulation, with a click rate below 3 %", "review
 *   firewall rules and remove 95 % of unused ones") and not lists of nouns ("confidentiality, integrity and
 *   availability", "staff and contractors").
 *
 * What could not be decided by this guide was left out, and so was what it quotes. About a third of the wordings
 * are published ones, many shortened or reworded. One third of the
 * first set, every third by SHA-256 of the statement, was held out; it was spent when the rules were mended with it. What
 * is held back now is `unseen.ts`: whoever writes rules looks at everything else.
 */

const smartCodes = [
  "vague",
  "zero-risk",
  "activity",
  "binary",
  "no-measure",
  "no-deadline",
  "compound",
] as const;

export type SmartCode = (typeof smartCodes)[number];

export type SmartCase = {
  statement: string;
  kind: "QUANTITATIVE" | "QUALITATIVE";
  codes: readonly SmartCode[];
};

const isCode = (word: string): word is SmartCode => smartCodes.some((code) => code === word);

/**
 * Reads a table of "codes | statement", one a line, "-" for a statement without any finding.
 *
 * @throws Error with the number of the line when it has no bar, an unknown code or no statement.
 */
export function smartCases(kind: SmartCase["kind"], table: string): SmartCase[] {
  return table
    .trim()
    .split("\n")
    .map((line, index) => {
      const bar = line.indexOf(" | ");
      const statement = line.slice(bar + 3).trim();
      const words = line.slice(0, bar).trim().split(" ");
      const codes = words.filter(isCode);
      if (bar < 0 || !statement || (codes.length !== words.length && words.join() !== "-"))
        throw new Error(`Line ${index + 1} of the ${kind.toLowerCase()} table is not "codes | statement".`);
      return { statement, kind, codes };
    });
}
