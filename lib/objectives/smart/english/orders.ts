import { back, disjoint, isNamed, isOther, weakBack } from "./apart.ts";
import type { Clause } from "./clause.ts";
import { gathering } from "./nouns.ts";
import { mainTopic, stemsOf } from "./topics.ts";
import { verbOf } from "./verbs.ts";

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
  /^(?:management|process|coverage|rates?|plan|planning|effectiveness|success|results|findings|times?|response|quality|log|data|procedure|service|activit(?:y|ies)|capabilit(?:y|ies)|security|objectives|measures|control|policy|culture|awareness|programmes?|report|strategies|strategy|trails?|events?|testing|monitoring|levels?|obligations|posture|practices|functions?|framework|environments?|comparisons?|analys[ei]s|verification|validation|inspection|discovery|rotation|assessments?|and|or)$/;
const twofold = new Set(
  `control access test audit review report plan process document support patch log change survey scan release value show
  balance label record research study update benchmark share guide issue contract purchase design draft name move limit
  drop cut guard work sample host brief segment map drive exercise practice present offer commission pilot open form
  complete mature close clear block return answer reset address master watch visit cover bring secure harm respect
  spot handle set house restore`.split(/\s+/),
);
const looking =
  /\b(?:scan|test|audit|review|assess|inspect|check|analy[sz]|evaluat|simulat|exercise|drill|monitor|pentest)/;
const mending =
  /^(?:remediat|fix|clos|resolv|address|treat|correct|mitigat|implement|follow|act|track)\w* .*\b(?:findings?|issues?|gaps?|weaknesses|vulnerabilities|deviations|results?|recommendations|actions|nonconformit|non-conformit)/;

/** Whether a second order is an outcome of its own and not a step, a result or a measure of the first. */
export function isSeparateOrder(head: Clause, right: string, areMeasured: boolean): boolean {
  const first = right.split(" ", 1)[0] ?? "";
  if (head.object.replace(/[^a-z]/g, "") === "" || back.test(right.replace(/^\S+ /, ""))) return false;
  // "Detect, contain and report 95 % of incidents": verbs with one object.
  if (isVerbsOnly(head.object)) return false;
  // "Run scans and fix the findings": looking, and then mending what was seen.
  if (looking.test(head.text) && mending.test(right) && mainTopic(head.object) !== "people") return false;
  const isResult = (result.has(verbOf(first)?.base ?? "") && !gathering.test(right)) || first === "have";
  // "… and pass the annual training": two verbs of one object.
  if (head.role === "state" || (head.object === "" && head.role !== "act")) return false;
  // "Patch 95 % of servers … and train 100 % of staff": each order with a measure of its own.
  const isSameTopic = mainTopic(head.object) !== undefined && mainTopic(head.object) === mainTopic(right);
  const areOthers = !isSameTopic && disjoint(stemsOf(head.object), stemsOf(right));
  if (!isResult && areMeasured && !weakBack.test(right) && isNamed(head.object) && areOthers) return true;
  return isOther(head.object, right, isResult || weakBack.test(right));
}

/** Another order in the same form: "Improve … and raise …", "… will protect … and ensure …". */
export function isSecondOrder(
  role: string,
  left: string,
  first: string,
  second: string,
  isComma: boolean,
): boolean {
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
