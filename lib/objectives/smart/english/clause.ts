import { isPredicative } from "./predicate.ts";
import { roleOf } from "./role.ts";
import { auxiliary, finite, type VerbClass, verbOf, verbOfNoun } from "./verbs.ts";

/** What the head verb of a clause promises, once its object is read. */
export type Role = VerbClass | "state" | "heading";

export type Clause = {
  /** Where the clause lies in the plain text. */
  start: number;
  end: number;
  text: string;
  role: Role;
  base: string;
  /** The head verb, or the finite verb of a state; the whole clause for a heading. */
  verbStart: number;
  verbEnd: number;
  /** What stands before the verb of a state. */
  subject: string;
  /** What follows the verb. */
  object: string;
};

type Token = { word: string; start: number; end: number };
const lead =
  /^(?:by|in|before|until|during|within|throughout|from|over|after|at|for|(?:each|every)(?= (?:\w+ )?(?:day|week|month|quarter|year|half-year))|on|as of|starting|to (?:help|support))\b[^,:;]{1,80}, ?/;
const dated =
  /^(?:by|before|until) (?:the end of |end of |mid-)?(?:q[1-4] |[a-z]+ )?20\d\d (?=[a-z]+ (?:an?|the|our|all|\d))/;
const opening =
  /^(?:(?:our|the|this|one|key|main|overall|strategic|primary|information security|security|isms) ){0,4}(?:objectives?|goals?|aims?|targets?|intention|mission|purpose)(?: (?:for|of|in) [^,:;]{1,40})? (?:is|are|will be) (?:to |that )?|^(?:we|the company|the organi[sz]ation|our organi[sz]ation|management|the board|the isms|the team|it|security|staff|employees|teams?)? ?(?:want|aim|plan|commit|intend|seek|strive|need|wish)s? to |^(?:aim|seek|strive|plan|commit|continue|continuing|endeavou?r|work|helps?|try|wish|intend) to |^in order to |^to |^please /;
const numbered =
  /^(?:(?:objective|goal|aim|target|obj|ob|kr|so)s?[ -]?[\d.]{0,6}|[a-z]{1,5}-\d{1,4}|\d{1,2}[.)])(?: ?[:-] ?| )(?=[a-z])(?!(?:is|are|of|for|to|in)\b)/;
// "Access control: quarterly reviews": what it is about, and then the objective.
const labelled =
  /^(?:[a-z/&-]+ ){0,3}[a-z/&-]+(?:: | - )(?=[a-z])(?!(?:(?:by|in|until|end|of|mid) )*(?:q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b)/;
const longAgo =
  /^(?:by|in|until|before|from|over|within) [^,:;]{1,40}? (?=we (?:will|want|aim|plan|intend|shall)\b)/;
const modal =
  /^(?:we|i|(?:[a-z'-]+ ){1,7}?)(?: )?(?:will|shall|should|must|can|is to|are to|(?:is|are) (?:committed|dedicated|determined) to|aims? to|seeks? to|strives? to|plans? to|commits? to)(?: (?:be able to|continue to|aim to|always|also|only))? /;
// Nouns as often as verbs: before these heads they are part of a name.
const nounHeads =
  /^(?:management|process(?:es)?|success|coverage|rates?|compliance|findings?|programmes?|programs?|plans?|policy|policies|results?|quality|completion|times?|cycles?|levels?|and|or|of|effectiveness|response|measures|procedures?|requirements?|capabilit(?:y|ies)|activities|objectives|lists?|trails?|evidence|strategy|strategies|framework|schedule|frequency|handling|culture|posture|awareness|by|in|for|:)$/;
const nounLike = new Set(
  `control test audit review report plan process document support patch log change survey scan release value train training
  monitoring testing auditing reporting reviewing scanning planning logging patching access show balance label record
  research study update benchmark share guide issue contract purchase design draft name set move limit drop cut shield
  guard help work talk watch sample host schedule brief coach segment map drive exercise practice present offer
  commission pilot open form complete mature close correct clear block return answer fix reset secure name address
  handling backup response purchase cover harm master engineering encryption`.split(/\s+/),
);

/** Cuts a text into words with their places; only what is needed to find the verb. */
function tokensOf(text: string, from: number, limit: number): Token[] {
  const tokens: Token[] = [];
  const word = /[a-z0-9%<>'-]+|[:;,.]/g;
  word.lastIndex = from;
  for (let found = word.exec(text); found && tokens.length < limit; found = word.exec(text))
    tokens.push({ word: found[0], start: found.index, end: found.index + found[0].length });
  return tokens;
}

const determiner = /^(?:the|a|an|all|our|every|each|any|its|their|both|these)$/;
const notVerb =
  /^(?:all|both|half|none|most|many|some|not|only|and|for|with|than|that|what|when|where|who|how|if|from|into|per|at|by|in|on|of|is|are|was|were|be|been|has|had|will|shall|must|should|can|could|may|across|among|throughout|within|over|under|after|before|during|against|about|above|below|between|via|as|such|less|more|fewer|least|once|twice|until|\w+(?:ed|s|tion|ment|ity|ness|ance|ence|cy))$/;

const isAdverb = (word: string) =>
  /^(?:also|then|always|further|not|successfully|jointly|only|at|times)$/.test(word) ||
  (word.endsWith("ly") &&
    !/^(?:supply|apply|comply|rely|reply|monthly|quarterly|weekly|yearly|daily|early|friendly|timely|only|family)$/.test(
      word,
    ));

/** Reads one clause: its head verb, and what is promised by it. Positions are those of the plain text. */
export function readClause(plain: string, start: number, end: number): Clause {
  const text = plain.slice(start, end);
  const skipped = skipLead(text);
  const tokens = tokensOf(text, skipped.at, 60);
  const make = (role: Role, base: string, verb: Token | undefined): Clause => ({
    start,
    end,
    text,
    role,
    base,
    verbStart: start + (verb?.start ?? 0),
    verbEnd: verb ? start + verb.end : end,
    subject: verb ? text.slice(skipped.subjectAt, verb.start).replace(modalEnd, " ") : text.slice(skipped.at),
    object: verb ? text.slice(verb.end).trim() : "",
  });
  let index = 0;
  while (index < Math.min(tokens.length, 5) && isAdverb(tokens[index]?.word ?? "")) index += 1;
  const first = tokens[index];
  const next = tokens[index + 1]?.word ?? "";
  if (first) {
    const made = verbOfNoun(first.word);
    if (made && /^(?:of|in|to|for|with)$/.test(next)) {
      const known = verbOf(made);
      if (known) return make(roleOf(known, text.slice(first.end).trim()), known.base, first);
    }
    const known = verbOf(first.word);
    const isJoined =
      (next === "and" && verbOf(tokens[index + 2]?.word ?? "")?.base === tokens[index + 2]?.word) ||
      isGerundPair(tokens.slice(index, index + 4).map(({ word }) => word));
    if (
      known &&
      !isSubject(known.base, tokens.slice(index + 1)) &&
      !(skipped.isModal && first.word === "be") &&
      (isJoined || isHead(first.word, next, skipped.isModal))
    ) {
      const object = text.slice(first.end).trim();
      return make(roleOf(known, object), known.base, first);
    }
    if (first.word === "be" || (first.word === "being" && !skipped.isModal))
      return make(skipped.isModal ? "state" : "intend", "be", first);
    // A word we do not know before "the" or "all" can only be a verb.
    if (/^[a-z-]{3,}$/.test(first.word) && !known && determiner.test(next) && !notVerb.test(first.word))
      return make("deliver", first.word, first);
  }
  const doing = tokens.find(({ word }, at) => at > index && at < index + 7 && thirdPerson.test(word));
  const doer = doing && verbOf(doing.word);
  if (doing && doer && tokens[0] !== doing)
    return make(roleOf(doer, text.slice(doing.end).trim()), doer.base, doing);
  const reporting = tokens.find(
    ({ word }, at) =>
      at > index &&
      at < index + 7 &&
      isWorking(word) &&
      isDirect(word, tokens[at - 1]?.word ?? "", tokens[at + 1]?.word ?? ""),
  );
  const reporter = reporting && verbOf(reporting.word);
  if (reporting && reporter && !/^(?:all|every|each|no|any)\b/.test(text.slice(skipped.at)))
    return make(roleOf(reporter, text.slice(reporting.end).trim()), reporter.base, reporting);
  const single = tokens.find(
    ({ word }, at) =>
      at > index &&
      at < index + 7 &&
      isThird(word) &&
      /^(?:the|an?|its|their|our|all|every|each)$/.test(tokens[at + 1]?.word ?? ""),
  );
  if (single) {
    const base = verbOf(single.word);
    const isAll = /^(?:all|every|each|no|any)\b/.test(text.slice(skipped.at));
    if (base && isAll) return make("state", single.word, single);
    if (base) return make(roleOf(base, text.slice(single.end).trim()), base.base, single);
  }
  const told = /^(?:all|every|each|no|any)\b|[%\d]/.test(text.slice(skipped.at, skipped.at + 8))
    ? undefined
    : tokens.find((_, at) => at > index && at < index + 5 && isPluralVerb(tokens, at));
  const teller = told && verbOf(told.word);
  if (told && teller) return make(roleOf(teller, text.slice(told.end).trim()), teller.base, told);
  const acting = tokens.find(
    ({ word }, at) =>
      at > index &&
      !(word === "may" && monthBefore.test(tokens[at - 1]?.word ?? "")) &&
      (auxiliary.has(word) ||
        (finite.has(word) && isFiniteHere(word, tokens[at - 1]?.word, tokens[at + 1]?.word))),
  );
  if (acting) return make("state", acting.word, acting);
  const done = tokens.find(
    ({ word }, at) =>
      at > index &&
      /(?:[a-z]{2}ed|held|met|sent|built|kept|lost|stolen|written|given|done|taught|drawn)$/.test(word) &&
      isPredicate(tokens, at),
  );
  if (done) return make("state", done.word, done);
  const words = tokens.map(({ word }) => word);
  const being = tokens.find((_, at) => at > index && isPredicative(words, at));
  if (being) return make("state", being.word, being);
  const delivered = deliveryNoun.test(
    text
      .slice(skipped.at)
      .split(/ (?:by|in|within|before|during|until|for|across|to|of|on|with|at) |[,;:.]/)[0] ?? "",
  );
  return delivered ? { ...make("heading", "", undefined), role: "deliver" } : make("heading", "", undefined);
}

// "IT keeps all servers patched": as if it were said to IT.
const thirdPerson =
  /^(?:protects|complies|ensures|maintains|improves|provides|keeps|reduces|manages|promotes|fosters|achieves|implements|strengthens|enhances|conducts|performs|trains|establishes|prevents|minimi[sz]es|safeguards|publishes|introduces|enables|secures|increases|raises)$/;

// "Monitoring and evaluating the performance": work, where "monitoring and evaluation" is a name.
const isGerundPair = ([one = "", and, other = "", next = ""]: string[]) =>
  and === "and" &&
  one.endsWith("ing") &&
  other.endsWith("ing") &&
  verbOf(other) !== null &&
  (determiner.test(next) || !nounLike.has(other));

const often = /^(?:daily|weekly|monthly|quarterly|annually|yearly|regularly|every|each|once|twice)$/;
// "Champions meet monthly", "leads submit updates": what several people do.
function isPluralVerb(tokens: Token[], at: number): boolean {
  const [before = "", word = "", next = ""] = [at - 1, at, at + 1].map((each) => tokens[each]?.word);
  const known = verbOf(word);
  return (
    known?.base === word &&
    (!finite.has(word) || (word === "meet" && often.test(next))) &&
    (known.classes.includes("act") || !nounLike.has(word)) &&
    /^(?:[a-z-]{3,}[^s]s|staff|people|team|management|leadership|board|committee)$/.test(before) &&
    (people.test(before) ||
      (nounLike.has(word) ? determiner.test(next) || /^(?:to|with|on)$/.test(next) : !notVerb.test(next)))
  );
}

// "The CISO reports to the board": somebody's work; "reports" alone may be things.
const working =
  /^(?:reports|reviews|monitors|meets|tests|audits|checks|trains|informs|assesses|evaluates|discusses)$/;
// "Policy for AI use published", "zero trust architecture": things, though their names could be verbs.
function isFiniteHere(word: string, before: string | undefined, next = ""): boolean {
  if (next === "" || before === "in" || /^(?:of|[.,;:])$/.test(next)) return false;
  if (word === "trust") return /^(?:our|the|us|in|that|their|them|it)$/.test(next);
  return word.endsWith("s") || !/(?:[a-z]{3}ed|^by)$/.test(next);
}
// "Each ministry appoints an officer".
const isThird = (word: string) =>
  /[a-z]{3}s$/.test(word) && !finite.has(word) && verbOf(word) !== null && verbOf(word)?.base !== word;
// "By the end of May" holds no verb.
const monthBefore =
  /^(?:of|by|in|until|till|before|from|since|during|each|every|mid|early|late|to|\d+(?:st|nd|rd|th)?)$/;
const isWorking = (word: string) =>
  working.test(word) || (/[a-z]{3}s$/.test(word) && verbOf(word)?.classes[0] === "act");
const direct =
  /^(?:to|the|a|an|our|its|all|with|on|every|each|once|twice|monthly|weekly|quarterly|regularly|annually)$/;

// "Briefs" may be things; "briefs the board" is none.
const people =
  /^(?:.*(?:heads|managers|leaders|leads|owners|employees|developers|auditors|administrators|officers|champions|members|engineers|experts|departments|teams|units|users|analysts)|staff|team|people|management|board|committee|ciso|dpo|soc|hr|it|office|officer|manager|department|council|company|organi[sz]ation)$/;
const isDirect = (word: string, before: string, next: string) =>
  people.test(before) ||
  (direct.test(next) && (working.test(word) || !nounLike.has(word.slice(0, -1)) || determiner.test(next)));

// "Restore tests are run": a thing with a verb's name, and something said of it. "Ensure laptops are encrypted" is none.
const clausal =
  /^(?:ensure|guarantee|assure|make|confirm|verify|check|see|show|demonstrate|prove|keep|have|require|mandate|agree|decide|help|let|allow|enable|state|maintain|validate)$/;
function isSubject(base: string, after: Token[]): boolean {
  if (clausal.test(base)) return false;
  const words = after.slice(0, 4).map(({ word }) => word);
  const at = words.findIndex((word) => /^(?:is|are|will|shall|must|should|takes?)$/.test(word));
  return at > 0 && words.slice(0, at).every((word) => /^[a-z-]{3,}$/.test(word) && !notSubject.test(word));
}
const notSubject =
  /^(?:the|all|our|every|each|that|which|who|what|where|how|when|and|or|for|with|from|into|any|its|their)$/;

const deliveryNoun =
  /\b(?:roll-?out|implementation|deployment|migration|introduction|launch|go-live|(?:re)?certification|accreditation|installation|adoption|publication|appointment|completion|replacement|transition|establishment|commissioning|upgrade)$/;

// "Laptops encrypted by June" says something of them, "encrypted laptops" does not.
function isPredicate(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.word;
  return (
    next === undefined ||
    /^(?:by|in|within|with|on|out|up|from|before|at|as|to|against|after|daily|weekly|monthly|quarterly|annually|yearly|regularly|each|every|and|or|per|for|[:;,.])$/.test(
      next,
    )
  );
}

const modalEnd = / (?:will|shall|should|must|can|is to|are to|(?:aim|seek|strive|plan|commit)s? to)\b.*$/;

/** `subjectAt` is where the subject of "will" or "must" stands, `at` where its verb may. */
function skipLead(text: string): { at: number; isModal: boolean; subjectAt: number } {
  let at = 0;
  let subjectAt = 0;
  let isModal = false;
  for (const pattern of [numbered, labelled, longAgo, dated, lead, opening, lead, modal]) {
    const found = pattern.exec(text.slice(at, at + 200));
    if (!found?.[0]) continue;
    if (pattern === labelled && isOrder(found[0])) continue;
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

const reworking = /^(?:update|document|review|test|audit|draft|design|share|record|present|monitor|map)$/;

function isHead(word: string, next: string, isModal: boolean): boolean {
  if (isModal) return true;
  if (
    /(?:ed|s)$/.test(word) &&
    !/(?:ss|embed|need|feed|address|focus|harness|assess|process|discuss|red-team|canvas)$/.test(word)
  )
    return false;
  // "Update policies" orders, "update policy" may be a name.
  if (reworking.test(word) && /[^s]s$/.test(next) && nounHeads.test(next)) return true;
  if (next === "" || (nounLike.has(word) && (nounHeads.test(next) || verbOf(next)?.base === "test")))
    return next === "" && !nounLike.has(word);
  return !(word.endsWith("ing") && nounLike.has(word));
}
