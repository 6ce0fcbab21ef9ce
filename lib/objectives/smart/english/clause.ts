import { doerOf, isFiniteHere } from "./doer.ts";
import { determiner, isGerundPair, isHead, isSubject, notVerb, nounLike, type Token } from "./head.ts";
import { modalEnd, skipLead } from "./lead.ts";
import { isPredicative } from "./predicate.ts";
import { roleOf } from "./role.ts";
import { auxiliary, type VerbClass, verbOf, verbOfNoun } from "./verbs.ts";

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

/** Cuts a text into words with their places; only what is needed to find the verb. */
function tokensOf(text: string, from: number, limit: number): Token[] {
  const tokens: Token[] = [];
  const word = /[a-z0-9%<>'-]+|[:;,.]/g;
  word.lastIndex = from;
  for (let found = word.exec(text); found && tokens.length < limit; found = word.exec(text))
    tokens.push({ word: found[0], start: found.index, end: found.index + found[0].length });
  return tokens;
}

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
    const at = manner.test(first.word) ? index + 1 : index;
    const noun = tokens[at] ?? first;
    const made = verbOfNoun(noun.word) ?? gerundOf(noun.word, tokens[at + 1]?.word);
    if (made && /^(?:of|in|to|for|with)$/.test(tokens[at + 1]?.word ?? "")) {
      const known = verbOf(made);
      if (known) return make(roleOf(known, text.slice(noun.end).trim()), known.base, noun);
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
    if (!known && isVerbByForm(first.word, next)) return make("deliver", first.word, first);
    if (/^[a-z-]{3,}$/.test(first.word) && !known && determiner.test(next) && !notVerb.test(first.word))
      return make("deliver", first.word, first);
  }
  const doer = doerOf(tokens, index, text.slice(skipped.at));
  if (doer?.isState) return make("state", doer.verb.word, doer.verb);
  if (doer) return make(roleOf(doer.known, text.slice(doer.verb.end).trim()), doer.known.base, doer.verb);
  const from = afterRelative(tokens, index);
  const each = everyVerb(tokens, index);
  if (each) return make("state", each.word, each);
  const acting = tokens.find(
    ({ word }, at) => at > from && isFiniteHere(word, tokens[at - 1]?.word, tokens[at + 1]?.word),
  );
  if (acting) return make("state", acting.word, acting);
  const done = tokens.find(
    ({ word }, at) =>
      at > from &&
      /(?:[a-z]{2}ed|held|met|sent|built|kept|lost|stolen|written|given|done|taken|made|taught|drawn|chosen|bought|brought|begun|shut|sold)$/.test(
        word,
      ) &&
      isPredicate(tokens, at),
  );
  if (done) return make("state", done.word, done);
  // "Certified to ISO 22301 by 2028".
  if (
    first &&
    /^(?:certified|accredited|attested)$/.test(first.word) &&
    /^(?:according|to|by|under|for|against|in)$/.test(next)
  )
    return make("deliver", "certify", first);
  const words = tokens.map(({ word }) => word);
  const being = tokens.find((_, at) => at > from && isPredicative(words, at));
  if (being) return make("state", being.word, being);
  const delivered = deliveryNoun.test(
    text
      .slice(skipped.at)
      .split(/ (?:by|in|within|before|during|until|for|across|to|of|on|with|at) |[,;:.]/)[0] ?? "",
  );
  return delivered ? { ...make("heading", "", undefined), role: "deliver" } : make("heading", "", undefined);
}

// "A culture in which people report mistakes": what is said there is said of the people. The main verb comes after.
function afterRelative(tokens: Token[], index: number): number {
  const isVerb = (at: number) =>
    isFiniteHere(tokens[at]?.word ?? "", tokens[at - 1]?.word, tokens[at + 1]?.word);
  const first = tokens.findIndex((_, at) => at > index && isVerb(at));
  const relative = tokens.findIndex(
    ({ word }, at) => at > index && at < first && /^(?:which|who|that|where|whose)$/.test(word),
  );
  if (relative < 0) return index;
  // "that does not get in the way": the verb behind its auxiliary belongs to it.
  let last = first;
  while (
    auxiliary.has(tokens[last]?.word ?? "") ||
    /^(?:not|never|always|only|also)$/.test(tokens[last]?.word ?? "")
  )
    last += 1;
  return last;
}

// "Every leaver returns laptop and badge": after "every" and "each" stands one, so that a later "-s" is the verb.
function everyVerb(tokens: Token[], index: number): Token | undefined {
  if (!/^(?:every|each)$/.test(tokens[index]?.word ?? "")) return undefined;
  return tokens.slice(0, index + 6).find(({ word }, at) => {
    const before = tokens.slice(index + 1, at).map((each) => each.word);
    return (
      before.length > 0 &&
      /[a-z]{2}[^s]s$/.test(word) &&
      verbOf(word) !== null &&
      before.every(
        (each) =>
          /^[a-z-]+$/.test(each) && !/^(?:of|for|with|in|on|and|or|that|which|who|from|to)$/.test(each),
      ) &&
      !/^(?:is|are|and|or|of|in|for|to|has|have|will)$/.test(tokens[at + 1]?.word ?? "of")
    );
  });
}

// "Segregate guest Wi-Fi": a verb by its ending, where "certificate", "corporate" and "enterprise" are none.
const isVerbByForm = (word: string, next: string) =>
  /^[a-z-]{3,}(?:ate|i[sz]e|ify)$/.test(word) &&
  !/^(?:.*(?:corporate|private|certificate|appropriate|adequate|accurate|immediate|alternate|climate|candidate|estate|state|update|template|ultimate|legitimate|affiliate|associate|intermediate|moderate|delicate|intricate|appropriate|proportionate|elaborate|graduate|postgraduate|inadequate|inappropriate|wise|enterprise|exercise|expertise|franchise|premise|noise|size|prize|precise|concise|promise|surprise|merchandise|rise|disguise))$/.test(
    word,
  ) &&
  /^[a-z0-9]/.test(next) &&
  !/^(?:of|and|or|for|in|by|with|to|on|at|is|are|was|were|will)$/.test(next);

// "Hardening of servers".
const gerundOf = (word: string, next: string | undefined) =>
  next === "of" && word.endsWith("ing") && !nounLike.has(word) ? verbOf(word)?.base : undefined;
// "Formal approval of the policy".
const manner =
  /^(?:formal|full|complete|final|initial|phased|gradual|staged|successful|official|company-wide|group-wide|nationwide|first)$/;
const deliveryNoun =
  /\b(?:roll-?out|implementation|deployment|migration|introduction|launch|go-live|(?:re)?certification|accreditation|installation|adoption|publication|appointment|completion|replacement|transition|establishment|commissioning|upgrade)$/;

// "Laptops encrypted by June" says something of them, "encrypted laptops" does not.
function isPredicate(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.word;
  return (
    next === undefined ||
    /^(?:by|in|within|with|on|out|up|off|down|over|through|until|throughout|via|into|between|under|from|before|at|as|to|against|after|daily|weekly|monthly|quarterly|annually|yearly|regularly|each|every|and|or|per|for|[:;,.])$/.test(
      next,
    )
  );
}
