import { isHead } from "./head.ts";
import { verbOf } from "./verbs.ts";

const lead =
  /^(?:by|in|before|until|during|within|throughout|from|over|after|at|for|(?:each|every)(?= (?:\w+ )?(?:day|week|month|quarter|year|half-year))|on|as of|starting|(?:once|twice|[a-z]+ times)(?= (?:a|per|each|every|in) )|consistent with|in line with|in accordance with|through|based on|as part of|to (?:help|support))\b[^,:;]{1,80}, ?/;
const dated =
  /^(?:by|before|until) (?:the end of |end of |mid-)?(?:q[1-4] |[a-z]+ )?20\d\d (?=[a-z]+ (?:an?|the|our|all|\d))/;
const opening =
  /^(?:(?:our|the|this|one|key|main|overall|strategic|primary|information security|security|isms) ){0,4}(?:objectives?|goals?|aims?|targets?|intention|mission|purpose)(?: (?:for|of|in) [^,:;]{1,40})? (?:is|are|will be) (?:to |that )?|^(?:we|the company|the organi[sz]ation|our organi[sz]ation|management|the board|the isms|the team|it|security|staff|employees|teams?)? ?(?:want|aim|plan|commit|intend|seek|strive|need|wish)s? to |^(?:aim|seek|strive|plan|commit|continue|continuing|endeavou?r|work|helps?|try|wish|intend) to |^we (?!(?:are|have|will|can|do|shall|must|should|may)\b)(?=[a-z]+ )|^in order to |^to |^please /;
const numbered =
  /^(?:(?:objective|goal|aim|target|obj|ob|kr|so)s?[ -]?[\d.]{0,6}|[a-z]{1,5}-\d{1,4}|\d{1,2}[.)])(?: ?[:-] ?| )(?=[a-z])(?!(?:is|are|of|for|to|in)\b)/;
// "Access control: quarterly reviews": what it is about, and then the objective.
const labelled =
  /^(?:[a-z/&-]+ ){0,3}[a-z/&-]+(?:: | - )(?=[a-z])(?!(?:(?:by|in|until|end|of|mid) )*(?:q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b)/;
const longAgo =
  /^(?:by|in|until|before|from|over|within) [^,:;]{1,40}? (?=we (?:will|want|aim|plan|intend|shall)\b)/;
const modal =
  /^(?:we|i|(?:[a-z'-]+ ){1,7}?)(?: )?(?:will|shall|should|must|can|is to|are to|(?:is|are) (?:committed|dedicated|determined) to|aims? to|seeks? to|strives? to|plans? to|commits? to)(?: (?:be able to|continue to|aim to|always|also|only))? /;
/** "Will" and "must" after a subject. */
export const modalEnd =
  / (?:will|shall|should|must|can|is to|are to|(?:aim|seek|strive|plan|commit)s? to)\b.*$| to *$/;

/**
 * Passes over what stands before the verb: times, labels, "our objective is to", "we will". `subjectAt` is where the subject of "will" or "must" stands, `at` where its
 * verb may.
 */
export function skipLead(text: string): { at: number; isModal: boolean; subjectAt: number } {
  let at = 0;
  let subjectAt = 0;
  let isModal = false;
  for (const pattern of [numbered, labelled, longAgo, dated, lead, opening, lead, modal]) {
    const found = pattern.exec(text.slice(at, at + 200));
    if (!found?.[0]) continue;
    if (pattern === labelled && isOrder(found[0])) continue;
    // "By June nobody has …, except …": the sentence itself, not what stands before it.
    if (pattern === lead && /\b(?:is|are|has|have|will|hold|holds)\b/.test(found[0])) continue;
    const rest = text.slice(at + found[0].length);
    if (!/[a-z]/.test(rest)) continue;
    if (pattern === modal && /\b(?:all|every|each|no|that|%|who|which|nobody|once)\b|[,:;%\d]/.test(found[0]))
      continue;
    isModal ||= pattern === modal || pattern === opening;
    at += found[0].length;
    if (pattern !== modal) subjectAt = at;
  }
  return { at, isModal, subjectAt };
}

// "Strengthen access control: …" orders something itself.
function isOrder(label: string): boolean {
  const [first = "", next = ""] = label.split(/[ :]+/);
  return verbOf(first) !== null && isHead(first, next, false);
}
