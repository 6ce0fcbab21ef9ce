/** Review cycles and evaluation frequencies, as in the database. */
export type Cycle = "WEEKLY" | "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "ANNUAL";
export type Kind = "QUANTITATIVE" | "QUALITATIVE";
export type Origin =
  | "RISK"
  | "REQUIREMENT"
  | "AUDIT"
  | "INCIDENT"
  | "THREAT_INTELLIGENCE"
  | "REVIEW"
  | "STRATEGY";

export const CYCLES: readonly Cycle[] = ["WEEKLY", "MONTHLY", "QUARTERLY", "SEMI_ANNUAL", "ANNUAL"];
export const KINDS: readonly Kind[] = ["QUANTITATIVE", "QUALITATIVE"];
export const ORIGINS: readonly Origin[] = [
  "RISK",
  "REQUIREMENT",
  "AUDIT",
  "INCIDENT",
  "THREAT_INTELLIGENCE",
  "REVIEW",
  "STRATEGY",
];

const CYCLE_WORDS: readonly [Cycle, RegExp][] = [
  [
    "SEMI_ANNUAL",
    /\b(semi-?\s?annual(ly)?|semi-?\s?yearly|half-?\s?year(ly)?|bi-?annual(ly)?|twice (a|per) year|every (6|six) months|6-monthly|halbjährlich)\b/iu,
  ],
  [
    "QUARTERLY",
    /\b(quarterly|every quarter|each quarter|per quarter|every (3|three) months|3-monthly)\b|vierteljährlich|quartalsweise/iu,
  ],
  ["MONTHLY", /\b(monthly|every month|each month|per month)\b|monatlich/iu],
  ["WEEKLY", /\b(weekly|every week|each week|per week)\b|wöchentlich/iu],
  [
    "ANNUAL",
    /\b(annual(ly)?|yearly|every year|each year|per year|per annum|p\.a\.|every (12|twelve) months|once a year)\b|jährlich/iu,
  ],
];

const NOT_QUITE =
  /\b(bi-?weekly|bi-?monthly|fortnightly|every (2|two) (weeks|months|years)|every other|bi-?ennial)\b/i;
const ONGOING =
  /\b(on-?going|continuous(ly)?|continual(ly)?|permanent(ly)?|perpetual|rolling|recurring|always|bau|business as usual|no end date|open[- ]ended|laufend|fortlaufend|dauerhaft)\b/i;

/** The one cycle a text speaks of; `null` when none, several, or one that SixTwo does not have (every two weeks). */
export function cycleOf(text: string): Cycle | null {
  const exact = CYCLES.find(
    (cycle) =>
      cycle ===
      text
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, "_"),
  );
  if (exact) return exact;
  if (NOT_QUITE.test(text)) return null;
  let rest = text;
  const found: Cycle[] = [];
  for (const [cycle, pattern] of CYCLE_WORDS) {
    if (!pattern.test(rest)) continue;
    found.push(cycle);
    rest = rest.replace(pattern, " ");
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a text says that something goes on without an end date, or comes round in a cycle. */
export function isOngoingText(text: string): boolean {
  return ONGOING.test(text) || NOT_QUITE.test(text) || CYCLE_WORDS.some(([, pattern]) => pattern.test(text));
}

/** Quantitative or qualitative; `null` when the text says neither or both. */
export function kindOf(text: string): Kind | null {
  const quantitative = /\bquant(itative|itativ|\.)?(?!\p{L})/iu.test(text);
  const qualitative = /\bqual(itative|itativ|\.)?(?!\p{L})/iu.test(text);
  if (quantitative === qualitative) return null;
  return quantitative ? "QUANTITATIVE" : "QUALITATIVE";
}

const ORIGIN_WORDS: readonly [Origin, RegExp][] = [
  ["THREAT_INTELLIGENCE", /\b(threat|intel(ligence)?|cti)\b/i],
  ["AUDIT", /\b(audit|nonconformity|non-conformity|finding)s?\b/i],
  ["REVIEW", /\b(management )?review\b/i],
  ["INCIDENT", /\b(incident|breach)(es|s)?\b/i],
  ["RISK", /\brisks?\b/i],
  ["REQUIREMENT", /\b(requirement|legal|law|regulat\w+|contract\w*|compliance|customer)s?\b/i],
  ["STRATEGY", /\bstrateg\w+\b/i],
];

/** Where an objective comes from; `null` when the text names none or several origins. */
export function originOf(text: string): Origin | null {
  const exact = ORIGINS.find(
    (origin) =>
      origin ===
      text
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, "_"),
  );
  if (exact) return exact;
  const found = ORIGIN_WORDS.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** Yes, no, or `null` when the text says neither. */
export function flagOf(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (["yes", "y", "x", "true", "1", "✓", "✔", "☑", "ja", "high", "medium"].includes(word)) return true;
  return ["no", "n", "false", "0", "-", "–", "☐", "nein", "none", "n/a", "na"].includes(word) ? false : null;
}

/** Which of confidentiality, integrity and availability a text such as "C, A" names; `null` when it says something else. */
export function ciaOf(text: string): { c: boolean; i: boolean; a: boolean } | null {
  const tokens = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== "" && token !== "and");
  const letters = tokens.flatMap((token) =>
    /^[cia]{2,3}$/.test(token)
      ? [...token]
      : [token.replace(/^(confidential|integrity|availab).*/, (word) => word.charAt(0))],
  );
  if (letters.length === 0 || letters.some((letter) => !["c", "i", "a"].includes(letter))) return null;
  return { c: letters.includes("c"), i: letters.includes("i"), a: letters.includes("a") };
}

/** Whether a cell is a way of saying that it is empty. */
export function isBlank(text: string): boolean {
  return /^(|-+|–|—|n\/?a\.?|tb[cda]\.?|none|nil|\?+|to be (defined|determined|confirmed|agreed)|not (set|defined|applicable)|unknown|open)$/i.test(
    text.trim(),
  );
}
