import { type Clause, readClause } from "./clause.ts";
import { abstract, concrete, gathering, hollowState } from "./nouns.ts";
import { orderOf } from "./predicate.ts";
import type { Reading } from "./reading.ts";

const regular =
  /^(?:regular|periodic|continuous|ongoing|recurring|routine|frequent|weekly|monthly|quarterly|annual|yearly|daily|biannual|bi-annual|semi-annual|half-yearly)\b/;
/** A noun without the stop after it. */
export const nounOf = (head: string) => head.replace(/[ .,;]+$/, "");
const heldNoun =
  /\b(?:trainings?|sessions?|workshops?|meetings?|campaigns?|briefings?|drills?|exercises?|simulations?|audits?|reviews?|assessments?|tests?|testing|scans?|scanning|checks?|newsletters?|rehearsals?|courses?|talks?|inspections?|recertifications?|e-learning|bulletins?|forums?|dialogues?|exchanges?|consultations?|discussions?|contacts?|walk-?throughs?|monitoring|reporting|auditing|evaluations?|updates?|surveys?|interviews?|refreshers?|red-?teaming|pentests?|reconciliations?|patching|backups?|benchmarking|reminders|visits|hunting|modelling|analys[ei]s|conferences?|roadshows?|hackathons?|town halls?|kick-offs?|(?:supplier|vendor|partner|customer|security|cyber|awareness|open|action|safety|privacy|training|team) (?:day|week)s?)$/;
const deed =
  /^(?:monitoring|testing|training|auditing|review|reviews|reviewing|reporting|assessment|scanning|execution|performance|conduct|measurement|evaluation) of\b/;

/** A heading that names something held again and again, or on a day, rather than a state. */
export function isDeed(reading: Reading, clause: Clause): boolean {
  if (clause.role !== "heading" || praise.test(clause.subject)) return false;
  if (
    deed.test(clause.subject) ||
    (regular.test(clause.subject) &&
      (gathering.test(clause.subject) || heldNoun.test(headOf(clause.subject))))
  )
    return true;
  const head = headOf(clause.subject).replace(often, "");
  if (/^(?:no|zero|all|every|each)\b/.test(head)) return false;
  if (reading.time.hasTime && heldNoun.test(head)) return true;
  return head.split(/ and | & |, /).every((each) => heldNoun.test(each));
}

/** A heading that names a thing to be there on a day: "A new backup policy by June", "MFA for all by Q3". */
export function isThing({ time }: Reading, { role, subject }: Clause): boolean {
  if (role !== "heading" || !time.hasDate || time.hasCycle || praise.test(subject)) return false;
  if (/^(?:all|every|each) /.test(subject)) return false;
  const head = nounOf(headOf(subject));
  if (concrete.test(head) || technology.test(head)) return true;
  // "Cyber insurance by 2028": any thing that is no quality.
  const last = head.split(" ").at(-1) ?? "";
  return (
    / (?:by|before) /.test(subject) &&
    !/^(?:fewer|less|more|no|better|stronger|higher|lower|faster|quicker|safer|greater|shorter|happier|smarter|clearer|tighter|closer|deeper|wider|simpler|[a-z]+(?:ed|ing))\b/.test(
      head,
    ) &&
    !/(?:ity|ness|(?<!insur)ance|ence|ship|ing|ion|ment|ism|sis|[^s]s)$/.test(last) &&
    !abstract.test(last) &&
    !hollowState.test(head)
  );
}

const often =
  /[ .]+(?:(?:each|every|once|twice|per|a|at least|annually|yearly|quarterly|monthly|weekly|daily|regularly|biannually)\b|\d).*$/;
/** Adjectives that make any thing vague. */
export const praise =
  /^(?:an? |the |more |very |highly )?(?:robust|adequate|appropriate|effective|efficient|strong|stronger|sound|suitable|sufficient|secure|safe|mature|good|better|best|proper|improved|enhanced|increased|strengthened|raised|reliable|resilient|proactive|comprehensive|responsible|successful|sophisticated|continual|timely|transparent|trustworthy|optimal|proven|high)\b/;
const technology =
  /\b(?:mfa|2fa|multi-factor authentication|siem|edr|xdr|ids|ips|dlp|pam|iam|sso|single sign-on|vpn|waf|nac|mdm|firewalls?|encryption|zero trust|casb|soar|sase|backups?|scanners?|proxy|sandbox|honeypots?|dmarc|network segmentation|password managers?|authentication|filtering|passkeys?|biometrics|key management|digital signatures?|badge readers?|log management)$/;

const work = new RegExp(
  `^(?:sure )?(?:that )?(?:[a-z-]+ ){0,5}?${gathering.source.slice(2, -2)} (?:takes? place|(?:is|are|be|will be) (?:held|conducted|performed|carried out|undertaken|run|organi[sz]ed|arranged|provided|given|delivered|offered|completed))\\b`,
);

/** "Ensure that management reviews take place": not a state that is held, but work that is done. */
export function isHeldWork({ role, base, object }: Clause, time?: Reading["time"]): boolean {
  if (role !== "hold") return false;
  if (work.test(object)) return true;
  // "Ensure quarterly access reviews", "ensure that plans are tested every year".
  if (base !== "keep" && regular.test(object) && heldNoun.test(headOf(object).replace(often, "")))
    return true;
  if (!time?.hasCycle || time.hasDate) return false;
  const held = object.replace(/^(?:sure )?(?:that )?/, "");
  return orderOf(readClause(held, 0, held.length))?.role === "act";
}

/** What is spoken of first: "the risk of security incidents" is about a risk. */
export const headOf = (object: string) =>
  object
    .replace(/^(?:in|of|the|our|its|their|overall|down|up) /, "")
    .split(
      / (?:of|in|for|to|by|with|through|across|against|from|on|among|within|during|throughout|as|below|above|over|under|after|before|between|about|regarding) |[,;]|: /,
    )[0] ?? "";
