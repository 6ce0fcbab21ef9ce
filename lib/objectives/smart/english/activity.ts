import type { Clause } from "./clause.ts";
import { isDeed, isHeldWork } from "./held.ts";
import { gathering, judged } from "./nouns.ts";
import { anyNumber, hasMeasure } from "./numbers.ts";
import { isFullPassive, orderOf } from "./predicate.ts";
import { type Reading, undatedOf } from "./reading.ts";
import { roleOf } from "./role.ts";
import { isPraised, judging } from "./vague.ts";
import { verbOf } from "./verbs.ts";

const count = new RegExp(
  `^(?:out |up )?(?:at least |a minimum of |minimum |no fewer than |up to )?${anyNumber}(?:[ -]${anyNumber})*\\b(?! ?%| percent| per cent| of (?:\\d|all|the|our)| out of)|\\b(?:at least |a minimum of )?(?:once|twice|thrice|${anyNumber} times|${anyNumber}x)\\b`,
  "g",
);
const criterion = new RegExp(
  `\\d ?%|\\b(?:percent|per cent)\\b|[<>=] ?\\d|\\b(?:at least|at most|below|above|under|over|fewer than|less than|more than|no more than|minimum of|maximum of|exceeding|up to|from) (?:a |an )?${anyNumber}\\b|\\b(?:rated|rating|score|scored|pass mark|grade|success)\\b.{0,30}${anyNumber}|\\bwith (?:no|zero|fewer|less|a|an average)\\b.{0,30}\\b(?:${anyNumber}|findings?|nonconformit)|\\bwithin ${anyNumber}|\\bby (?:half|a third|a quarter|two thirds)\\b|\\b(?:half|thirds?|three quarters|zero|no) (?:of |open|overdue|critical|major|failed|[a-z]+ (?:findings|failures))|${anyNumber} (?:out )?of ${anyNumber}\\b|${anyNumber} of (?:the|all|our)\\b|\\bwithin (?:its|their|the|an?) (?:[a-z]+ ){0,2}(?:rto|rpo|slas?|targets?|deadlines?|limits?|time ?frames?|objectives?)\\b|\\ball (?:of them )?(?:successful|passed|met|clean|green)\\b|\\band (?:then )?(?:reduce|lower|close|fix|remediate|resolve|remove) (?:all|every|each)\\b`,
);
// "Each department carries out an annual self-assessment".
const isActive = ({ base, object }: Clause) => {
  const known = /s$/.test(base) ? verbOf(base) : null;
  return known?.classes[0] === "act" && roleOf(known, object) === "act" && gathering.test(object);
};
const held =
  /\b(?:tests?|reviews?|audits?|assessments?|scans?|exercises?|drills?|checks|trainings?|sessions|workshops|campaigns)(?: (?:done|performed|conducted|carried out))?$/;
const told = /^(?:publish|prepare|write|draft|produce|issue|report|present|submit|compile|distribute)$/;

/** Whether a clause says what is done and not what is to come of it. */
export function isActivity(reading: Reading, clause: Clause): boolean {
  if (!isDoing(reading, clause)) return false;
  if (reading.kind === "QUALITATIVE" && reading.isJudged && (isJudging(clause) || !isAsking(reading, clause)))
    return false;
  const undated = undatedOf(reading, clause);
  const object = undated.slice(clause.role === "act" ? clause.verbEnd - clause.start : 0).trim();
  return !criterion.test(object.replace(count, " "));
}

// "The audit committee rates …": somebody named judges.
const isJudging = ({ subject, base }: Clause) => subject.trim() !== "" && judging.test(base);

// To interview people is work; what they say in the interviews would be a judgement.
function isAsking({ text }: Reading, { role, verbStart, verbEnd }: Clause): boolean {
  const after = text.plain.slice(verbEnd);
  const said = after.slice(
    after.search(/,|;|:| (?:and|so|that|which|whether|with|by|until|confirmed|rated) |$/),
  );
  return role === "act" && !judged.test(text.plain.slice(0, verbStart)) && !judged.test(said);
}

function isDoing(reading: Reading, clause: Clause): boolean {
  if (clause.role === "act") return true;
  if (isDeed(reading, clause)) return true;
  const { hasCycle, hasDate } = reading.time;
  if (hasCycle && !hasDate && !reading.hasMeasure && told.test(clause.base)) return true;
  // "Complete restore tests twice a year": what comes again and again is work.
  if (
    hasCycle &&
    !hasDate &&
    clause.role === "deliver" &&
    held.test(
      clause.object.split(/ (?:for|of|on|to|with|at|each|every|once|twice|annually|quarterly|monthly) /)[0] ??
        "",
    )
  )
    return true;
  // "The backup team restores a server twice a year".
  if (
    hasCycle &&
    !hasDate &&
    /^(?:handle|deliver)$/.test(clause.role) &&
    /(?:^|, )(?:the|our) /.test(clause.subject) &&
    !/\b(?:all|every|each)\b|%/.test(clause.object)
  )
    return true;
  if (isHeldWork(clause, reading.time)) return true;
  // "Tested once a year" counts the doing and measures nothing of what comes of it.
  if (clause.role !== "state" || hasMeasure(reading.time.undated.replace(count, " "))) return false;
  if (
    /\b(?:given|provided|delivered|offered|arranged|organi[sz]ed|published|sent|issued|circulated|held|conducted|performed|executed|undertaken|carried out|takes? place)\b/.test(
      `${clause.base} ${clause.object}`,
    ) &&
    gathering.test(
      clause.subject
        .split(/ (?:of|for|on|with|to|in) /)[0]
        ?.trim()
        .split(" ")
        .at(-1) ?? "",
    )
  )
    return true;
  if (/^(?:every|each)\b/.test(clause.subject) && isActive(clause)) return true;
  if (isPraised(clause)) return false;
  // "Code is scanned before it is merged": a rule that holds, not work that is done.
  if (!hasCycle && / (?:before|prior to|upon|when|whenever|as soon as) /.test(clause.object)) return false;
  // "All suppliers are assessed" says how far it reaches; "all policies are reviewed every year" only how often.
  const isAll = /\b(?:all|every|each|no|any|none)\b/.test(clause.subject);
  if (hasCycle ? hasDate && isAll : isAll || !isFullPassive(clause)) return false;
  return orderOf(clause)?.role === "act";
}
