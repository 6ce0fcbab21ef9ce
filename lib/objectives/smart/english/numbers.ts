/** Number words, as alternatives of a pattern. */
export const numberWord =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand";
/** A number in digits or words. */
export const anyNumber = `(?:\\d[\\d.,]{0,15}|${numberWord})`;

// Names that carry a number and measure nothing, "Objective 1:" first of all.
const names: readonly RegExp[] = [
  /^(?:(?:objective|goal|aim|obj|ob|kr|so)s?[ -]?\d[\d.]{0,5}|[a-z]{1,5}-\d{1,4}|\d{1,2}[.)])(?=[:. )-])/g,
  /\b(?:iso|iec|iso\/iec|nist|sp|pci|dss|fips|soc|nis|tls|ssl|aes|sha|rsa|owasp|cis|csf|cmmc|bs|rfc|ipv|fido|oauth|saml|http|wpa|cvss|cve|tisax|cobit|itil|asvs|llm|gpt|eal|tlp)[- ]?v?(?![\d.]{1,9} ?%)\d[\w.:-]{0,20}(?:\/\d[\w.:-]{0,12})?|\b[mbo]\d\w{0,8}/g,
  // "SMBv1", "EC2": letters and then digits are a name.
  /\b[a-z]{2,12}\d(?![\d.]{0,8} ?%)[\w-]{0,12}\b/g,
  /\b(?:annex|article|art\.?|clause|section|chapter|controls?|paragraph|appendix|recital|regulation|directive|tier|phase|stage|type|step|version|v|release|level|class|priority|severity|sev|p|group|zone|building|site|volume|wave|windows|office|microsoft|exchange|oracle|sap|rhel|ubuntu|debian|android|ios|log|server|top|web|layer|sprint|category|cat|gate|dock|hall|ward|platform)[ -]?(?:\([a-z]+\) ?)?(?:a[. ]?)?(?:(?![\d.]{1,9} ?%)\d[\w./:-]{0,12}|[ivx]{1,4}\b)/g,
  /\ba\.\d[\d.]{0,8}/g,
  /\b\d{3,5}:20\d\d\b|\b20\d\d\/\d{2,4}\b|\b\d{4,6}-\d\b|\b24\/7\b|\b24x7\b|\b24 ?h(?:ours)?\/\d+\b|\b[23]fa\b|\b3-2-1(?:-1-0)?\b|\b802\.1x\b|\b[1-4]-eyes?\b|\bb2[bc]\b/g,
  /\b(?:all-in-one|essential eight|(?:\d+|two|three|four|five|ten)-year|zero[- ](?:trust|day|days|touch|knowledge)|(?:one|two|four|six)[- ](?:factor|step|person|man|eyes?|way|time|off|stop|size)|(?<!\b(?:by|of|to|than) an? )(?:first|second|third|fourth)[- ]\w+|no[- ]one|one another|one of|any one|no longer|no later|no code|no-code|no matter|at once|for once|once (?:more|again|and for all)|half-day|one's|(?:the|our|these) (?:two|three)(?! (?:hour|day|week|month|year|time|minute)))\b/g,
];

/** A measure: maturity and similar levels are read before "level 3" is taken for a name. */
const ratings =
  /\b(?:maturity|capability|cmmi|csf|cmmc|bsimm|samm|implementation|assurance|readiness|service)(?: (?:score|rating))?(?: (?:level|tier|grade|score|rating))?(?: (?:of|to|at|above|least))*(?: level)? (?:\d|one|two|three|four|five)\b|\blevel (?:\d|one|two|three|four|five) (?:maturity|capability)\b|\b(?:rated|scored?|grade|rating|score)(?: of| at| at least)? \d/;
const counted = new RegExp(
  `\\d|\\b(?:${numberWord}|dozen|half|halve[ds]?|halving|double[ds]?|doubling|triple[ds]?|quadrupled?|(?:one|two)[- ]thirds?|thirds|three[- ]quarters|twice|thrice|(?:by|of|to|than) an? (?:third|quarter|fifth|tenth)|an? (?:third|quarter|fifth|tenth) of|once|none|nil|without a single|nobody|not a single|not one)\\b`,
);

const absent = /\bno (?!later\b|longer\b|matter\b|code\b)[a-z]/;

const blankOut = (text: string, pattern: RegExp) =>
  text.replace(pattern, (found) => " ".repeat(found.length));

/** The text with names that carry numbers blanked out, positions kept. */
export const withoutNames = (text: string) => names.reduce(blankOut, text);

/**
 * Whether a text, its dates already blanked out, holds a number with a unit, a rate or a count.
 * "No customer" and "zero" are counts; "all", "every" and "never" are none.
 */
export function hasMeasure(undated: string): boolean {
  return ratings.test(undated) || counted.test(withoutNames(undated)) || absent.test(undated);
}
