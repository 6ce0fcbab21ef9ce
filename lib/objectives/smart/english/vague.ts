import type { Clause } from "./clause.ts";
import { headOf, isDeed, isHeldWork, isThing, nounOf, praise } from "./held.ts";
import { abstract, artefact, concrete, countable, hollow, hollowState, indicator } from "./nouns.ts";
import { hasMeasure } from "./numbers.ts";
import { isDelivered, orderOf } from "./predicate.ts";
import { type Reading, undatedOf } from "./reading.ts";
import { auxiliary } from "./verbs.ts";

const percent =
  /\bby (?:an? |one |two )?(?:half|thirds?|quarters?|fifths?|tenth)\b|(?:\b(?:by|to|of|at|above|over|below|under|a|an|at least|minimum|more than|up to|around|about|some|approximately|further) ){0,3}\d[\d.,]{0,9} ?(?:%|percent|per cent)(?: points?)?|\b\d[\d.,]{0,6} (?:percentage )?points?\b/g;
const visible = /\b(?:all|every|each|that|no|none|only)\b/;
const counted =
  /\b(?:use|usage|uptake|reporting|retention|capacity|throughput|bandwidth|budget|funding|headcount|staff|speed|automation|logging)\b/;
// "Staff lock their screens": somebody does something one can see.
const doing =
  /^(?:sure )?(?:that )?(?:(?:all|every|each|no|only|the|our) )?(?:[a-z-]+ ){1,3}?(?:locks?|returns?|reports?|approves?|signs?|wears?|encrypts?|carry|carries|register|registers|delete|deletes|uses?|checks?|tests?|reviews?|closes?|archives?|updates?|change|changes|stores?|keeps?|logs?|records?|answers?|confirms?) (?:their|its|the|a|an|all|every|each|any|only|at|in|before|within)\b/;
const kept =
  /\b([a-z]{2,}ed|up to date|current|offline|separate)(?:[.,;]| (?:by|in|on|at|with|throughout|during) |$)/;
/** Whether a clause points in a direction without saying what is measured there. */
export function isVague(reading: Reading, clause: Clause): boolean {
  const undated = reading.outcomes.length > 1 ? undatedOf(reading, clause) : reading.time.undated;
  if (reading.kind === "QUALITATIVE") return isVagueWithoutNumbers(reading, clause);
  if (hasMeasure(undated)) return isShareOfNothing(clause, undated);
  if (isHollowThing(clause)) return true;
  if (indicator.test(clause.object) && /^(?:less|better|hold)$/.test(clause.role)) return false;
  switch (clause.role) {
    case "better":
      return true;
    case "less":
      return isUncounted(clause);
    case "hold":
      return !isSeen(clause) && !isHeldWork(clause, reading.time);
    case "intend":
      if (!/^(?:achieve|reach|attain|gain|get|earn|show|build|create|make)$/.test(clause.base)) return true;
      return (
        !indicator.test(clause.object) &&
        (abstract.test(clause.object) || hollow.test(clause.object) || hollowState.test(clause.object))
      );
    case "prevent":
      return true;
    case "handle":
      return hollow.test(clause.object.replace(promptly, " ")) || isPious(clause);
    case "state":
      if (reading.time.hasDate && isDelivered(clause) && !praise.test(clause.subject)) return false;
      return isHollowOrder(clause) ?? isHollow(clause);
    case "heading":
      if (/^fewer\b/.test(clause.subject) && countable.test(headOf(clause.subject))) return false;
      return !indicator.test(clause.text) && !isDeed(reading, clause) && !isThing(reading, clause);
    default:
      return isPious(clause) || (!reading.time.hasDate && hollowMeans.test(clause.object));
  }
}

// "Expand meaningful coverage", "ensure adequate response times": counted perhaps, but nobody knows what.
const isHollowThing = ({ role, object }: Clause) =>
  /^(?:better|hold)$/.test(role) &&
  /^(?:an? |the )?(?:meaningful|adequate|appropriate|robust|sufficient|suitable|reasonable|proper|effective|optimal|comprehensive) /.test(
    object,
  ) &&
  indicator.test(object);

function isVagueWithoutNumbers(reading: Reading, clause: Clause): boolean {
  if (clause.role === "state" && judging.test(clause.base)) return false;
  if (reading.isJudged && (reading.outcomes.length === 1 || clause.role === "state")) return false;
  if (clause.role === "act" || clause.role === "deliver") return isPious(clause);
  if (isDeed(reading, clause) || isThing(reading, clause)) return false;
  if (clause.role === "hold") return !isSeen(clause) || !artefact.test(clause.object);
  return true;
}

// "Use AI responsibly": how it is done is what nobody can see.
const isPious = ({ object }: Clause) => hollowAdverb.test(object.split(/[,;:.]/)[0] ?? "");
// "Appropriate measures": which they are is left open.
const hollowMeans =
  /^(?:an? |the )?(?:robust|adequate|appropriate|suitable|sufficient|effective|proper|reasonable|strong)(?: [a-z-]+){0,3} (?:measures|controls|safeguards|protections?|security|management|mechanisms|practices|processes|process)\b/;
const promptly = /\b(?:promptly|swiftly|quickly|rapidly|timely|as soon as possible)\b/g;

// "Obligations will be met" is no better than "meet obligations".
function isHollowOrder(clause: Clause): boolean | null {
  if (/\b(?:all|every|each|no|none)\b/.test(clause.subject) || indicator.test(clause.text)) return null;
  const order = orderOf(clause);
  if (!order) return null;
  // "Files are kept in locked cabinets": where or how long, one can see.
  if (/^(?:keep|hold|retain)$/.test(order.base) && keptThere.test(clause.object)) return null;
  if (order.role === "hold") return !isSeen({ ...clause, base: order.base, object: order.object });
  if (order.role === "less") return isUncounted({ ...clause, base: order.base, object: order.object });
  if (
    order.role === "intend" &&
    !/^(?:make|give|show|provide|deliver|allow|inform|commit|have|be)$/.test(order.base)
  )
    return true;
  return order.role === "better" || order.role === "prevent" || null;
}

const keptThere =
  /^(?:kept|held|retained) (?:only )?(?:locked|closed|encrypted|[a-z]+ed|in|on|at|for|until|under|offline|separately|off-site) ?(?!line|accordance|an? (?:acceptable|safe|secure)|acceptable|safe|place)/;

// Risks and impacts are not counted by reducing them; protocols and printers are.
function isUncounted({ base, object }: Clause): boolean {
  const head = headOf(object);
  if (/^(?:all|every|each)\b.* to /.test(object)) return false;
  if (base === "limit" && / to /.test(object)) return false;
  return !countable.test(head) && (abstract.test(head) || !/[^s]s[ ."']*$/.test(head));
}

const gained =
  /\ban? (\d[\d.,]* ?(?:%|percent|per cent)) (?:improvement|increase|uplift|gain|rise|reduction|decrease) (?:in|of) (.*)/;
const moreOf =
  /^\d[\d.,]* ?(?:%|percent|per cent) (?:stronger|better|higher|more|greater|safer|improved|less|lower) /;
// "By 20 %" of something nobody can count.
function isShareOfNothing(clause: Clause, undated: string): boolean {
  if (clause.role === "heading" && moreOf.test(clause.subject)) return abstract.test(clause.subject);
  if (clause.base === "make" && comparative.test(clause.object))
    return !hasMeasure(undated.replace(percent, " "));
  // "Achieve a 25 % improvement in security posture" is no better than "improve" it.
  const [, share, gain] = gained.exec(undated) ?? [];
  if (share && gain && clause.role === "intend")
    return isShareOfNothing(
      { ...clause, role: "better", base: "raise", object: gain },
      `raise ${gain} by ${share}`,
    );
  if (clause.role !== "better" && clause.role !== "less") return false;
  // "So that 98 % of the restores succeed", "fewer than 1 % orphaned accounts": a share of something named.
  if (shareOf.test(undated)) return false;
  if (hasMeasure(undated.replace(percent, " "))) return false;
  if (
    !/\d ?(?:%|per ?cent|points?|percentage)|\bby (?:half|(?:an? |one |two )(?:half|third|quarter|fifth|tenth))/.test(
      undated,
    ) ||
    indicator.test(clause.object.replace(percent, " "))
  )
    return false;
  const head = headOf(clause.object);
  if (/\b(?:rate|training|success|uptime|number)\b/.test(head)) return false;
  if (/\b(?:to|above|over|at least|below|under)(?: at least| over| above)? \d/.test(undated))
    return abstract.test(head) && !/\b(?:complian|availability|susceptib)/.test(head);
  if (countable.test(head) || (counted.test(head) && !abstract.test(head.split(" ").at(-1) ?? "")))
    return false;
  if (/^(?:increase|raise|grow|expand)$/.test(clause.base) && !/s\b[ .]*$/.test(head)) return true;
  return (
    abstract.test(head) ||
    /^(?:improve|enhance|strengthen|boost|reinforce|optimise|better|advance)$/.test(clause.base)
  );
}

// A state one can see to be so: "that all laptops are encrypted", "ISO 27001 certification".
function isSeen(clause: Clause): boolean {
  const { object } = clause;
  if (/^(?:secure|security)\b/.test(object) && clause.base === "make") return false;
  if (
    /^(?:an? |the )?(?:robust|adequate|appropriate|suitable|sufficient|effective|strong|sound|highest|high|best|good|healthy|right|proper|necessary)\b/.test(
      object,
    )
  )
    return false;
  const says =
    /\b(?:is|are|has|have|been|be|does|do|will|can|cannot|use|uses|follow|follows|pass|complete|attend|receive|sign|signs|hold|holds|get|gets|exist|exists|contain|contains|undergo|undergoes|report|report to|remain|stay|reach)\b/.exec(
      object,
    );
  if (clause.base === "keep" && kept.test(object)) return !hollowState.test(kept.exec(object)?.[1] ?? "");
  if (
    /^(?:an?|the|our) /.test(object) &&
    concrete.test(nounOf(headOf(object))) &&
    !abstract.test(headOf(object))
  )
    return true;
  if (
    /^(?:all|every|each)\b/.test(object) &&
    /\b[a-z]{3,}(?:ed|up to date|current)$/.test(object) &&
    !hollowState.test(object)
  )
    return true;
  if (clause.base !== "keep" && clause.base !== "maintain" && doing.test(object)) return true;
  if (says)
    return (
      !isHollowPredicate(says[0], object.slice(says.index + says[0].length)) &&
      (visible.test(object) || says.index > 0)
    );
  return (
    artefact.test(headOf(object)) && !/\b(?:compliance|integrity|confidentiality)\b/.test(headOf(object))
  );
}

/** Verbs by which somebody named judges. */
export const judging =
  /^(?:confirms?|states?|says?|describes?|rates?|finds?|judges?|agrees?|reports?|tells?|concludes?|considers?|records?|attests?|signs?|accepts?|approves?|endorses?|recommends?|notes?|declares?)$/;
const hollowAdverb =
  /\b(?:appropriately|adequately|properly|sufficiently|lawfully|fairly|securely|safely|effectively|efficiently|ethically|transparently|responsibly|correctly|everyone's|with (?:due |great |the utmost |utmost |proper )?(?:care|respect|diligence|dignity|integrity|caution|seriousness|priority)|in an? (?:more |very )?(?:fair|responsible|secure|safe|controlled|appropriate|transparent|ethical|trustworthy|lawful|timely|consistent|efficient|effective|sustainable|professional|proportionate)(?:,| and| way| manner| fashion|$))\b/;
/** "Significantly hardened": what nobody can see was done. */
export const praised =
  /\b(?:significantly|substantially|considerably|sufficiently|adequately|appropriately|properly|further|better|well)(?: [a-z]+ed)?$/;
/** "Are to be significantly hardened". */
export const isPraised = ({ base, object }: Clause) => praisedSaid.test(`${base} ${object}`);
const praisedSaid =
  /^(?:(?:is|are|be|been|will|shall|kept|held) ){0,3}(?:significantly|substantially|considerably|sufficiently|adequately|appropriately|properly|further|better|well) [a-z]+ed\b/;
const soundness =
  /^(?:full |the |a |an |right |necessary |required |strong |good |high |cyber |security )*(?:knowledge|skills|understanding|awareness|competence|capabilit(?:y|ies)|confidence|culture|expertise)\b/;
const deeds =
  /^(?:signs?|attends?|completes?|pass|passes|receives?|undergo|undergoes|uses?|follows?|acknowledges?|reports?|finish|finishes|contains?|exists?)$/;

const virtue =
  /^(?:(?:information|cyber|data|it|our|the) )*(?:security|cybersecurity|privacy|safety|resilience|trust|integrity|confidentiality|ethics|fairness|transparency|accountability)$/;
const comparative = /\b(?:safer|stronger|better|more [a-z]+|less [a-z]+)\b/;
const shareOf =
  /(?<!\bby (?:at least |about )?)(?<![\d.,])\d[\d.,]{0,9} ?(?:%|percent|per cent) (?:of |(?!by|in|within|until|before|over|through|via|each|every|per|compared|at|during|year|and|more|less|better|points?|on|for|from|with|this|next)[a-z]+)/;

function isHollow(clause: Clause): boolean {
  if (indicator.test(clause.text) && !hollowState.test(clause.object)) return false;
  if (
    /^(?:meets?|satisfy|satisfies|fulfils?)$/.test(clause.base) &&
    /requirements|expectations|obligations|needs/.test(clause.object)
  )
    return true;
  if (
    /^takes?$/.test(clause.base) &&
    /^(?:[a-z]+ )?(?:responsibility|ownership|interest|care|account|pride|accountability)\b/.test(
      clause.object,
    )
  )
    return true;
  if (openThing.test(clause.object)) return true;
  if (deeds.test(clause.base)) return false;
  if (praise.test(clause.subject)) return true;
  if (isPious(clause) || isPraised(clause)) return true;
  if (virtue.test(clause.subject.trim()) && orderOf(clause)?.role !== "act") return true;
  if (
    /^(?:underpins?|enables?|drives?|shapes?|empowers?|inspires?|embraces?|contributes?|supports?|trusts?|respects?|values?|reflects?|compl(?:y|ies))$/.test(
      clause.base,
    )
  )
    return true;
  if (/^knows?$/.test(clause.base) && /^(?:how|whom|who|where|what|when|which) /.test(clause.object))
    return false;
  if (/(?:ed)$/.test(clause.base) && praised.test(clause.subject.trim())) return true;
  const had = /^(?:(?:will |shall |should |must )?ha(?:ve|s)) (.*)/.exec(
    `${clause.base} ${clause.object}`,
  )?.[1];
  if (had !== undefined && soundness.test(had)) return true;
  if (/\b(?:accessible|available) (?:only )?to authori[sz]ed\b/.test(`${clause.base} ${clause.object}`))
    return true;
  if (/(?:ed)$/.test(clause.base) && hollowState.test(clause.base)) return true;
  return hollowState.test(clause.base) || isHollowPredicate(clause.base, ` ${clause.object}`);
}

// "Receive an appropriate level of protection".
const openThing =
  /^ ?(?:an? |the )?(?:appropriate|adequate|sufficient|suitable|proper|robust|effective|reasonable|proportionate) [a-z]/;
// What is said of it comes first: "are appropriately protected", "has adequate controls".
function isHollowPredicate(verb: string, rest: string): boolean {
  if (openThing.test(rest) || /^ (?:only )?(?:accessible|available) (?:only )?to authori[sz]ed\b/.test(rest))
    return true;
  if (deeds.test(verb)) return false;
  if (!auxiliary.has(verb)) return hollowState.test(verb) || hollow.test(rest);
  if (/\bmanaged (?:centrally|in|via|through)\b/.test(rest)) return false;
  const said = rest.split(/[,;:.]| (?:by|in|with|for|before|after|within|at|from|through|on) /)[0] ?? "";
  const words = said
    .trim()
    .split(" ")
    .filter(
      (word) => !/^(?:not|be|been|only|always|also|continue|to|a|an|the|our|its|their|and|\w+ly)$/.test(word),
    );
  const second = /^ ?[a-z]+ and ([a-z]+)$/.exec(rest.split(/[,;:.]/)[0] ?? "")?.[1];
  if (second && hollowState.test(second)) return true;
  return (
    hollow.test(said) ||
    hollowAdverb.test(said) ||
    words.slice(0, /^ha(?:s|ve)$/.test(verb) ? 2 : 1).some((word) => hollowState.test(word))
  );
}
