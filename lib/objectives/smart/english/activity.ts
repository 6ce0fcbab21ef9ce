import type { Clause } from "./clause.ts";
import { gathering } from "./nouns.ts";
import { anyNumber, hasMeasure } from "./numbers.ts";
import { type Reading, undatedOf } from "./reading.ts";
import { isDeed, isHeldWork } from "./vague.ts";
import { verbOf } from "./verbs.ts";

const count = new RegExp(
  `^(?:out |up )?(?:at least |a minimum of |minimum |no fewer than |up to )?${anyNumber}(?:[ -]${anyNumber})*\\b(?! ?%| percent| per cent| of (?:\\d|all|the|our)| out of)|\\b(?:at least |a minimum of )?(?:once|twice|thrice|${anyNumber} times|${anyNumber}x)\\b`,
  "g",
);
const criterion = new RegExp(
  `\\d ?%|\\b(?:percent|per cent)\\b|[<>=] ?\\d|\\b(?:at least|at most|below|above|under|over|fewer than|less than|more than|no more than|minimum of|maximum of|exceeding|up to|from) (?:a |an )?${anyNumber}\\b|\\b(?:rated|rating|score|scored|pass mark|grade|success)\\b.{0,30}${anyNumber}|\\bwith (?:no|zero|fewer|less|a|an average)\\b.{0,30}\\b(?:${anyNumber}|findings?|nonconformit)|\\bwithin ${anyNumber}|\\b(?:half|thirds?|three quarters|zero|no) (?:of |open|overdue|critical|major|failed|[a-z]+ (?:findings|failures))|${anyNumber} (?:out )?of ${anyNumber}\\b|${anyNumber} of (?:the|all|our)\\b`,
);
const told = /^(?:publish|prepare|write|draft|produce|issue|report|present|submit|compile|distribute)$/;
const passive = /^(?:is|are|be|been|will be|shall be|must be|should be|has been|have been) (?:\w+ly )?(\w+)/;

/** Whether a clause says what is done and not what is to come of it. */
export function isActivity(reading: Reading, clause: Clause): boolean {
  if (!isDoing(reading, clause)) return false;
  if (reading.kind === "QUALITATIVE" && reading.isJudged) return false;
  const undated = undatedOf(reading, clause);
  const object = undated.slice(clause.role === "act" ? clause.verbEnd - clause.start : 0).trim();
  return !criterion.test(object.replace(count, " "));
}

function isDoing(reading: Reading, clause: Clause): boolean {
  if (clause.role === "act") return true;
  if (isDeed(reading, clause)) return true;
  const { hasCycle, hasDate } = reading.time;
  if (hasCycle && !hasDate && !reading.hasMeasure && told.test(clause.base)) return true;
  if (isHeldWork(clause)) return true;
  // "Tested once a year" counts the doing and measures nothing of what comes of it.
  if (clause.role !== "state" || hasMeasure(reading.time.undated.replace(count, " "))) return false;
  const said =
    passive.exec(`${clause.base} ${clause.object}`)?.[1] ??
    (/ed$|held$/.test(clause.base) ? clause.base : undefined);
  if (
    /\b(?:given|provided|delivered|offered|arranged|held|takes? place)\b/.test(
      `${clause.base} ${clause.object}`,
    ) &&
    gathering.test(clause.subject)
  )
    return true;
  const isAll = /\b(?:all|every|each|no|any|none)\b/.test(clause.subject);
  const isBare = !passive.test(`${clause.base} ${clause.object}`) && !reading.time.hasCycle;
  return !isAll && !isBare && said !== undefined && verbOf(said)?.classes[0] === "act";
}
