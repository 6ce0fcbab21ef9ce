import { disjoint, isFar, refersBack } from "./apart.ts";
import { readClause } from "./clause.ts";
import { isFiniteHere } from "./doer.ts";
import { hasMeasure } from "./numbers.ts";
import { isSecondOrder, isSeparateOrder } from "./orders.ts";
import { mainTopic, stemsOf } from "./topics.ts";
import { auxiliary, verbOf } from "./verbs.ts";
import { findZeroRisk } from "./zero-risk.ts";

const joint =
  /(?:,? (?:and|as well as|but also|plus|while|whilst|&)(?: (?:also|to|then|thereby|further|will|we will|at the same time))? |, (?:then )?|; ?|[.!?] )/g;
const leading =
  /^(?:(?!monthly|weekly|daily|quarterly|yearly|supply|comply|apply|rely|reply|family|only|early)[a-z]+ly |in 20\d\d,? |by [^,]{1,30}, )+/;
const longest = 40;

/**
 * Cuts a statement into outcomes with separate subjects, as [start, end) each; one for most statements.
 * Two measures or steps of one outcome and lists of nouns stay together.
 */
export function splitOutcomes(plain: string, undated: string): [number, number][] {
  const joints = [...plain.matchAll(joint)].slice(0, longest);
  const cuts: [number, number][] = [];
  let start = 0;
  for (const [index, found] of joints.entries()) {
    const at = found.index;
    const after = at + found[0].length;
    const next = joints[index + 1]?.index ?? plain.length;
    const isLast = index === joints.length - 1;
    const right = plain.slice(
      after,
      isLast ? plain.length : Math.max(next, Math.min(plain.length, after + 1)),
    );
    const skipped = leading.exec(right)?.[0].length ?? 0;
    const whole = plain.slice(after);
    if (
      !isSeparate(plain.slice(start, at), right.slice(skipped), whole, {
        undated,
        start,
        at,
        after,
        next,
        sign: found[0],
      })
    )
      continue;
    cuts.push([start, at]);
    start = after;
  }
  cuts.push([start, plain.length]);
  return cuts;
}

type Place = { undated: string; start: number; at: number; after: number; next: number; sign: string };

function isSeparate(left: string, right: string, whole: string, place: Place): boolean {
  // "Monitoring and evaluating …": one word is no outcome.
  if (!/[a-z0-9%] +[a-z0-9]/.test(left.trim()) || right.trim() === "") return false;
  // "Aware of and fully comply with …", "an open, free and secure …": one sentence goes on.
  if (
    /(?:^| )(?:of|with|to|by|for|from|in|on|at|against|the|a|an|and|or|is|are|be|all|more|not)$/.test(
      left.trim(),
    )
  )
    return false;
  // "Staff can study and work safely": two verbs of one sentence.
  if (isInfinitive(left.trim())) return false;
  if (adjectives.test(`${left} ${right.split(" ", 1)[0]} `)) return false;
  if (triad.test(right) && triadEnd.test(left)) return false;
  if (/whil/.test(place.sign) && isSideOrder(left, right, place)) return true;
  if (noun.test(left) && noun.test(right) && isFar(left, right)) return true;
  const head = readClause(left, 0, left.length);
  const before = place.undated.slice(place.start, place.at);
  const after = place.undated.slice(place.after, place.after + right.length);
  const words = right.split(/ +/, 8);
  const first = words[0] ?? "";
  // "Laptops are encrypted and enrolled in …": one subject.
  if (
    head.role === "state" &&
    /[a-z]{2}ed$/.test(first) &&
    /^(?:in|by|to|on|with|at|from|for|within|until|only|)$/.test(words[1] ?? "")
  )
    return false;
  if (head.role === "state" && /^(?:kept|held|stored|sent|run|built)$/.test(first)) return false;
  const isComma = /^, /.test(place.sign) && !/and|while|plus|well|&/.test(place.sign);
  if (isSecondOrder(head.role, head.text, first, words[1] ?? "", isComma))
    return isSeparateOrder(head, right, hasMeasure(before) && hasMeasure(after));
  if (isComma && !(hasMeasure(before) && hasMeasure(after))) return false;
  if (
    refersBack(right.slice(0, 60)) ||
    /^(?:each|nothing|of|which|with|that|who|whose|in|by|from|for|on|both|at|within|as|so|not|thus|where|when|if)$/.test(
      first,
    )
  )
    return false;
  if (/^[.]/.test(place.sign) && isCommand(head.role) && isCommand(readClause(right, 0, right.length).role))
    return !refersBack(right) && disjoint(stemsOf(left), stemsOf(right));
  if (/^[.]/.test(place.sign))
    return hasOwnPredicate(whole, place.undated.slice(place.after)) && isFar(left, right);
  // "Conduct two simulations and two audits": two things counted of one order.
  if (head.role !== "heading" && head.role !== "state" && countedThing.test(right)) return false;
  // "Availability of 99.9 % for the portal and 99.5 % for the API".
  if (/^\d[\d.,]* ?% (?:for|in|at|on) /.test(right)) return false;
  if (findZeroRisk(left) && findZeroRisk(right)) return false;
  const isOwnSentence =
    /^, (?:and|while|whilst)/.test(place.sign) || !/\b(?:that|whether|which|who|where|how)\b/.test(left);
  if (isOwnSentence && !/^\. /.test(place.sign) && isSentence(left) && isSentence(right))
    return disjoint(stemsOf(left), stemsOf(right));
  // "Secure handling of models and training data": a heading orders nothing.
  if (head.role === "heading" && !hasMeasure(after)) return false;
  if (!hasOwnPredicate(right, after) || !hasOwnPredicate(left, before)) return false;
  // "Reduce clicks, infections and lost devices by 20 %": one measure for a list.
  if (isCommand(head.role) && !hasMeasure(before) && !/\b(?:is|are|[a-z]{2}ed)\b/.test(right)) return false;
  return isFar(left, right) || isOwnMeasure(left, right, place);
}

const isInfinitive = (left: string) => {
  const last = /\b(?:can|cannot|could|may|might|to) (?:[a-z]+ly )?([a-z]+)$/.exec(left)?.[1];
  return last !== undefined && verbOf(last)?.base === last;
};

const adjectives =
  /\b(?:an?|more) (?:[a-z-]+, )*[a-z-]*(?:[a-z]{2}(?:ed|able|ible|ful|ive|ous|ic|al|nt)|open|free|safe|fair|fast|simple|modern|robust|stable|private|clean|clear|secure|mature),? (?:and )?(?:secure|open|clear|complete|mature|clean|separate|direct|free|live|safe) $/;
const countedThing =
  /^(?:at least |up to |a minimum of )?(?:\d+|two|three|four|five|six|ten|twelve) (?!%|percent|per|of|days?|hours?)[a-z][^%<>]*$/;

// "Answer accuracy above 98 % and model weights encrypted on 100 % of hosts": each with a number and something said.
function isOwnMeasure(left: string, right: string, { undated, start, at, after }: Place): boolean {
  const [one, other] = [mainTopic(left), mainTopic(right)];
  return (
    one !== other &&
    /^(?:\d[\d.,]* ?% of )?(?:[a-z-]+ ){1,4}[a-z]{2,}ed (?:in|on|by|within|for|at|to|with|from) /.test(
      right,
    ) &&
    hasMeasure(undated.slice(start, at)) &&
    hasMeasure(undated.slice(after, after + right.length)) &&
    disjoint(stemsOf(left), stemsOf(right))
  );
}

const isCommand = (role: string) => role !== "state" && role !== "heading";
const triad = /^(?:the )?(?:confidentiality|integrity|availability)\b/;
const triadEnd = /\b(?:confidentiality|integrity|availability)[ ,]*$/;
// "Protection of data and continuity of operations": two things named by nouns.
const noun = /^(?:the )?(?:[a-z]+ ){0,2}[a-z]+(?:ion|ity|ment|ance|ence|ing|ness) of [a-z]/;

// "Deter crime while enabling innovation", "cut X by 40 % while raising Y to 95 %"; "while keeping costs down" is only how.
function isSideOrder(left: string, right: string, { undated, start, at, after }: Place): boolean {
  const first = verbOf(right.split(" ", 1)[0] ?? "");
  if (!/^[a-z-]+ing /.test(right) || !first || !disjoint(stemsOf(left), stemsOf(right))) return false;
  if (hasMeasure(undated.slice(start, at)) && hasMeasure(undated.slice(after, after + right.length)))
    return true;
  const isManner = /^(?:keep|maintain|stay|remain|ensure|avoid|use|consider)$/.test(first.base);
  return !isManner && stemsOf(right.replace(/^\S+ /, "")).size > 0 && !refersBack(right);
}

function hasOwnPredicate(text: string, undated: string): boolean {
  if (hasMeasure(undated)) return true;
  const words = text.split(/[ ,]+/, 24);
  if (
    words.some(
      (word, index) =>
        index > 0 &&
        /[a-z]{2}ed$/.test(word) &&
        /^(?:by|in|within|before|at|to|on|)$/.test(words[index + 1] ?? ""),
    )
  )
    return true;
  if (
    /^(?:an? |the )?(?:fewer|less|more|better|faster|stronger|higher|lower|shorter|quicker|improved|enhanced|increased|reduced|greater|strengthened|heightened)\b/.test(
      text,
    )
  )
    return true;
  return (
    words.some((word, index) => index > 0 && auxiliary.has(word)) ||
    (words.length > 1 && verbOf(words[0] ?? "") !== null)
  );
}

// A subject with its own verb: "suppliers rate our questionnaire as clear".
const isSentence = (text: string) =>
  text
    .split(/[ ,]+/, 16)
    .some(
      (word, index, all) =>
        index > 0 &&
        index < 9 &&
        (isFiniteHere(word, all[index - 1], all[index + 1]) ||
          (/^calls?$/.test(word) && /^(?:our|the|it|us|them|this)$/.test(all[index + 1] ?? ""))),
    );
