import { readClause } from "./clause.ts";
import { gathering } from "./nouns.ts";
import { hasMeasure } from "./numbers.ts";
import { mainTopic, stemsOf, topicsOf } from "./topics.ts";
import { auxiliary, finite, verbOf } from "./verbs.ts";
import { findZeroRisk } from "./zero-risk.ts";

const joint =
  /(?:,? (?:and|as well as|but also|plus|while|whilst|&)(?: (?:also|to|then|thereby|further|will|we will|at the same time))? |, (?:then )?|; ?|[.!?] )/g;
const back =
  /(?:^| )it (?:is|works|does|will|can|was|has)\b|^it\b|\b(?:them|these|those|ones|thereof|theirs|identified|respective|corresponding|follow-up|resulting|lessons|what (?:is|are|was))\b/;
const refersBack = (order: string) => back.test(order) || /^\S+ it\b/.test(order);
const weakBack = /\b(?:its|their|same|results?|remaining|such|outcomes?)\b/;
const result = new Set(
  "achieve reach attain obtain measure document record demonstrate get see remain report score meet show verify confirm track monitor".split(
    " ",
  ),
);
const notObject =
  /^(?:of|by|in|for|with|from|and|or|at|on|via|,|\.|:|;|into|through|is|are|was|were|will|%|&|as|to|within|per)$/;
const particles = new Set([
  "comply",
  "adhere",
  "respond",
  "roll",
  "carry",
  "set",
  "participate",
  "contribute",
  "engage",
  "move",
  "switch",
  "report",
  "reply",
  "recover",
  "migrate",
  "invest",
  "work",
  "build",
  "meet",
  "follow",
]);
const names =
  /^(?:management|process|coverage|rates?|plan|planning|effectiveness|success|results|findings|times?|response|quality|log|data|procedure|service|activit(?:y|ies)|capabilit(?:y|ies)|security|objectives|measures|control|policy|culture|awareness|programmes?|report|strategies|strategy|trails?|events?|testing|monitoring|levels?|obligations|posture|practices|functions?|framework|environments?|and|or)$/;
const twofold = new Set(
  `control access test audit review report plan process document support patch log change survey scan release value show
  balance label record research study update benchmark share guide issue contract purchase design draft name move limit
  drop cut guard work sample host brief segment map drive exercise practice present offer commission pilot open form
  complete mature close clear block return answer reset address master watch visit cover bring secure harm respect
  spot handle set house restore`.split(/\s+/),
);
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
  if (adjectives.test(`${left} ${right.split(" ", 1)[0]} `)) return false;
  if (triad.test(right) && triadEnd.test(left)) return false;
  if (/whil/.test(place.sign) && (isMeasuredOrder(left, right, place) || isSideOrder(left, right)))
    return true;
  if (noun.test(left) && noun.test(right) && isFar(left, right)) return true;
  const head = readClause(left, 0, left.length);
  const words = right.split(/ +/, 8);
  const first = words[0] ?? "";
  const isComma = /^, /.test(place.sign) && !/and|while|plus|well|&/.test(place.sign);
  if (isSecondOrder(head.role, head.text, first, words[1] ?? "", isComma)) {
    if (head.object.replace(/[^a-z]/g, "") === "" || back.test(right.replace(/^\S+ /, ""))) return false;
    // "Detect, contain and report 95 % of incidents": verbs with one object.
    if (isVerbsOnly(head.object)) return false;
    // "Run scans and fix the findings": looking, and then mending what was seen.
    if (looking.test(head.text) && mending.test(right) && mainTopic(head.object) !== "people") return false;
    const isResult = (result.has(verbOf(first)?.base ?? "") && !gathering.test(right)) || first === "have";
    // "… and pass the annual training": two verbs of one object.
    if (head.role === "state" || (head.object === "" && head.role !== "act")) return false;
    // "Patch 95 % of servers … and train 100 % of staff": each order with a measure of its own.
    const ends = place.after + right.length;
    const areMeasured =
      hasMeasure(place.undated.slice(place.start, place.at)) &&
      hasMeasure(place.undated.slice(place.after, ends));
    const isSameTopic = mainTopic(head.object) !== undefined && mainTopic(head.object) === mainTopic(right);
    const areOthers = !isSameTopic && disjoint(stemsOf(head.object), stemsOf(right));
    if (!isResult && areMeasured && !weakBack.test(right) && isNamed(head.object) && areOthers) return true;
    return isOther(head.object, right, isResult || weakBack.test(right));
  }
  if (
    isComma &&
    !(
      hasMeasure(place.undated.slice(place.start, place.at)) &&
      hasMeasure(place.undated.slice(place.after, place.after + right.length))
    )
  )
    return false;
  if (
    refersBack(right.slice(0, 60)) ||
    /^(?:each|all of|of which|with|which|that|who|whose|in|by|from|for|on|both|at|within|as|so|not|thus|where|when|if|no (?!critical|more|major|customer)[a-z]+s? in 20)/.test(
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
  if (head.role === "heading" && !hasMeasure(place.undated.slice(place.after, place.after + right.length)))
    return false;
  const own = hasOwnPredicate(right, place.undated.slice(place.after, place.after + right.length));
  const before = place.undated.slice(place.start, place.at);
  if (!own || !hasOwnPredicate(left, before)) return false;
  // "Reduce clicks, infections and lost devices by 20 %": one measure for a list.
  if (isCommand(head.role) && !hasMeasure(before) && !/\b(?:is|are|[a-z]{2}ed)\b/.test(right)) return false;
  return isFar(left, right) || isOwnMeasure(left, right, place);
}

const looking =
  /\b(?:scan|test|audit|review|assess|inspect|check|analy[sz]|evaluat|simulat|exercise|drill|monitor|pentest)/;
const mending =
  /^(?:remediat|fix|clos|resolv|address|treat|correct|mitigat|implement|follow|act|track)\w* .*\b(?:findings?|issues?|gaps?|weaknesses|vulnerabilities|deviations|results?|recommendations|actions|nonconformit|non-conformit)/;
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

// "Deter crime while enabling innovation"; "while keeping costs down" is only how.
function isSideOrder(left: string, right: string): boolean {
  const first = verbOf(right.split(" ", 1)[0] ?? "");
  if (
    !/^[a-z-]+ing /.test(right) ||
    !first ||
    /^(?:keep|maintain|stay|remain|ensure|avoid|use|consider)$/.test(first.base)
  )
    return false;
  return (
    stemsOf(right.replace(/^\S+ /, "")).size > 0 &&
    !refersBack(right) &&
    disjoint(stemsOf(left), stemsOf(right))
  );
}

// "Cut X by 40 % while raising Y to 95 %".
function isMeasuredOrder(left: string, right: string, { undated, start, at, after }: Place): boolean {
  const first = right.split(" ", 1)[0] ?? "";
  if (!first.endsWith("ing") || !verbOf(first)) return false;
  const areMeasured =
    hasMeasure(undated.slice(start, at)) && hasMeasure(undated.slice(after, after + right.length));
  return areMeasured && disjoint(stemsOf(left), stemsOf(right));
}

// Another order in the same form: "Improve … and raise …", "… will protect … and ensure …".
function isSecondOrder(role: string, left: string, first: string, second: string, isComma: boolean): boolean {
  if (first === "have" && role !== "state" && role !== "heading") return !notObject.test(second);
  const isUnknown =
    !verbOf(first) && /^[a-z-]{4,}[^s]$/.test(first) && /^(?:the|a|an|all|our|every|each)$/.test(second);
  if (isUnknown && role !== "state" && role !== "heading")
    return !/(?:ed|ing|ion|ment|ity)$/.test(first) && !notObject.test(first);
  const verb = verbOf(first);
  if (!verb || second === "" || role === "state" || role === "heading") return false;
  const isThird = (word: string) => /[a-z]{3,}s$/.test(word) && word !== verb.base;
  if (
    isThird(first) &&
    /^(?:\S+ ){1,6}[a-z]+s\b/.test(left) &&
    role !== "act" &&
    /^(?:the|a|an|all|our|its|every|each|with|personal|customer)$/.test(second)
  )
    return true;
  const isGerund = first.endsWith("ing");
  if (isGerund !== /^(?:by )?[a-z-]+ing\b/.test(left.trim()) && (isGerund || verb.base !== british(first)))
    return false;
  if (!isGerund && verb.base !== british(first)) return false;
  if (notObject.test(second) && !particles.has(verb.base) && !/^(?:out|up|down)$/.test(second)) return false;
  if (
    isGerund &&
    /^(?:monitoring|testing|training|reporting|planning|logging|scanning|coding|engineering|handling|auditing)$/.test(
      first,
    )
  )
    return false;
  if (
    twofold.has(verb.base) &&
    (names.test(second) ||
      (isComma && !/^(?:the|a|an|all|every|our|each|\d)/.test(second) && !/s$/.test(second)))
  )
    return false;
  return true;
}

const british = (word: string) => word.replace(/iz(e|ing)$/, "is$1");
const isVerbsOnly = (object: string) =>
  object.length < 60 &&
  object
    .split(/[ ,]+/)
    .filter(Boolean)
    .every((word) => verbOf(word)?.base === british(word) || /^(?:and|to|out|up)$/.test(word));

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
  if (/^(?:fewer|less|more|better|faster|stronger|higher|lower|shorter|quicker)$/.test(words[0] ?? ""))
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
    .some((word, index) => index > 0 && index < 9 && (auxiliary.has(word) || finite.has(word)));

const disjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  ![...one].some((each) => other.has(each));

// Within these, a second order is a step of the first; within the others it is another control.
const bound = new Set(["continuity", "incident", "risk"]);
const phishing = /\b(?:phish|click|report rate|reporting rate)/;

// Something that is ordered, not only how well: "close 90 % of findings" and not "reach 90 %".
const isNamed = (object: string) =>
  / of (?:the |all |our )?[a-z]{4,}/.test(object) || stemsOf(object).size > 0;

// Two orders are two outcomes unless something ties them together.
function isOther(left: string, order: string, isResult: boolean): boolean {
  const right = order.replace(/^\S+ /, "");
  if (stemsOf(right).size === 0 && topicsOf(right).size === 0)
    // "… and train all staff": the verb says what it is about.
    return !isResult && isFar(left, order);
  if (isResult) return isFar(left, right) && disjoint(topicsOf(left), topicsOf(right));
  const [one, other] = [mainTopic(left), mainTopic(right)];
  if (one !== undefined && one === other && (bound.has(one) || (phishing.test(left) && phishing.test(right))))
    return false;
  return disjoint(stemsOf(left), stemsOf(right));
}

// Two states are two outcomes only when both are about something we know.
function isFar(left: string, right: string): boolean {
  const [one, other] = [mainTopic(left), mainTopic(right)];
  return one !== undefined && other !== undefined && one !== other && disjoint(stemsOf(left), stemsOf(right));
}
