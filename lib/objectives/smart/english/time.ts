import { anyNumber, numberWord } from "./numbers.ts";
import { verbOf } from "./verbs.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "20[1-9]\\d";
const unit =
  "(?:(?:working |business |calendar |financial |fiscal |full |consecutive )?(?:day|week|fortnight|month|quarter|half-year|half year|semester|trimester|term|school year|season|sprint|year|yr)s?)";
const kindOfYear =
  "(?:financial|fiscal|calendar|business|reporting|budget|school|academic|audit|certification|planning|review)";
const any = (...alternatives: string[]) =>
  new RegExp(alternatives.map((each) => `(?:${each})`).join("|"), "g");

/** Days, months, quarters, years: when something is to be reached. */
const dates = any(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b\\.?(?:,? ${year}\\b)?`,
  `\\b${month}\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? ${year}\\b)?|${year}\\b)`,
  `\\b${year}-\\d\\d(?:-\\d\\d)?\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d\\d\\b`,
  `\\b(?:by|in|before|until|till|during|from|since|after|through|end|end of|mid|mid-|early|late|start of|beginning of|close of|of|each|every|this|next) ?(?:of |the )?${month}\\b(?:\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?%))?(?:,? ${year}\\b)?`,
  `\\b(?:q ?[1-4]|[1-4]q|h[12]|quarter [1-4]|half [12])(?:[ /-]{0,3}(?:fy ?)?(?:20)?\\d\\d)?\\b`,
  `\\b(?:fy|cy|sy)[ '-]?(?:20)?\\d\\d(?:[/-]\\d{2,4})?(?:[ -]?[qh][1-4])?\\b`,
  `\\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half|semester|trimester)\\b(?: of)?`,
  `(?:\\bmid-|(?<!\\d[-:/.]|[:/.\\d]))\\b${year}(?:\\/\\d\\d(?!\\d))?\\b(?![:/]\\d)`,
  "\\b(?:year|quarter|month|week|half-year|period|fiscal|annum)(?:'s)?[- ]end\\b|\\beo[ymq]\\b|\\bmid-?year\\b",
  `\\b(?:end|start|beginning|close|middle|course|remainder|rest|half) of (?:the |this |next |each |every |our |its )?(?:[a-z]+ ){0,2}(?:year|quarter|month|week|half|spring|summer|autumn|fall|winter|season|period|cycle|decade|programme|project|sprint)\\b`,
  `\\b(?:by|in|before|until|during|this|next|from|of) (?:the )?(?:early |late |end of )?(?:spring|summer|autumn|fall|winter|christmas|easter)\\b(?: (?:of )?${year})?`,
  `\\b(?:this|next|coming|current|upcoming|following|${kindOfYear}|same|last|previous|past|prior|preceding|entire|whole|rolling|new)(?: ${kindOfYear})? (?:year|quarter|half-year|half|month|week|semester|period|cycle)s?\\b`,
  `\\b(?:throughout|during|over|across|within|in|for|all) (?:the )?(?:whole |full )?(?:year|quarter|month)\\b`,
  `\\b(?:by|before|until|till|at) the (?:next|coming|upcoming|following|forthcoming|${year}) [a-z]`,
  `\\b(?:next|coming|following|past|last|first|rolling) ${anyNumber}[- ]${unit}\\b`,
  `\\b(?:next|coming|following) (?:few |couple of |several )?(?:days|weeks|months|quarters|years)\\b`,
  `\\b${anyNumber}[- ]month (?:period|horizon|window|rolling)\\b|\\b(?:in|for|over|across) ${anyNumber} consecutive ${unit}`,
);
const lawBefore =
  /\b(?:act|acts|law|laws|regulations?|directive|standards?|edition|version|top 10|top ten|top-10|bill|code|decree|ordinance|iso|iec|nist|owasp|cis|csf|dss|gdpr|hipaa|ccpa|cve|revision|office|server|windows|framework|principles)(?: of)?[ ,(-]{1,2}$/;

/** Recurring cycles. */
const cycles = any(
  // "Once a year" is the bare cycle; "twice a year" is a count.
  `\\b(?:at least |minimum )?once (?:a|an|per|every|each|in every|in a) (?:calendar |financial |fiscal )?(?:day|week|fortnight|month|quarter|half-year|semester|year|annum)\\b`,
  "\\b(?:bi-?|semi-?|half-?|twice-|thrice-|once-)?(?:annual|annually|yearly|monthly|weekly|quarterly|daily|hourly|nightly|fortnightly|biennial|biennially|triennial)\\b",
  `\\b(?:each|every)(?: (?:single|other|second|third|${anyNumber}|new))? ${unit}\\b`,
  `\\b(?:each|every) ${anyNumber} hours\\b|\\b(?:each|every) (?:monday|tuesday|wednesday|thursday|friday|night|morning|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\\b`,
  `\\b(?:per|a|an) (?:calendar |financial |fiscal )?(?:day|week|fortnight|month|quarter|half-year|semester|year|annum)\\b`,
  "\\b(?:year|quarter|month|week)[- ](?:on|over|by|to|after)[- ](?:year|quarter|month|week)\\b|\\b(?:yoy|qoq|mom)\\b|\\bp\\.a\\.",
);
const rateBefore = new RegExp(`(?:\\b(?:${numberWord}|twice|thrice|once|times|dozen)|\\d)[^.;:]{0,40}$`);

/** Durations: the objective's horizon, or part of the measure. */
const durations = new RegExp(
  `\\b(?:within|in|over|during|inside|in under|under|after) (?:a |the |a period of |about |less than |at most |no more than )?(?:${anyNumber}|a|an)(?:[- ]\\(\\d+\\))?[- ](?:calendar |working |business |full |more )?(hour|day|week|month|quarter|year)s?\\b`,
  "g",
);
const slow = new Set(["month", "quarter", "year"]);
const handled =
  /\b(?:answer|respon[ds]|clos|patch|remediat|resolv|fix|report|notif|disabl|revok|restor|recover|detect|contain|acknowledg|treat|mitigat|escalat|triag|deactivat|remov|handl|isolat|block|correct|process|onboard|offboard|assess|investigat|updat|complet|finish|return|deliver|inform|address|rectif|delet|eras|appl|provid|replac|rotat|reset|review|confirm|verif|sign|train|provision|deprovision|grant|recertif|evaluat|rebuil|fulfil|repl|approv|decid|wip|eliminat)\w*\b/;
const handledFirst =
  /^(?:\w+ly )?(?:answer|provide|grant|respond|close|patch|remediate|resolve|fix|report|notify|disable|revoke|restore|recover|detect|contain|acknowledge|treat|mitigate|escalate|triage|deactivate|remove|handle|isolate|block|correct|process|provision|deprovision|onboard|offboard|investigate|return|inform|address|rectify|delete|erase|apply|replace|rotate|reset|fulfil|reply|approve|decide|wipe)\b/;
const instances =
  /\b(?:patch(?:es)?|vulnerabilit(?:y|ies)|incidents?|findings?|requests?|tickets?|alerts?|leavers?|joiners?|hires|access rights|breach(?:es)?|nonconformit(?:y|ies)|non-conformit(?:y|ies)|events?|changes|accounts|services|backups?|complaints|cases|questionnaires|updates|actions|access)\b/;
const many =
  /\b(?:patches|vulnerabilities|incidents|findings|requests|tickets|alerts|leavers|joiners|hires|nonconformities|complaints|cases|questionnaires|updates)\b/;
const aftermath =
  /^ (?:of|after|from|following|since|upon|once)\b(?! (?:approval|project|kick|the start|start|launch|the launch|now|today))/;

export type TimeReading = {
  /** A date, period, cycle or horizon stands somewhere. */
  hasTime: boolean;
  /** A day, period or horizon by which it is done; a cycle is none. */
  hasDate: boolean;
  hasCycle: boolean;
  /** The text with all that blanked out, positions kept. */
  undated: string;
};

/** Finds what says when, and blanks it out, so that what is left holds measures only. */
export function readTime(plain: string): TimeReading {
  let hasDate = false;
  let hasCycle = false;
  const hide = (found: string) => " ".repeat(found.length);
  let undated = plain.replace(cycles, (found, ...rest) => {
    const at = rest.find((each) => typeof each === "number") ?? 0;
    const before = plain.slice(Math.max(0, at - 60), at);
    if (
      /^an? /.test(found) &&
      (!rateBefore.test(before) || /\b(?:within|in|after|under|over|than|for|of|by) $/.test(before))
    )
      return found;
    hasCycle = true;
    return hide(found);
  });
  undated = undated.replace(dates, (found, ...rest) => {
    const at = rest.find((each) => typeof each === "number") ?? 0;
    if (/^20\d\d/.test(found) && lawBefore.test(plain.slice(Math.max(0, at - 24), at))) return hide(found);
    hasDate = true;
    return hide(found);
  });
  undated = undated.replace(durations, (found, one: string, at: number) => {
    if (!isHorizon(plain, found, one, at)) return found;
    hasDate = true;
    return hide(found);
  });
  return { hasTime: hasDate || hasCycle, hasDate, hasCycle, undated };
}

function isHorizon(plain: string, found: string, unitWord: string, at: number): boolean {
  if (unitWord === "hour" || /^(?:under|in under|after)/.test(found)) return false;
  if (aftermath.test(plain.slice(at + found.length, at + found.length + 30))) return false;
  const before = plain.slice(Math.max(0, at - 120), at);
  if (/^over/.test(found))
    return slow.has(unitWord) && !/\b(?:older|more|longer|not)\b[^,;]{0,12}$/.test(before);
  if (/\b(?:by|from) (?:at least )?[^,;]{0,24}\d[\d.,]{0,8} ?%[^,;]{0,40}$/.test(before)) return true;
  // "Remediation rate: 85 % within 30 days".
  if (!slow.has(unitWord) && /\d ?% $/.test(before) && handled.test(before)) return false;
  const clause = before.slice(before.search(/[^,;:]*$/)).trimStart();
  const first = verbOf(/^(?:\w+ly )?([a-z-]+)/.exec(clause)?.[1] ?? "")?.classes[0];
  if (slow.has(unitWord) && first && /^(?:deliver|better|less)$/.test(first) && !many.test(clause))
    return true;
  const isHandling = handledFirst.test(clause) || handled.test(clause.replace(/^[\w-]+ /, ""));
  if (isHandling && (instances.test(clause) || !slow.has(unitWord) || /\d|%/.test(clause))) return false;
  return slow.has(unitWord) || !instances.test(clause);
}
