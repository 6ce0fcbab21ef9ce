import { gathering } from "./nouns.ts";
import { verbOf } from "./verbs.ts";

/** A word of a clause and where it stands in it. */
export type Token = { word: string; start: number; end: number };

// Nouns as often as verbs: before these heads they are part of a name.
const nounHeads =
  /^(?:management|process(?:es)?|success|coverage|rates?|compliance|findings?|programmes?|programs?|plans?|policy|policies|results?|quality|completion|times?|cycles?|levels?|and|or|of|effectiveness|response|measures|procedures?|requirements?|capabilit(?:y|ies)|activities|objectives|lists?|trails?|evidence|strategy|strategies|framework|schedule|frequency|handling|culture|posture|awareness|by|in|for|:)$/;
/** Names as often as verbs: "control", "review", "patch". */
export const nounLike = new Set(
  `control test audit review report plan process document support patch log change survey scan release value train training
  monitoring testing auditing reporting reviewing scanning planning logging patching access show balance label record
  research study update benchmark share guide issue contract purchase design draft name set move limit drop cut shield
  guard help work talk watch sample host schedule brief coach segment map drive exercise practice present offer
  commission pilot open form complete mature close correct clear block return answer fix reset secure name address
  handling backup response purchase cover harm master engineering encryption phase hand wind shape influence partition spin institute prototype stress-test bridge draw`.split(
    /\s+/,
  ),
);

/** What opens an object. */
export const determiner = /^(?:the|a|an|all|our|every|each|any|its|their|both|these)$/;
/** Words that are no verb, whatever follows. */
export const notVerb =
  /^(?:all|both|half|none|most|many|some|not|only|and|for|with|than|that|what|when|where|who|how|if|from|into|per|at|by|in|on|of|is|are|was|were|be|been|has|had|will|shall|must|should|can|could|may|across|among|throughout|within|over|under|after|before|during|against|about|above|below|between|via|as|such|less|more|fewer|least|once|twice|until|\w+(?:ed|s|tion|ment|ity|ness|ance|ence|cy))$/;

/** "Monitoring and evaluating the performance": work, where "monitoring and evaluation" is a name. */
export const isGerundPair = ([one = "", and, other = "", next = ""]: string[]) =>
  and === "and" &&
  one.endsWith("ing") &&
  other.endsWith("ing") &&
  verbOf(other) !== null &&
  (determiner.test(next) || !nounLike.has(other));

const clausal =
  /^(?:ensure|guarantee|assure|make|confirm|verify|check|see|show|demonstrate|prove|keep|have|require|mandate|agree|decide|help|let|allow|enable|state|maintain|validate)$/;
/**
 * "Restore tests are run": a thing with a verb's name, and something said of it. "Ensure laptops are encrypted" is none.
 */
export function isSubject(base: string, after: Token[]): boolean {
  if (clausal.test(base)) return false;
  const words = after.slice(0, nounLike.has(base) ? 8 : 4).map(({ word }) => word);
  const at = words.findIndex((word) => /^(?:is|are|will|shall|must|should|takes?)$/.test(word));
  const there = words.findIndex((word) => /^(?:contain|exist|remain|belong|require|need)$/.test(word));
  if ((there === 1 || there === 2) && /[^s]s$/.test(words[there - 1] ?? "")) return true;
  const doing = words.findIndex((word) => carries.test(word));
  if (doing > 0 && doing < 3 && gathering.test(words[doing - 1] ?? "")) return true;
  // "Plan approved by June": a thing with a verb's name, and what was done to it.
  const done = words.findIndex((word) => /[a-z]{2}ed$/.test(word));
  if (
    nounLike.has(base) &&
    done >= 0 &&
    done < 2 &&
    /^(?:by|in|within|before|until)$/.test(words[done + 1] ?? "") &&
    !/^(?:the|our|all|a|an)$/.test(words[done + 2] ?? "")
  )
    return true;
  return (
    at > 0 &&
    words
      .slice(0, at)
      .every(
        (word, index) =>
          word === "of" ||
          (/^[a-z-]{3,}$/.test(word) && (words[index - 1] === "of" || !notSubject.test(word))),
      )
  );
}
// "Restore drills recover the database".
const carries = /^(?:succeed|cover|recover|show|lead|reach|find|need|confirm|result|remain|stay|meet)$/;
const notSubject =
  /^(?:the|all|our|every|each|that|which|who|what|where|how|when|and|or|for|with|from|into|any|its|their)$/;

const reworking =
  /^(?:close|answer|fix|address|update|document|review|test|audit|draft|design|share|record|present|monitor|map)$/;

/** Whether a known verb at the start orders something, rather than being part of a name. */
export function isHead(word: string, next: string, isModal: boolean): boolean {
  if (isModal) return true;
  // "Rate of …", "cut of …": only a few verbs go with "of".
  if (next === "of" && !/^(?:dispose|think|make|take|get|rid)$/.test(word)) return false;
  if (
    /(?:ed|s)$/.test(word) &&
    !/(?:ss|embed|need|feed|address|focus|harness|assess|process|discuss|red-team|canvas)$/.test(word)
  )
    return false;
  // "Clear roles" are clear, "clear backlog" is an order.
  if (
    word === "clear" &&
    /^(?:roles?|responsibilit|rules|guidance|communication|process|structure|ownership|accountab|objectives|lines)/.test(
      next,
    )
  )
    return false;
  // "Update policies" orders, "update policy" may be a name.
  if (reworking.test(word) && /[^s]s$/.test(next) && nounHeads.test(next)) return true;
  if (next === "" || (nounLike.has(word) && (nounHeads.test(next) || verbOf(next)?.base === "test")))
    return next === "" && !nounLike.has(word);
  return !(word.endsWith("ing") && nounLike.has(word));
}
