import { determiner, notVerb, nounLike, type Token } from "./head.ts";
import { anyNumber } from "./numbers.ts";
import { auxiliary, finite, type VerbClass, verbOf } from "./verbs.ts";

type Doer = { verb: Token; known: { base: string; classes: VerbClass[] }; isState: boolean };

/**
 * The verb of what somebody does: "IT keeps …", "the CISO reports …", "champions meet …". A state when all or each
 * of them do it. Null when nobody does anything.
 * @param from place of the first word that may be the subject
 * @param text of the clause from there on
 */
export function doerOf(tokens: Token[], from: number, text: string): Doer | null {
  const isAll = /^(?:all|every|each|no|any|only)\b/.test(text);
  const find = (upTo: number, isVerb: (at: number) => boolean) =>
    tokens.find((_, at) => at > from && at < from + upTo && !/^[<>=]?\d/.test(word(at - 1)) && isVerb(at));
  const word = (at: number) => tokens[at]?.word ?? "";
  const promising = find(7, (at) => thirdPerson.test(word(at)));
  const isCount = startsWithCount.test(text);
  const working = isAll
    ? undefined
    : find(
        7,
        (at) =>
          isWorking(word(at)) &&
          (isCount ? people.test(word(at - 1)) : isDirect(word(at), word(at - 1), word(at + 1))),
      );
  const other = find(7, (at) => isThird(word(at)) && opensObject.test(word(at + 1)));
  const several = /^(?:all|every|each|no|any)\b|[%\d]/.test(text.slice(0, 8))
    ? undefined
    : find(5, (at) => isPluralVerb(tokens, at));
  const verb = promising ?? working ?? other ?? several;
  const known = verb && verbOf(verb.word);
  return verb && known
    ? { verb, known, isState: isAll && verb !== promising && (verb === other || verb === several) }
    : null;
}

// "Four restore tests a year" are things.
const startsWithCount = new RegExp(`^(?:at least )?${anyNumber} `);
const opensObject = /^(?:the|an?|its|their|our|all|every|each)$/;

// "IT keeps all servers patched": as if it were said to IT.
const thirdPerson =
  /^(?:protects|complies|ensures|maintains|improves|provides|keeps|reduces|manages|promotes|fosters|achieves|implements|strengthens|enhances|conducts|performs|trains|establishes|prevents|minimi[sz]es|safeguards|publishes|introduces|enables|secures|increases|raises)$/;

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

// "Each ministry appoints an officer".
const isThird = (word: string) =>
  /[a-z]{3}s$/.test(word) && !finite.has(word) && verbOf(word) !== null && verbOf(word)?.base !== word;
// "By the end of May" holds no verb.
const monthBefore =
  /^(?:of|by|in|until|till|before|from|since|during|each|every|mid|early|late|to|\d+(?:st|nd|rd|th)?)$/;
/** Whether a word is the verb of its sentence: "policy for AI use published", "by the end of May" hold none there. */
export function isFiniteHere(word: string, before = "", next = ""): boolean {
  if (auxiliary.has(word)) return !(word === "may" && monthBefore.test(before));
  if (!finite.has(word)) return false;
  if (next === "" || before === "in" || /^(?:of|[.,;:]|[<>=\d].*)$/.test(next)) return false;
  if (/^needs?$/.test(word)) return /^(?:the|an?|two|at|approval|our|their|both|only)$/.test(next);
  if (word === "trust") return /^(?:our|the|us|in|that|their|them|it)$/.test(next);
  return word.endsWith("s") || !/(?:[a-z]{3}ed|^by)$/.test(next);
}
